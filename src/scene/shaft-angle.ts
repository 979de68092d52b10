/** From the middle to an end stop, in radians: a potentiometer turns through about 300 degrees. */
export const TRAVEL = (150 * Math.PI) / 180;

/**
 * The angle of a shaft whose value is so many millivolts, in radians clockwise from zero, which is up. A value beyond the
 * stop leaves the pointer at its end.
 */
export function shaftAngle(millivolts: number, stopMillivolts: number): number {
  return Math.max(-1, Math.min(1, millivolts / stopMillivolts)) * TRAVEL;
}
