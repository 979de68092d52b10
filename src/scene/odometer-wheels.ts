/**
 * Where each wheel stands, the most significant first: 3.5 is between 3 and 4. The last wheel follows the count; each of the
 * others turns on with the last tenth of the turn of the wheel after it.
 */
export function standOf(count: number, wheels: number): number[] {
  const places: number[] = [];
  let carried = count % 1;
  for (let wheel = 0; wheel < wheels; wheel++) {
    const digit = Math.floor(count / 10 ** wheel) % 10;
    places.unshift(digit + carried);
    carried = digit === 9 ? carried : 0;
  }
  return places;
}
