import { parse as parseJson, iterator, type ObjectNode } from '@humanwhocodes/momoa';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { FIRST_FAULT, LIMITS, NO_SUCH_FIELD } from './fields.ts';
import { scenarioSchema, type Scenario } from './format.ts';
import { printable, show } from './show.ts';
import { findLooseTies } from './ties.ts';
import { migrateScenario } from './version.ts';

/** What parse comes to: a scenario that will run to its end, or all that is wrong with it, a sentence each. */
export type Parsed = { readonly ok: true; readonly scenario: Scenario } | Refused;

/** All that is wrong with a file, a sentence each. */
export interface Refused {
  readonly ok: false;
  readonly problems: readonly string[];
}

/** Most problems told of one file; the rest are counted. */
const MOST_PROBLEMS = 100;

/** Reads a scenario from the text of a file. Never throws, whatever the text. */
export function parseScenarioText(text: string): Parsed {
  const bytes = utf8ToBytes(text).length;
  if (bytes > LIMITS.textBytes) {
    return refuse([`The file must be at most ${LIMITS.textBytes} bytes (2 MB), found ${bytes}.`]);
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
  if (!isRecord(source)) return check(source, []);
  const { file, problems } = migrateScenario(source);
  return file === null ? refuse(problems) : check(file, problems);
}

/** Looks a file of the newest version over; `before` is what was wrong with it as it was. */
function check(source: unknown, before: readonly string[]): Parsed {
  const unsafe = findUnsafe(source, '', 0);
  const result = v.safeParse(scenarioSchema, source, FIRST_FAULT);
  const shape = result.success ? [] : result.issues.map((issue) => sentenceOf(issue));
  const ties = isRecord(source) ? findLooseTies(source) : [];
  const problems = [...unsafe, ...before, ...shape, ...ties];
  return result.success && problems.length === 0 ? { ok: true, scenario: result.output } : refuse(problems);
}

/** Tells the first hundred problems, and how many more there are. */
export function refuse(problems: readonly string[]): Refused {
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
export function findTextFaults(text: string): TextFaults {
  try {
    const repeats: string[] = [];
    for (const { node, phase } of iterator(parseJson(text, { mode: 'json' }))) {
      if (phase !== 'enter' || node.type !== 'Object') continue;
      for (const repeat of repeatedNames(node as ObjectNode)) repeats.push(repeat);
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
  const fault = printable(message.replace(/ (\(\d+:\d+\)|in JSON at position .*)$/, '').replace(/\.$/, ''));
  // The place that momoa tells for an end of the file is not always the end.
  if (line === undefined || message.startsWith('Unexpected end')) {
    return `The file must be JSON, found a fault: ${fault}.`;
  }
  return `Line ${line}, column ${column ?? 1}: the file must be JSON, found a fault: ${fault}.`;
}

const UNSAFE_NAMES = new Set(['__proto__', 'prototype', 'constructor']);

/** Names that could reach into JavaScript's own objects, and nesting that no scenario needs. */
export function findUnsafe(value: unknown, path: string, depth: number): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (depth > LIMITS.depth) return [`${printable(path)} must not nest deeper than ${LIMITS.depth} levels.`];
  if (Array.isArray(value))
    return value.flatMap((item, index) => findUnsafe(item, `${path}[${index}]`, depth + 1));
  return Object.keys(value).flatMap((name) => {
    const here = path === '' ? name : `${path}.${name}`;
    if (UNSAFE_NAMES.has(name))
      return [`${printable(here)} must have another name, "${name}" is not allowed.`];
    return findUnsafe((value as Record<string, unknown>)[name], here, depth + 1);
  });
}

/** The sentence about a fault that valibot found; `whole` is what a fault of the whole value is told of. */
export function sentenceOf(issue: v.BaseIssue<unknown>, whole = 'The scenario'): string {
  const path = pathOf(issue, whole);
  const last = issue.path?.at(-1);
  if (issue.message === NO_SUCH_FIELD) return `${path} must be ${NO_SUCH_FIELD}.`;
  if (last?.origin === 'key') {
    return issue.received === 'undefined'
      ? `${path} must be there, found nothing.`
      : `${path} must be ${issue.message}, as a name.`;
  }
  const found = issue.received === 'undefined' ? 'nothing' : show(issue.input);
  return `${path} must be ${issue.message}, found ${found}.`;
}

function pathOf({ path }: v.BaseIssue<unknown>, whole: string): string {
  if (path === undefined) return whole;
  return path
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${printable(String(key))}`))
    .join('')
    .replace(/^\./, '');
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
