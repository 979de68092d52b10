/** A prime whose products, and one number more, fit 31 bits. */
const PRIME = 32_749;

/**
 * Units whose columns are independent over the rows, as many as there are, in order: what the others can add to the
 * sums, these can add alone. Counted modulo a prime, so that in rare cases it may find too few, never too many: whoever
 * uses the result must check what comes of it. Rows hold 0 and 1.
 */
export function independentUnits(rows: readonly Uint8Array[]): number[] {
  const left = rows.map((row) => Int32Array.from(row));
  const units = rows[0]?.length ?? 0;
  const chosen: number[] = [];
  for (let unit = 0; unit < units && left.length > 0; unit++) {
    const at = left.findIndex((row) => row[unit] !== 0);
    if (at < 0) continue;
    const pivot = left.splice(at, 1)[0]!;
    scale(pivot, PRIME - inverse(pivot[unit]!), unit);
    for (const row of left) if (row[unit] !== 0) addScaled(row, pivot, unit);
    chosen.push(unit);
  }
  return chosen;
}

function scale(row: Int32Array, factor: number, from: number): void {
  for (let unit = from; unit < row.length; unit++) row[unit] = (row[unit]! * factor) % PRIME;
}

/** Adds so much of the pivot, which holds −1 there, that the row holds 0 there. */
function addScaled(row: Int32Array, pivot: Int32Array, from: number): void {
  const factor = row[from]!;
  for (let unit = from; unit < row.length; unit++) row[unit] = (row[unit]! + factor * pivot[unit]!) % PRIME;
}

/** 1/value modulo the prime, by Euclid. */
function inverse(value: number): number {
  let [a, b, x, y] = [PRIME, value, 0, 1];
  while (b !== 0) {
    const times = Math.floor(a / b);
    [a, b] = [b, a - times * b];
    [x, y] = [y, x - times * y];
  }
  return x < 0 ? x + PRIME : x;
}
