import fc from 'fast-check';

/** Ways to spoil JSON, for files from strangers. */

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Container = Json[] | { [name: string]: Json };

/** One way to spoil it: what to do, where, as digits that choose a way down from the top, and which value to put. */
export interface Mutation {
  readonly kind: 'replace' | 'nudge' | 'add' | 'remove' | 'repeat';
  readonly place: number;
  readonly value: number;
}

const number = fc.nat(1e9);
export const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Mutation['kind'][]>('replace', 'nudge', 'nudge', 'add', 'remove', 'repeat'),
    place: number,
    value: number,
  }),
  { minLength: 1, maxLength: 3 },
);

/** Values that are right somewhere, wrong elsewhere, or nowhere right. */
const VALUES: readonly Json[] = [
  ...[null, true, false, 0, -0, 1, -1, 2, 3, 7, 24, 25, 36, 120, 121, 0.5, 1e-9, 1e9, 1e308, 2_147_483_648],
  ...['present', 'trial', 'next-trial', 'panel', 'values', 'assign', 'plug', 'plug-anew', 'break', 'repair'],
  ...[
    'law',
    'recover',
    'a-units',
    'photocells',
    'cables',
    'motors',
    'clutches',
    'everything',
    'dead',
    'stuck',
  ],
  ...[
    'ideal',
    'as-built',
    'gamma',
    'spontaneous',
    'sums',
    '+-',
    '--',
    '+',
    '',
    'ff',
    'f'.repeat(10),
    '0f'.repeat(36),
  ],
  ...['\u001b[31m', 'a\nb', '\u202e', '\uD800', '__proto__', '漢字', 'x'.repeat(3000), 'mark1-scenario'],
  ...([[], [[]], {}, [1], [1, 2], [[1, 500]], [0], [36], { build: 'ideal' }, { threshold: 0 }] as Json[]),
];
const NAMES = [
  ...[
    'at',
    'kind',
    'units',
    'cells',
    'wires',
    'part',
    'become',
    'wanted',
    'seed',
    'machine',
    'scenario',
    'shapes',
  ],
  ...[
    'bookmarks',
    'version',
    'steepness',
    'build',
    'threshold',
    '__proto__',
    'constructor',
    '',
    '\u001b',
    '5',
  ],
];

function pick<T>(items: readonly T[], index: number): T {
  return items[index % items.length]!;
}

function placeIn(value: Container, place: number): { at: Container; key: string } | undefined {
  const keys = Object.keys(value);
  if (keys.length === 0) return undefined;
  const key = pick(keys, place);
  const rest = Math.floor(place / keys.length);
  const inner = (value as Record<string, Json>)[key] ?? null;
  const goesOn = typeof inner === 'object' && inner !== null && rest % 5 > 0;
  return (goesOn ? placeIn(inner, Math.floor(rest / 5)) : undefined) ?? { at: value, key };
}

function put(at: Container, key: string, value: Json): void {
  if (Array.isArray(at)) at.splice(Number(key), 1, value);
  else Object.defineProperty(at, key, { value, enumerable: true, configurable: true, writable: true });
}

function add(at: Container, name: string, value: Json): void {
  if (Array.isArray(at)) at.push(value);
  else put(at, name, value);
}

function nudge(value: Json, by: number): Json {
  if (typeof value === 'number') return value + pick([-2, -1, -0.5, 1, 1, 2, 7, 60], by);
  if (typeof value === 'boolean') return !value;
  return typeof value === 'string' ? pick([value.slice(1), `${value}0`, value.toUpperCase()], by) : value;
}

function mutate(json: Container, { kind, place, value }: Mutation): void {
  const found = placeIn(json, place);
  if (found === undefined) return;
  const { at, key } = found;
  const here = (at as Record<string, Json>)[key]!;
  if (kind === 'replace') put(at, key, structuredClone(pick(VALUES, value)));
  else if (kind === 'nudge') put(at, key, nudge(here, value));
  else if (kind === 'add') add(at, pick(NAMES, value), structuredClone(pick(VALUES, value)));
  else if (kind === 'repeat') add(at, `${key}2`, structuredClone(here));
  else if (Array.isArray(at)) at.splice(Number(key), 1);
  else Reflect.deleteProperty(at, key);
}

/** A text of JSON that was spoiled in its values. */
export function mutated(text: string, all: readonly Mutation[]): string {
  const json = JSON.parse(text) as Container;
  for (const mutation of all) mutate(json, mutation);
  return JSON.stringify(json);
}

const PIECES = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '\u0000',
  '\uD800',
  '0',
  '-',
  '1e999',
  'null',
  '//',
  '\n',
];

/** Cuts and pieces put into a text. */
export const cuts = fc.array(
  fc.record({
    place: fc.nat(1e6),
    cut: fc.nat(12),
    piece: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })),
  }),
  { minLength: 1, maxLength: 3 },
);

/** A text with such cuts. */
export function cutUp(text: string, all: readonly { place: number; cut: number; piece: string }[]): string {
  return all.reduce((spoiled, { place, cut, piece }) => {
    const at = place % (spoiled.length + 1);
    return spoiled.slice(0, at) + piece + spoiled.slice(at + cut);
  }, text);
}

/** One line, harmless to a terminal, not endless, and ended with a full stop. */
export const SENTENCE = /^[^\p{Cc}\u2028-\u202e\u2066-\u2069]{8,400}\.$/u;
