/** Longest piece of a file that is repeated in a sentence about it. */
const LONGEST = 60;

/** What was found, in few characters and harmless to a terminal. */
export function show(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return printable(typeof value === 'string' ? JSON.stringify(value) : String(value));
}

/** A text without control characters or turns of direction, cut to few characters. */
export function printable(text: string): string {
  const clean = text
    .slice(0, 2 * LONGEST)
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069]/gu, '\uFFFD');
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 3)}…` : clean;
}
