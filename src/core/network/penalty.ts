import type { Gradients } from './passes.ts';
import type { Network } from './mlp.ts';

/**
 * L2: what large weights cost, λ/2 Σ w² over the weights of all layers; not over biases, scales and shifts. Its gradient is
 * λ w, which pulls every weight towards zero.
 */
export function penaltyOf({ layers }: Network, lambda: number): number {
  checkLambda(lambda);
  if (lambda === 0) return 0;
  let squares = 0;
  for (const { weights } of layers) weights.cells.forEach((weight) => (squares += weight * weight));
  return (lambda / 2) * squares;
}

/** Adds λ w to the gradient of every weight, in place. */
export function addPenalty({ layers }: Gradients, network: Network, lambda: number): void {
  checkLambda(lambda);
  if (lambda === 0) return;
  layers.forEach(({ weights }, number) => {
    network.layers[number]!.weights.cells.forEach((weight, at) => (weights.cells[at]! += lambda * weight));
  });
}

/** Throws a RangeError unless λ is a number of 0 or more. */
export function checkLambda(lambda: number): void {
  if (!(lambda >= 0 && lambda < Infinity))
    throw new RangeError(`The weight of L2 must be 0 or more, found ${lambda}.`);
}
