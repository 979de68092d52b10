/** One plug: the S-unit it comes from, the A-unit it goes to, and its sign. */
export interface Wire {
  readonly cell: number;
  readonly unit: number;
  readonly sign: 1 | -1;
}

/**
 * The values of one source-set laid over the retina: for every S-unit the sum of sign · value over its wires to these
 * A-units, [S] in mV. It shows which cells speak for + and which for −, as far as one cell can: with thresholds no single
 * cell decides. `values` is [A] in mV; `owns` tells whether an A-unit is of the source-set, which need not be contiguous.
 */
export function mapValues(
  wires: Iterable<Wire>,
  values: ArrayLike<number>,
  owns: (unit: number) => boolean,
  cells: number,
): Int32Array {
  const map = new Int32Array(cells);
  for (const { cell, unit, sign } of wires) {
    if (owns(unit)) map[cell]! += sign * values[unit]!;
  }
  return map;
}

/** The largest magnitude on a map, in mV: the end of its scale on either side. */
export function scaleOf(map: Int32Array): number {
  return map.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
