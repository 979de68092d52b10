import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blend, checkBlend, checkValues } from '../../../src/core/analysis/certificate.ts';
import { sumActive, type Example } from '../../../src/core/analysis/example.ts';
import { decideSeparability } from '../../../src/core/analysis/separability.ts';
import { anyExamples, drawnExamples, examplesOf } from './examples.ts';

const STOP = 11_000;

/** What decideSeparability says, after its certificate has been checked again. */
function decide(examples: readonly Example[]): boolean {
  const answer = decideSeparability(examples, STOP);
  if (answer.separable === true) {
    expect(checkValues(answer.values, examples)).toBe(true);
    expect(answer.fitsStops).toBe(answer.values.every((value) => Math.abs(value) <= STOP));
    return true;
  }
  expect(answer.separable).toBe(false);
  if (answer.separable === false) expect(checkBlend(answer.proof, examples)).toBe(true);
  return false;
}

describe('decideSeparability', () => {
  it('finds values for OR and for AND on direct cells with a bias unit', () => {
    expect(decide(examplesOf('- 001', '+ 011', '+ 101', '+ 111'))).toBe(true);
    expect(decide(examplesOf('- 001', '- 011', '- 101', '+ 111'))).toBe(true);
  });

  it('proves that XOR on direct cells cannot be taught, with a bias unit or without', () => {
    expect(decide(examplesOf('- 001', '+ 011', '+ 101', '- 111'))).toBe(false);
    expect(decide(examplesOf('- 00', '+ 01', '+ 10', '- 11'))).toBe(false);
  });

  it('shows XOR as two equal blends: one part of each picture', () => {
    const answer = decideSeparability(examplesOf('- 001', '+ 011', '+ 101', '- 111'), STOP);
    expect(answer).toEqual({
      separable: false,
      proof: {
        plus: [
          { example: 1, name: '+ 011', parts: 1n },
          { example: 2, name: '+ 101', parts: 1n },
        ],
        minus: [
          { example: 0, name: '- 001', parts: 1n },
          { example: 3, name: '- 111', parts: 1n },
        ],
      },
    });
  });

  it('lets an A-unit for the pair make XOR teachable', () => {
    expect(decide(examplesOf('- 000', '+ 010', '+ 100', '- 111'))).toBe(true);
  });

  it(
    'agrees with a search through all small values on every problem of three units',
    { timeout: 60_000 },
    () => {
      const pictures = Array.from({ length: 8 }, (_, bits) =>
        Uint8Array.from([bits & 1, (bits >> 1) & 1, bits >> 2]),
      );
      const reachable = new Set<string>();
      const steps = [-4, -3, -2, -1, 0, 1, 2, 3, 4];
      for (const a of steps)
        for (const b of steps)
          for (const c of steps)
            reachable.add(pictures.map((active) => (sumActive(active, [a, b, c]) > 0 ? '+' : '-')).join(''));
      // Each picture is left out, wanted + or wanted −: 3⁸ problems.
      for (let problem = 0; problem < 6561; problem++) {
        const digits = problem.toString(3).padStart(8, '0');
        const examples = pictures.flatMap((active, picture): Example[] => {
          if (digits[picture] === '0') return [];
          return [{ name: String(picture), active, wanted: digits[picture] === '1' ? 1 : -1 }];
        });
        const fits = [...reachable].some((signs) =>
          examples.every(({ name, wanted }) => (signs[Number(name)] === '+') === wanted > 0),
        );
        expect(decideSeparability(examples, STOP).separable).toBe(fits);
      }
    },
  );

  it('always decides, and with a certificate that holds', () => {
    fc.assert(
      fc.property(anyExamples(12, 12), (examples) => {
        decide(examples);
      }),
      { numRuns: 1500 },
    );
  });

  it('answers the same whatever the order of the examples', () => {
    fc.assert(
      fc.property(anyExamples(10, 8), (examples) => {
        expect(decideSeparability([...examples].reverse(), STOP).separable).toBe(
          decideSeparability(examples, STOP).separable,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('decides nothing against values that do exist', () => {
    const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(anyExamples(12, 12), values, (examples, some) => {
        const told = examples.map((example): Example => {
          const wanted = sumActive(example.active, some) > 0 ? 1 : -1;
          return { ...example, wanted };
        });
        expect(decide(told)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('takes no examples, and those of one sign', () => {
    expect(decide([])).toBe(true);
    expect(decide(examplesOf('- 01', '- 11', '- 00'))).toBe(true);
    expect(decide(examplesOf('+ 01', '+ 11'))).toBe(true);
  });

  it('proves by a picture that fires nothing that it cannot answer +', () => {
    const answer = decideSeparability(examplesOf('+ 11', '+ 00'), STOP);
    expect(answer).toEqual({
      separable: false,
      proof: { plus: [{ example: 1, name: '+ 00', parts: 1n }], minus: [] },
    });
    expect(decide(examplesOf('+ 00', '- 00'))).toBe(false);
    expect(decide(examplesOf('+ 11', '- 00'))).toBe(true);
  });

  it('proves by one picture that is wanted both ways', () => {
    expect(decide(examplesOf('+ 01', '+ 11', '- 11', '- 10'))).toBe(false);
    const [one, ...others] = drawnExamples(200, 512, 15);
    expect(decide([one!, ...others, { ...one!, wanted: one!.wanted > 0 ? -1 : 1 }])).toBe(false);
  });

  it('takes the same picture as often as it comes', () => {
    expect(decide(examplesOf('+ 01', '+ 01', '- 11', '- 11', '+ 01'))).toBe(true);
  });

  it('refuses examples of different machines', () => {
    expect(() => decideSeparability(examplesOf('+ 01', '- 011'), STOP)).toThrow(
      '- 011 must have 2 A-units, found 3.',
    );
  });

  it('says so when whole millivolts within the stops are too coarse', () => {
    const chain = fibonacci(24);
    const fine = decideSeparability(chain, 1000);
    expect(fine).toMatchObject({ separable: true, fitsStops: false });
    if (fine.separable === true) expect(checkValues(fine.values, chain)).toBe(true);
  });

  it('says that it does not know where values exist that 32 bits do not hold', () => {
    expect(decideSeparability(fibonacci(60), STOP)).toEqual({ separable: 'unknown', reason: 'too-fine' });
  });

  it('copes with lessons of the size of the machine', { timeout: 60_000 }, () => {
    expect(decide(drawnExamples(26, 512, 15))).toBe(true);
    expect(decide(drawnExamples(200, 512, 15))).toBe(true);
    expect(decide(drawnExamples(200, 80, 20))).toBe(false);
    expect(decide(drawnExamples(200, 64, 50))).toBe(false);
    expect(decide(drawnExamples(500, 64, 20))).toBe(false);
  });
});

/** Value u must exceed those of u − 1 and u − 2 together: whole values grow like Fibonacci's numbers. */
function fibonacci(units: number): Example[] {
  const fires = (...on: number[]) =>
    Uint8Array.from({ length: 2 * units }, (_, unit) => (on.includes(unit) ? 1 : 0));
  const examples: Example[] = [];
  for (let u = 0; u < units; u++) {
    // Unit `units + u` is the negative of unit u, or below it.
    examples.push({ name: `negative ${u}`, active: fires(u, units + u), wanted: -1 });
    const others = [u - 1, u - 2].filter((other) => other >= 0).map((other) => units + other);
    examples.push({ name: `more than ${u}`, active: fires(u, ...others), wanted: 1 });
  }
  return examples;
}

describe('checkValues', () => {
  it('takes a sum of zero for −, and not for +', () => {
    expect(checkValues([5, -5], examplesOf('- 11'))).toBe(true);
    expect(checkValues([5, -5], examplesOf('+ 11'))).toBe(false);
    expect(checkValues([5, -4], examplesOf('+ 11'))).toBe(true);
  });

  it('refuses what is not whole, too big to sum, or of another length', () => {
    expect(checkValues([0.5, 1], examplesOf('+ 11'))).toBe(false);
    expect(checkValues([Number.MAX_SAFE_INTEGER, 1], examplesOf('+ 11'))).toBe(false);
    expect(checkValues([1], examplesOf('+ 11'))).toBe(false);
    expect(checkValues([1, 1, 1], examplesOf('+ 11'))).toBe(false);
  });
});

describe('checkBlend', () => {
  const examples = examplesOf('+ 11', '- 10', '- 01', '+ 10');
  const part = (example: number, parts = 1n) => ({ example, name: examples[example]!.name, parts });

  it('holds where both blends fire every unit equally often', () => {
    expect(checkBlend({ plus: [part(0)], minus: [part(1), part(2)] }, examples)).toBe(true);
    expect(checkBlend({ plus: [part(0, 2n)], minus: [part(1, 2n), part(2, 2n)] }, examples)).toBe(true);
    expect(blend([part(0, 2n), part(3)], examples)).toEqual([3n, 2n]);
  });

  it('refuses blends that differ, are empty, are less than one part, or stand on the wrong side', () => {
    expect(checkBlend({ plus: [part(0)], minus: [part(1)] }, examples)).toBe(false);
    expect(checkBlend({ plus: [part(0, 2n)], minus: [part(1), part(2)] }, examples)).toBe(false);
    expect(checkBlend({ plus: [], minus: [] }, examples)).toBe(false);
    expect(checkBlend({ plus: [part(0, 0n)], minus: [] }, examples)).toBe(false);
    expect(checkBlend({ plus: [part(0, -1n), part(0)], minus: [] }, examples)).toBe(false);
    expect(checkBlend({ plus: [part(1)], minus: [part(1)] }, examples)).toBe(false);
    expect(checkBlend({ plus: [part(3)], minus: [part(3)] }, examples)).toBe(false);
    expect(checkBlend({ plus: [{ ...part(3), example: 9 }], minus: [part(1)] }, examples)).toBe(false);
    expect(checkBlend({ plus: [{ ...part(3), name: 'E' }], minus: [part(1)] }, examples)).toBe(false);
  });
});
