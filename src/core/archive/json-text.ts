import { utf8ToBytes } from '@noble/hashes/utils.js';
import { LIMITS } from '../scenario/fields.ts';
import { findTextFaults, findUnsafe, refuse, type Refused } from '../scenario/parse.ts';
import { SESSION_LIMITS } from './limits.ts';

/** Beyond this a fault is not looked for in its place: that would take seconds and a great deal of room. */
const MOST_FOR_PLACES = LIMITS.textBytes;

/** Reads JSON that may be large and may be anything. What comes back nests no deeper than a file may, and has only harmless names. */
export function readJson(text: string): { readonly ok: true; readonly value: unknown } | Refused {
  const bytes = text.length > SESSION_LIMITS.textBytes ? text.length : utf8ToBytes(text).length;
  if (bytes > SESSION_LIMITS.textBytes)
    return refuse([
      `The file must be at most ${SESSION_LIMITS.textBytes} bytes (${SESSION_LIMITS.textBytes / 1e6} MB), found ${bytes}.`,
    ]);
  const json = text.replace(/^\uFEFF/, '');
  const value = parsed(json);
  if (value === undefined) return refuse(faultsOf(json));
  const names = countNames(value, 0);
  if (names === null) return refuse(findUnsafe(value, '', 0));
  if (names === countNamesInText(json)) return { ok: true, value };
  const faults = faultsOf(json);
  return faults.length === 0 ? { ok: true, value } : refuse(faults);
}

/** Undefined where the text is no JSON. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function faultsOf(json: string): readonly string[] {
  if (json.length > MOST_FOR_PLACES)
    return ['The file must be JSON in which a name stands once in its object, found a fault in it.'];
  return findTextFaults(json).problems;
}

const UNSAFE_NAMES = new Set(['__proto__', 'prototype', 'constructor']);

/** How many names all the objects have; null where one is unsafe or the nesting is too deep. */
function countNames(value: unknown, depth: number): number | null {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth > LIMITS.depth) return null;
  const names = Array.isArray(value) ? [] : Object.keys(value);
  if (names.some((name) => UNSAFE_NAMES.has(name))) return null;
  let count = names.length;
  for (const part of Array.isArray(value) ? (value as unknown[]) : Object.values(value)) {
    if (typeof part !== 'object') continue;
    const inner = countNames(part, depth + 1);
    if (inner === null) return null;
    count += inner;
  }
  return count;
}

/**
 * How many names stand in a text of JSON. One that stands twice in its object is counted twice. Without a regular
 * expression, which some engines run out of room for in a string of megabytes.
 */
function countNamesInText(json: string): number {
  let count = 0;
  for (let start = json.indexOf('"'); start >= 0;) {
    let end = endOfString(json, start);
    do end++;
    while (SPACES.has(json.charAt(end)));
    if (json.charAt(end) === ':') count++;
    start = json.indexOf('"', end);
  }
  return count;
}

const SPACES: ReadonlySet<string> = new Set([' ', '\t', '\n', '\r']);

/** The quote that ends the string that begins at a quote: the next one with an even number of backslashes before it. */
function endOfString(json: string, start: number): number {
  let end = start;
  let backslashes: number;
  do {
    end = json.indexOf('"', end + 1);
    backslashes = 0;
    while (json.charAt(end - 1 - backslashes) === '\\') backslashes++;
  } while (backslashes % 2 === 1);
  return end;
}
