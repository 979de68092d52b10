import type { Matrix } from './matrix.ts';

/** The inputs of many examples, only those that are not zero: a retina is mostly dark. */
export interface LitList {
  /** Which inputs, rising within an example. */
  readonly places: Uint16Array;
  /** How bright they are, place by place. */
  readonly lights: Float64Array;
  /** Example e has places[from[e]] up to places[from[e + 1]]. [examples + 1] */
  readonly from: Int32Array;
  /** Whether every light is 1, so that nothing need be multiplied by it. */
  readonly plain: boolean;
}

/** Places, and the examples of a batch, are kept in 16 bits. */
export const MOST_PLACES = 65_536;

/** G [examples][inputs]. */
export function listLit({ rows, columns, cells }: Matrix): LitList {
  const lit = cells.reduce((count, light) => count + (light === 0 ? 0 : 1), 0);
  const places = new Uint16Array(lit);
  const lights = new Float64Array(lit);
  const from = new Int32Array(rows + 1);
  let used = 0;
  for (let example = 0; example < rows; example++) {
    for (let input = 0; input < columns; input++) {
      const light = cells[example * columns + input]!;
      if (light === 0) continue;
      places[used] = input;
      lights[used++] = light;
    }
    from[example + 1] = used;
  }
  return { places, lights, from, plain: lights.every((light) => light === 1) };
}
