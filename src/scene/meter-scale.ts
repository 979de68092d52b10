/** Below this the scale is nearly even, above it every tenfold takes the same room. */
const SOFT_VOLTS = 10;
const FULL_VOLTS = 500;

/** The marks on either side of zero that carry a number, in volts. */
export const NUMBERED_VOLTS = [10, 100, 500] as const;
/** And those that carry none. */
export const PLAIN_VOLTS = [2, 4, 6, 8, 20, 30, 40, 50, 60, 70, 80, 90, 200, 300, 400];

/** Where so many volts stand on the scale, −1 to 1: it draws together towards its ends, and says so by its marks. */
export function placeOnScale(volts: number): number {
  return Math.max(-1, Math.min(1, Math.asinh(volts / SOFT_VOLTS) / Math.asinh(FULL_VOLTS / SOFT_VOLTS)));
}
