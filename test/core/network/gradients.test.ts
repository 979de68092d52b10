import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mode } from '../../../src/core/network/batch-norm.ts';
import { LOSSES, type Loss } from '../../../src/core/network/loss.ts';
import type { Matrix } from '../../../src/core/network/matrix.ts';
import { createNetwork, parametersOf, type Network } from '../../../src/core/network/mlp.ts';
import { backward, forward, gradientsInOrder, lossOfPass } from '../../../src/core/network/passes.ts';
import { addPenalty, penaltyOf } from '../../../src/core/network/penalty.ts';
import { anyPlan, anySeed, drawnMatrix, drawnWanted, stir } from './networks.ts';

interface Question {
  readonly network: Network;
  readonly inputs: Matrix;
  readonly wanted: Matrix;
  readonly loss: Loss;
  readonly mode: Mode;
  readonly lambda: number;
}

function totalLoss({ network, inputs, wanted, loss, mode, lambda }: Question): number {
  return lossOfPass(network, forward(network, inputs, mode), loss, wanted) + penaltyOf(network, lambda);
}

/** On which side of its corner every unit with a corner stands. */
function sides({ network, inputs, mode }: Question): string {
  return forward(network, inputs, mode)
    .layers.filter((_, number) => ['step', 'relu', 'leaky-relu'].includes(network.layers[number]!.unit.kind))
    .map(({ sums, norm }) => Array.from((norm?.outputs ?? sums).cells, (f) => (f > 0 ? '+' : '-')).join(''))
    .join();
}

/** The central difference of five points, or null if a unit passes its corner on the way. */
function difference(question: Question, values: Float64Array, at: number): number | null {
  const h = 1e-4;
  const before = values[at]!;
  const seen = new Set([sides(question)]);
  const [a, b, c, d] = [-2, -1, 1, 2].map((steps) => {
    values[at] = before + steps * h;
    seen.add(sides(question));
    return totalLoss(question);
  }) as [number, number, number, number];
  values[at] = before;
  return seen.size > 1 ? null : (a - 8 * b + 8 * c - d) / (12 * h);
}

function anyQuestion(loss: Loss): fc.Arbitrary<Question> {
  return fc
    .record({
      plan: anyPlan(loss),
      random: anySeed(),
      batch: fc.integer({ min: 1, max: 5 }),
      mode: fc.constantFrom<Mode>('training', 'training', 'inference'),
      lambda: fc.constantFrom(0, 0.03, 0.5),
    })
    .map(({ plan, random, batch, mode, lambda }) => {
      const network = createNetwork(plan, random.split('network'));
      stir(network, random.split('stir'));
      const inputs = drawnMatrix(batch, plan.inputs, random.split('inputs'));
      const wanted = drawnWanted(loss, batch, plan.layers.at(-1)!.units, random.split('wanted'));
      return { network, inputs, wanted, loss, mode, lambda };
    });
}

describe('backward', () => {
  it.each(LOSSES)(
    'is the slope of the loss for every parameter: %s',
    (loss) => {
      let compared = 0;
      let skipped = 0;
      fc.assert(
        fc.property(anyQuestion(loss), (question) => {
          const { network, inputs, wanted, mode, lambda } = question;
          const gradients = backward(network, forward(network, inputs, mode), loss, wanted);
          addPenalty(gradients, network, lambda);
          const found = gradientsInOrder(gradients);
          const scale = 1e-4 * (1 + totalLoss(question));
          parametersOf(network).forEach((values, array) => {
            expect(found[array]!.length).toBe(values.length);
            for (let at = 0; at < values.length; at++) {
              const expected = difference(question, values, at);
              if (expected === null) {
                skipped++;
                continue;
              }
              compared++;
              const exact = found[array]![at]!;
              const size = Math.max(Math.abs(exact), Math.abs(expected), scale);
              expect(Math.abs(exact - expected) / size).toBeLessThan(1e-5);
            }
          });
        }),
        { numRuns: 300 },
      );
      expect(compared).toBeGreaterThan(3000);
      expect(skipped / compared).toBeLessThan(0.1);
    },
    60_000,
  );

  it('blames every sum of every example as well', () => {
    fc.assert(
      fc.property(anyQuestion('squared-error'), (question) => {
        const { network, inputs, wanted, mode, loss } = question;
        const { layers } = backward(network, forward(network, inputs, mode), loss, wanted);
        layers.forEach(({ sums, biases, weights }, number) => {
          expect([sums.rows, sums.columns]).toEqual([inputs.rows, biases.length]);
          expect(weights.cells.length).toBe(network.layers[number]!.weights.cells.length);
        });
      }),
      { numRuns: 50 },
    );
  });
});
