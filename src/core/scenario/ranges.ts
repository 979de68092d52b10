/** Numbers from 1 and ranges of them, as a file lists parts: "1-8, 12". */
export const RANGES = /^[1-9][0-9]{0,4}(-[1-9][0-9]{0,4})?(, ?[1-9][0-9]{0,4}(-[1-9][0-9]{0,4})?)*$/;

/** The parts that a text names, counted from 0, each once and in their own order; none beyond `count`. */
export function readRanges(text: string, count: number): number[] {
  const named = new Uint8Array(count);
  for (const [first, last] of piecesOf(text)) named.fill(1, first - 1, Math.max(first - 1, last));
  return Array.from(named.keys()).filter((part) => named[part] === 1);
}

/** What is wrong with a list of parts of which there are `count`, as the end of a sentence; null when nothing is. */
export function faultInRanges(text: string, count: number): string | null {
  for (const [first, last] of piecesOf(text)) {
    if (last < first) return `ranges that run upwards, found "${first}-${last}"`;
    if (last > count) return `numbers from 1 to ${count}, found ${last}`;
  }
  return null;
}

function piecesOf(text: string): (readonly [first: number, last: number])[] {
  if (text === '') return [];
  return text.split(',').map((piece) => {
    const [first = 0, last = first] = piece.split('-').map(Number);
    return [first, last];
  });
}

/** The trial that a moment of the file names, such as "trial 20"; none for "power-on" and "end". */
export function trialOf(at: string): number | undefined {
  const digits = /^trial (\d+)$/.exec(at)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
