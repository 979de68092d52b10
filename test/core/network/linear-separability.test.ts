import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canOnePerceptron, type Separability } from '../../../src/core/network/linear-separability.ts';
import {
  inputsOfRow,
  inputsOfTable,
  tableOfGraph,
  tableOfNumber,
  tableWhere,
  type TruthTable,
} from '../../../src/core/network/truth-table.ts';

/** The proof, checked without the code that found it. */
function decideAndCheck(table: TruthTable): Separability['kind'] {
  const answer = canOnePerceptron(table);
  const inputs = inputsOfTable(table);
  if (answer.kind === 'one-perceptron') {
    if (!tableOfGraph({ inputs, units: [answer.unit] }).every((on, row) => on === table[row]))
      throw new Error(`The weights do not compute ${table.join('')}.`);
  } else if (answer.kind === 'contradiction') {
    const total = (rows: readonly number[]): string =>
      Array.from({ length: inputs }, (_, input) =>
        rows.reduce((sum, row) => sum + inputsOfRow(row, inputs)[input]!, 0),
      ).join();
    if (total(answer.on) !== total(answer.off)) throw new Error(`${table.join('')}: sums differ.`);
    if (!answer.on.every((row) => table[row] === 1) || !answer.off.every((row) => table[row] === 0))
      throw new Error(`${table.join('')}: rows on the wrong side.`);
  }
  return answer.kind;
}

function countSeparable(inputs: number): number {
  let count = 0;
  for (let number = 0; number < 2 ** (1 << inputs); number++) {
    const kind = decideAndCheck(tableOfNumber(inputs, number));
    if (kind === 'undecided') throw new Error(`Function ${number} of ${inputs} inputs is undecided.`);
    if (kind === 'one-perceptron') count++;
  }
  return count;
}

describe('canOnePerceptron', () => {
  it('all but XOR and its opposite of the 16 functions of two inputs', () => {
    const cannot = Array.from({ length: 16 }, (_, number) => number).filter(
      (number) => decideAndCheck(tableOfNumber(2, number)) === 'contradiction',
    );
    expect(cannot).toEqual([6, 9]);
    expect(canOnePerceptron(tableOfNumber(2, 6))).toEqual({ kind: 'contradiction', on: [1, 2], off: [0, 3] });
  });

  // https://oeis.org/A000609: 4, 14, 104, 1882, 94572, …
  it.each([
    [1, 4],
    [2, 14],
    [3, 104],
    [4, 1882],
  ])(
    'of %i inputs, %i functions, each with its proof, and a contradiction for all the others',
    (inputs, count) => {
      expect(countSeparable(inputs)).toBe(count);
    },
    30_000,
  );

  it('learns weights that must double from input to input', () => {
    for (const number of [85, 127, 170, 200]) {
      const table = Uint8Array.from({ length: 256 }, (_, row) => (row > number ? 1 : 0));
      expect(decideAndCheck(table)).toBe('one-perceptron');
    }
  });

  it('decides five to eight inputs as well', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 8 }).chain((inputs) =>
          fc.record({
            inputs: fc.constant(inputs),
            weights: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: inputs, maxLength: inputs }),
            bias: fc.integer({ min: -12, max: 12 }),
            flip: fc.option(fc.nat((1 << inputs) - 1)),
          }),
        ),
        ({ inputs, weights, bias, flip }) => {
          const table = tableWhere(
            inputs,
            (row) => row.reduce((sum, x, at) => sum + x * weights[at]!, bias) > 0,
          );
          if (flip === null) expect(decideAndCheck(table)).toBe('one-perceptron');
          else {
            table[flip] = 1 - table[flip]!;
            expect(decideAndCheck(table)).not.toBe('undecided');
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 30_000);
});
