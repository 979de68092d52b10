import type { Network } from './mlp.ts';
import { multiplicationsOf, type Optimiser } from './optimiser.ts';

export interface Cost {
  /** With divisions and roots. What units and losses are made of inside, such as an exponential, is not counted. */
  multiplications: number;
  /** How often a parameter was given another value. */
  weightChanges: number;
}

/** For each sum of a normalised layer, as `normalise` and `gradientOfNorm` are written. */
const NORM_FORWARD = 5;
const NORM_BACKWARD = 5;

/** What a batch costs on its way forward: every weight once for every example. */
export function multiplicationsForward({ layers }: Network, batch: number): number {
  let each = 0;
  for (const { weights, biases, norm } of layers)
    each += weights.cells.length + (norm === null ? 0 : NORM_FORWARD * biases.length);
  return batch * each;
}

/**
 * On its way back: every weight once for its own gradient and, but for the first layer, once more for the blame of the layer
 * before; every unit once for its slope.
 */
export function multiplicationsBackward({ layers }: Network, batch: number): number {
  let each = 0;
  layers.forEach(({ weights, biases, norm }, number) => {
    each += (number === 0 ? 1 : 2) * weights.cells.length + biases.length;
    if (norm !== null) each += NORM_BACKWARD * biases.length;
  });
  return batch * each;
}

/** What one step cost: forward, backward, L2 and the optimiser. */
export function costOfStep(
  network: Network,
  { optimiser, l2 }: { readonly optimiser: Optimiser; readonly l2: number },
  batch: number,
  weightChanges: number,
): Cost {
  let weights = 0;
  let parameters = 0;
  for (const layer of network.layers) {
    weights += layer.weights.cells.length;
    parameters += layer.weights.cells.length + layer.biases.length * (layer.norm === null ? 1 : 3);
  }
  const update = multiplicationsOf(optimiser) * parameters + (l2 === 0 ? 0 : weights);
  return {
    multiplications:
      multiplicationsForward(network, batch) + multiplicationsBackward(network, batch) + update,
    weightChanges,
  };
}
