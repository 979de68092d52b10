import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** One stream of chance. It is never a default: whoever needs chance is handed a stream. */
export interface Random {
  /** A whole number, uniform in 0 … bound − 1. `bound` is 1 to 2³². */
  below(bound: number): number;
  /** A number uniform in 0 … 1, never 1, a multiple of 2⁻⁵³. */
  fraction(): number;
  /**
   * The stream of that name. It depends on the seed and the names alone, never on what was drawn before,
   * so one more draw in one part cannot shift another part.
   */
  split(name: string): Random;
}

/** The stream that a seed gives: xoroshiro128+, its state the first 16 bytes of the SHA-256 of the names. */
export function createRandom(seed: string): Random {
  return streamOf([seed]);
}

function streamOf(names: readonly string[]): Random {
  let started: RandomGenerator | undefined;
  // Streams are often split off and not drawn from: the state is worked out at the first draw.
  const generator = (): RandomGenerator => (started ??= xoroshiro128plusFromState(stateOf(names)));
  return {
    below: (bound) => uniformInt(generator(), 0, bound - 1),
    fraction: () => uniformFloat64(generator()),
    split: (name) => streamOf([...names, name]),
  };
}

/** JSON keeps ["a/b"] and ["a", "b"] apart, which a separator would not. */
function stateOf(names: readonly string[]): number[] {
  const digest = sha256(utf8ToBytes(JSON.stringify(names)));
  const words = new DataView(digest.buffer, digest.byteOffset);
  return [0, 4, 8, 12].map((offset) => words.getInt32(offset));
}

/** A copy of the items in a uniformly random order (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const pick = random.below(last + 1);
    [order[last], order[pick]] = [order[pick] as T, order[last] as T];
  }
  return order;
}
