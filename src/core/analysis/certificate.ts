import { countUnits, sumActive, type Example } from './example.ts';

/** So many whole parts of one example, which is meant by its place in the list; names may occur twice. */
export interface Part {
  readonly example: number;
  readonly name: string;
  /** One or more. */
  readonly parts: bigint;
}

/**
 * Two blends of pictures that fire every A-unit equally often. A picture that fires nothing adds nothing, so that it
 * alone, wanted +, equals the blend of no picture at all.
 */
export interface BlendProof {
  /** Pictures of which + is wanted; at least one. */
  readonly plus: readonly Part[];
  /** Pictures of which − is wanted; may be none. */
  readonly minus: readonly Part[];
}

/**
 * Whether these values answer every example as wanted: a sum above zero where + is wanted, zero or less where − is.
 * Exact: values must be whole numbers (mV), and what is too big to be summed exactly is refused.
 */
export function checkValues(values: ArrayLike<number>, examples: readonly Example[]): boolean {
  const units = countUnits(examples);
  if (examples.length > 0 && values.length !== units) return false;
  let reach = 0;
  for (let unit = 0; unit < values.length; unit++) {
    if (!Number.isSafeInteger(values[unit])) return false;
    reach += Math.abs(values[unit]!);
  }
  if (!Number.isSafeInteger(reach)) return false;
  return examples.every(({ active, wanted }) => sumActive(active, values) > 0 === wanted > 0);
}

/**
 * Whether two blends prove that no values exist. Exact, over BigInt. Suppose values w with w·a > 0 for every + and
 * w·a ≤ 0 for every −. Summed with their parts, the + pictures give more than zero (there is at least one, and parts are
 * positive), the − pictures zero or less. But both blends are the same numbers, unit by unit, so both sums are the same.
 * That cannot be. (That equal blends always exist where values do not is the transposition theorem of Gordan, Farkas and
 * Motzkin; nothing here rests on it.)
 */
export function checkBlend(proof: BlendProof, examples: readonly Example[]): boolean {
  if (proof.plus.length === 0) return false;
  const isOf = (wanted: number) => (part: Part) => {
    const example = examples[part.example];
    return example?.wanted === wanted && example.name === part.name && part.parts > 0n;
  };
  if (!proof.plus.every(isOf(1)) || !proof.minus.every(isOf(-1))) return false;
  const plus = blend(proof.plus, examples);
  const minus = blend(proof.minus, examples);
  return plus.every((parts, unit) => parts === minus[unit]);
}

/** How many parts fire every A-unit, [A]. */
export function blend(parts: readonly Part[], examples: readonly Example[]): bigint[] {
  const sums = Array<bigint>(countUnits(examples)).fill(0n);
  for (const { example, parts: count } of parts) {
    examples[example]?.active.forEach((fires, unit) => {
      if (fires === 1) sums[unit]! += count;
    });
  }
  return sums;
}
