/** The greatest whole number that divides both, never negative. */
export function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [magnitude(a), magnitude(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The number without its sign. */
export function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** The double nearest to part / whole, however large both are, to within one unit in the last place. */
export function ratio(part: bigint, whole: bigint): number {
  if (part === 0n) return 0;
  const shift = bits(whole) - bits(part) + 64;
  const scaled = shift >= 0 ? (part << BigInt(shift)) / whole : part / (whole << BigInt(-shift));
  let result = Number(scaled);
  for (let bit = 0; bit < shift; bit++) result /= 2;
  for (let bit = shift; bit < 0; bit++) result *= 2;
  return result;
}

const bits = (value: bigint): number => magnitude(value).toString(16).length * 4;

/** The number of ways to choose so many of n things, 0 where there is none. */
export function choose(n: number, some: number): bigint {
  if (some < 0 || some > n) return 0n;
  let ways = 1n;
  for (let taken = 1; taken <= Math.min(some, n - some); taken++)
    ways = (ways * BigInt(n - taken + 1)) / BigInt(taken);
  return ways;
}
