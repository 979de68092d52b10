import { parse as parseJson, iterator, type ObjectNode } from '@humanwhocodes/momoa';
import * as v from 'valibot';
import { LIMITS, scenarioSchema, type Scenario } from './format.ts';
import { findLooseTies } from './ties.ts';

/** What parse comes to: a scenario that will run to its end, or all that is wrong with it, a sentence each. */
export type Parsed =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Most problems told of one file; the rest are counted. */
const MOST_PROBLEMS = 100;

/** Reads a scenario from the text of a file. Never throws, whatever the text. */
export function parseScenarioText(text: string): Parsed {
  if (text.length > LIMITS.textBytes) {
    return refuse([
      `The file must be at most ${LIMITS.textBytes / 1e6} MB, found ${(text.length / 1e6).toFixed(1)} MB.`,
    ]);
  }
  const json = text.replace(/^\uFEFF/, '');
  const faults = findTextFaults(json);
  if (faults.fatal) return refuse(faults.problems);
  const parsed = parseScenario(JSON.parse(json));
  if (faults.problems.length === 0) return parsed;
  return refuse([...faults.problems, ...(parsed.ok ? [] : parsed.problems)]);
}

/** Reads a scenario from parsed JSON, or from anything at all. Never throws. */
export function parseScenario(source: unknown): Parsed {
  const unsafe = findUnsafe(source, '', 0);
  if (unsafe.length > 0) return refuse(unsafe);
  const result = v.safeParse(scenarioSchema, source, { abortPipeEarly: true });
  const shape = result.success ? [] : result.issues.map(sentenceOf);
  const ties = isRecord(source) ? findLooseTies(source) : [];
  if (!result.success || ties.length > 0) return refuse([...shape, ...ties]);
  return { ok: true, scenario: result.output };
}

function refuse(problems: readonly string[]): Parsed {
  const told = problems.slice(0, MOST_PROBLEMS);
  const rest = problems.length - told.length;
  return { ok: false, problems: rest > 0 ? [...told, `And ${rest} more.`] : told };
}

interface TextFaults {
  /** There is nothing to read on from. */
  readonly fatal: boolean;
  readonly problems: readonly string[];
}

/** What JSON.parse would not tell in place: where the syntax breaks, and names that stand twice. */
function findTextFaults(text: string): TextFaults {
  try {
    const repeats: string[] = [];
    for (const { node, phase } of iterator(parseJson(text, { mode: 'json' }))) {
      if (phase === 'enter' && node.type === 'Object') repeats.push(...repeatedNames(node as ObjectNode));
    }
    JSON.parse(text);
    return { fatal: false, problems: repeats };
  } catch (error) {
    return { fatal: true, problems: [syntaxSentence(error)] };
  }
}

function repeatedNames({ members }: ObjectNode): string[] {
  const seen = new Set<string>();
  return members.flatMap(({ name, loc }) => {
    const word = name.type === 'String' ? name.value : name.name;
    if (!seen.has(word)) {
      seen.add(word);
      return [];
    }
    return [
      `Line ${loc.start.line}, column ${loc.start.column}: a name must stand once in its object, found ${show(word)} again.`,
    ];
  });
}

function syntaxSentence(error: unknown): string {
  if (error instanceof RangeError)
    return `The file must not nest deeper than ${LIMITS.depth} levels, found far more.`;
  const { message, line, column } = error as { message: string; line?: number; column?: number };
  const fault = message.replace(/\s*\(\d+:\d+\)\s*$/, '').replace(/\.$/, '');
  const where = line === undefined ? '' : `Line ${line}, column ${column ?? 1}: `;
  return `${where}the file must be JSON, found a fault: ${fault}.`;
}

const UNSAFE_NAMES = new Set(['__proto__', 'prototype', 'constructor']);

/** Names that could reach into JavaScript's own objects, and nesting that no scenario needs. */
function findUnsafe(value: unknown, path: string, depth: number): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (depth > LIMITS.depth) return [`${path.slice(0, 80)} must not nest deeper than ${LIMITS.depth} levels.`];
  if (Array.isArray(value))
    return value.flatMap((item, index) => findUnsafe(item, `${path}[${index}]`, depth + 1));
  return Object.keys(value).flatMap((name) => {
    const here = path === '' ? name : `${path}.${name}`;
    if (UNSAFE_NAMES.has(name)) return [`${here} must have another name, "${name}" is not allowed.`];
    return findUnsafe((value as Record<string, unknown>)[name], here, depth + 1);
  });
}

function sentenceOf(issue: v.BaseIssue<unknown>): string {
  const path = pathOf(issue);
  const last = issue.path?.at(-1);
  if (issue.type === 'never') return `${path} must be absent: the format has no such field.`;
  if (last?.type === 'object' && last.origin === 'key') return `${path} must be ${issue.message}, as a name.`;
  if (issue.received === 'undefined') {
    return issue.expected?.startsWith('"') === true && issue.message.startsWith('Invalid key')
      ? `${path} must be there, found nothing.`
      : `${path} must be ${issue.message}, found nothing.`;
  }
  return `${path} must be ${issue.message}, found ${show(issue.input)}.`;
}

function pathOf({ path }: v.BaseIssue<unknown>): string {
  if (path === undefined) return 'The scenario';
  return path
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${printable(String(key))}`))
    .join('')
    .replace(/^\./, '');
}

/** What was found, in few characters and harmless to a terminal. */
function show(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (isRecord(value)) return 'an object';
  return printable(typeof value === 'string' ? JSON.stringify(value) : String(value));
}

function printable(text: string): string {
  const clean = text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, '\uFFFD');
  return clean.length > 60 ? `${clean.slice(0, 57)}…` : clean;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
