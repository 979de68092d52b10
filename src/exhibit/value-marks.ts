/** The marks of one sign and depth, as the path of an SVG whose unit is one cell. */
export interface Marks {
  readonly sign: -1 | 1;
  /** From 0, the lightest. */
  readonly depth: number;
  readonly path: string;
}

/** Shades of either colour. */
export const DEPTHS = 4;

const LARGEST_RADIUS = 0.46;
/** A square of the same area as a disc of this radius has this half side, in radii. */
const HALF_SIDE = 0.886;
/** From this radius on a mark has room for its sign. */
const ROOM_FOR_SIGN = 0.24;

const STEPS = [1, 1.5, 2, 3, 4, 6, 8] as const;

/** The end of a scale that reads well, a little more than the largest value: in mV, at least one volt. */
export function readableScale(millivolts: number): number {
  for (let power = 1000; ; power *= 10) {
    const found = STEPS.map((step) => step * power).find((end) => end >= millivolts);
    if (found !== undefined) return found;
  }
}

/** Every cell that has a value: a disc for +, a square for −, its area as large as the value; deeper where it is larger. */
export function markValues(cells: Int32Array, side: number, scale: number): Marks[] {
  const paths = new Map<number, string>();
  cells.forEach((millivolts, cell) => {
    if (millivolts === 0) return;
    const share = Math.min(1, Math.abs(millivolts) / scale);
    const depth = Math.min(DEPTHS - 1, Math.floor(share * DEPTHS));
    const key = (depth + 1) * Math.sign(millivolts);
    const at = { x: (cell % side) + 0.5, y: Math.floor(cell / side) + 0.5 };
    paths.set(key, (paths.get(key) ?? '') + outline(Math.sign(millivolts), at, radiusOf(share)));
  });
  return Array.from(paths, ([key, path]) => ({ sign: key > 0 ? 1 : -1, depth: Math.abs(key) - 1, path }));
}

/** The signs on the marks that have room for one: a cross for +, a bar for −. */
export function signValues(cells: Int32Array, side: number, scale: number): string {
  let path = '';
  cells.forEach((millivolts, cell) => {
    const radius = radiusOf(Math.min(1, Math.abs(millivolts) / scale));
    if (millivolts === 0 || radius < ROOM_FOR_SIGN) return;
    const [x, y, arm] = [(cell % side) + 0.5, Math.floor(cell / side) + 0.5, radius * 0.55];
    path += `M${short(x - arm)} ${y}h${short(2 * arm)}`;
    if (millivolts > 0) path += `M${x} ${short(y - arm)}v${short(2 * arm)}`;
  });
  return path;
}

/** The cells at zero, as small dots. */
export function dotZeros(cells: Int32Array, side: number): string {
  let path = '';
  cells.forEach((millivolts, cell) => {
    if (millivolts === 0) path += `M${(cell % side) + 0.5} ${Math.floor(cell / side) + 0.5}h0`;
  });
  return path;
}

function radiusOf(share: number): number {
  return Math.max(0.09, LARGEST_RADIUS * Math.sqrt(share));
}

function outline(sign: number, { x, y }: { readonly x: number; readonly y: number }, radius: number): string {
  const r = short(radius);
  const half = short(radius * HALF_SIDE);
  return sign > 0
    ? `M${short(x - radius)} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
    : `M${short(x - half)} ${short(y - half)}h${2 * half}v${2 * half}h${-2 * half}Z`;
}

const short = (length: number): number => Math.round(length * 1000) / 1000;
