import fc from 'fast-check';

/** Ways to spoil JSON, for files from strangers: scenarios and sessions alike. */

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
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

/** What is put into a file of some kind. */
export interface Vocabulary {
  /** Values that are right somewhere, wrong elsewhere, or nowhere right. */
  readonly values: readonly Json[];
  /** Names that fields may get; most are somebody's. */
  readonly names: readonly string[];
  /** Words that are right somewhere. */
  readonly words: readonly string[];
}

function pick<T>(items: readonly T[], index: number): T {
  return items[index % items.length]!;
}

/** Goes down from the top and stops anywhere, so that every field is met about as often as a row of a picture. */
function placeIn(
  value: Container,
  place: number,
): { readonly at: Container; readonly key: string } | undefined {
  const keys = Object.keys(value);
  if (keys.length === 0) return undefined;
  const key = pick(keys, place);
  const rest = Math.floor(place / keys.length);
  const inner = (value as Record<string, Json>)[key] ?? null;
  const goesOn = typeof inner === 'object' && inner !== null && rest % 4 > 0;
  return (goesOn ? placeIn(inner, Math.floor(rest / 4)) : undefined) ?? { at: value, key };
}

function put(at: Container, key: string, value: Json): void {
  if (Array.isArray(at)) at.splice(Number(key), 1, value);
  else Object.defineProperty(at, key, { value, enumerable: true, configurable: true, writable: true });
}

function add(at: Container, name: string, value: Json): void {
  if (Array.isArray(at)) at.push(value);
  else put(at, name, value);
}

function nudge(value: Json, by: number, words: Vocabulary['words']): Json {
  if (typeof value === 'number') return value + pick([-2, -1, -0.5, 0.001, 1, 2, 7, 60], by);
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string') return value;
  const others = [value.toLowerCase(), value.toUpperCase(), `${value}1`, value.slice(1), pick(words, by)];
  return pick(others, by);
}

function mutate(json: Container, { kind, place, value }: Mutation, vocabulary: Vocabulary): void {
  const found = placeIn(json, place);
  if (found === undefined) return;
  const { at, key } = found;
  const here = (at as Record<string, Json>)[key]!;
  const other = structuredClone(pick(vocabulary.values, value));
  if (kind === 'replace') put(at, key, other);
  else if (kind === 'nudge') put(at, key, nudge(here, value, vocabulary.words));
  else if (kind === 'add') add(at, pick(vocabulary.names, value), other);
  else if (kind === 'repeat') add(at, `${key}2`, structuredClone(here));
  else if (Array.isArray(at)) at.splice(Number(key), 1);
  else Reflect.deleteProperty(at, key);
}

/** Spoils an object in its values, and gives it back. */
export function spoil(json: object, all: readonly Mutation[], vocabulary: Vocabulary): object {
  for (const mutation of all) mutate(json as Container, mutation, vocabulary);
  return json;
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
