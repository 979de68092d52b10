import { parse, type ElementNode, type ValueNode } from '@humanwhocodes/momoa';
import { LIMITS } from '../scenario/fields.ts';
import { printable } from '../scenario/show.ts';

/**
 * The same sentences, each with the line and column of what it is about: of the field that it names, or, where that is not
 * there, of what should hold it. In a text too large to be searched they stay as they are.
 */
export function placeProblems(text: string, problems: readonly string[]): string[] {
  const places = placesIn(text);
  return problems.map((problem) => {
    if (places === null || /^(Line \d|And \d)/.test(problem)) return problem;
    const { line, column } = places.get(pathIn(problem, places)) ?? { line: 1, column: 1 };
    return `Line ${line}, column ${column}: ${problem}`;
  });
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where every value of a text stands, by its path as sentences have it; null of a text that is too large or no JSON. */
function placesIn(text: string): ReadonlyMap<string, Place> | null {
  if (text.length > LIMITS.textBytes) return null;
  const places = new Map<string, Place>();
  try {
    note(parse(text.replace(/^\uFEFF/, ''), { mode: 'json' }).body, '', places);
  } catch {
    return null;
  }
  return places;
}

function note(node: ValueNode, path: string, places: Map<string, Place>): void {
  if (!places.has(path)) places.set(path, node.loc.start);
  if (node.type === 'Array') {
    node.elements.forEach(({ value }: ElementNode, place) => note(value, `${path}[${place}]`, places));
  }
  if (node.type !== 'Object') return;
  for (const { name, value, loc } of node.members) {
    const word = printable(name.type === 'String' ? name.value : name.name);
    const inner = path === '' ? word : `${path}.${word}`;
    // A field stands where its name does.
    if (!places.has(inner)) places.set(inner, loc.start);
    note(value, inner, places);
  }
}

/** The longest path with which a sentence begins; the whole file where it begins with none. */
function pathIn(problem: string, places: ReadonlyMap<string, Place>): string {
  for (let end = problem.length; end > 0; end--) {
    if (!/[ .[]/.test(problem.charAt(end))) continue;
    const path = problem.slice(0, end);
    if (places.has(path)) return path;
  }
  return '';
}
