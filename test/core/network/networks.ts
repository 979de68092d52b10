import fc from 'fast-check';
import { UNITS, type Unit, type UnitName } from '../../../src/core/network/activation.ts';
import type { BatchNormPlan } from '../../../src/core/network/batch-norm.ts';
import type { Loss } from '../../../src/core/network/loss.ts';
import { matrixOf, type Matrix } from '../../../src/core/network/matrix.ts';
import type { LayerPlan, Network, NetworkPlan } from '../../../src/core/network/mlp.ts';
import { createRandom, type Random } from '../../../src/core/random/random.ts';

export const UNIT_NAMES = Object.keys(UNITS) as UnitName[];

/** A matrix of normal-looking numbers in −1 … 1. */
export function drawnMatrix(rows: number, columns: number, random: Random): Matrix {
  return matrixOf(
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => 2 * random.fraction() - 1)),
  );
}

/** What each loss may be asked: anything, 0 or 1 each, one class. */
export function drawnWanted(loss: Loss, rows: number, columns: number, random: Random): Matrix {
  return matrixOf(
    Array.from({ length: rows }, () => {
      const place = random.below(columns);
      return Array.from({ length: columns }, (_, column) => {
        if (loss === 'squared-error') return 2 * random.fraction() - 1;
        if (loss === 'cross-entropy') return random.below(2);
        return column === place ? 1 : 0;
      });
    }),
  );
}

export const anyUnit = (): fc.Arbitrary<Unit> =>
  fc.oneof(
    fc.constantFrom(...UNIT_NAMES.map((name) => UNITS[name])),
    fc.record({ kind: fc.constant('sigmoid' as const), steepness: fc.constantFrom(0.5, 2, 4) }),
    fc.record({ kind: fc.constant('leaky-relu' as const), leak: fc.constantFrom(0, 0.2, 1) }),
  );

const anyBatchNorm = (): fc.Arbitrary<BatchNormPlan | undefined> =>
  fc.option(fc.record({ momentum: fc.constantFrom(0, 0.5, 0.9), epsilon: fc.constantFrom(0.01, 0.1) }), {
    nil: undefined,
    freq: 3,
  });

/** A network of one to four layers, one to five wide, whose last layer goes with the loss. */
export function anyPlan(loss: Loss): fc.Arbitrary<NetworkPlan> {
  const last: fc.Arbitrary<Unit> =
    loss === 'squared-error'
      ? anyUnit()
      : fc.constantFrom(
          ...(loss === 'cross-entropy'
            ? ([UNITS.sigmoid, { kind: 'sigmoid', steepness: 3 }] as const)
            : [UNITS.linear]),
        );
  const layer = (unit: fc.Arbitrary<Unit>): fc.Arbitrary<LayerPlan> =>
    fc
      .record({ units: fc.integer({ min: 1, max: 5 }), unit, norm: anyBatchNorm() })
      .map(({ units, unit: kind, norm }) => ({
        units,
        unit: kind,
        initialisation: { kind: 'normal', deviation: 0.8 },
        ...(norm === undefined ? {} : { batchNorm: norm }),
      }));
  return fc
    .record({
      inputs: fc.integer({ min: 1, max: 5 }),
      hidden: fc.array(layer(anyUnit()), { maxLength: 3 }),
      last: layer(last),
    })
    .map(({ inputs, hidden, last: final }) => ({ inputs, layers: [...hidden, final] }));
}

export const anySeed = (): fc.Arbitrary<Random> =>
  fc.integer({ min: 0, max: 1e9 }).map((seed) => createRandom(`network ${seed}`));

/** Draws biases and whatever else of a layer begins at 0 or 1. */
export function stir({ layers }: Network, random: Random): void {
  for (const { biases, norm } of layers) {
    biases.forEach((_, at) => (biases[at] = random.fraction() - 0.5));
    if (norm === null) continue;
    for (const array of [norm.scale, norm.shift, norm.mean, norm.variance])
      array.forEach((_, at) => (array[at] = 0.5 + random.fraction()));
  }
}
