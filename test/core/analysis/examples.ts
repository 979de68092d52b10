import fc from 'fast-check';
import type { Example } from '../../../src/core/analysis/example.ts';
import { createRandom } from '../../../src/core/random/random.ts';

/** An example written as a string: `+ 0110`. */
function example(text: string, name = text): Example {
  const [sign, bits] = text.split(' ');
  return { name, active: Uint8Array.from(bits!, Number), wanted: sign === '+' ? 1 : -1 };
}

export const examplesOf = (...texts: readonly string[]): Example[] => texts.map((text) => example(text));

/** Any examples of up to so many, on up to so many units; names may repeat. */
export function anyExamples(mostExamples: number, mostUnits: number): fc.Arbitrary<Example[]> {
  const wanted = fc.constantFrom(1 as const, -1 as const);
  return fc.integer({ min: 1, max: mostUnits }).chain((units) => {
    const active = fc
      .array(fc.constantFrom(0, 1), { minLength: units, maxLength: units })
      .map((fires) => Uint8Array.from(fires));
    const name = fc.constantFrom('E', 'X', 'F');
    return fc.array(fc.record({ name, active, wanted }), { maxLength: mostExamples });
  });
}

/** Examples drawn from a seed: each unit fires in so many of a hundred, and each sign is as likely as the other. */
export function drawnExamples(count: number, units: number, inHundred: number): Example[] {
  const random = createRandom(`${count} of ${units} at ${inHundred}`);
  return Array.from({ length: count }, (_, place) => ({
    name: `picture ${place}`,
    active: Uint8Array.from({ length: units }, () => (random.below(100) < inHundred ? 1 : 0)),
    wanted: random.below(2) === 0 ? (1 as const) : (-1 as const),
  }));
}
