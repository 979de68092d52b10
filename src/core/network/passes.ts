import {
  follow,
  gradientOfNorm,
  normalise,
  type Mode,
  type NormGradients,
  type NormPass,
} from './batch-norm.ts';
import {
  activateAll,
  gradientOfBiases,
  gradientOfInputs,
  gradientOfSums,
  gradientOfWeights,
  sumInputs,
} from './layer-algebra.ts';
import { gradientOfLoss, lossOf, type Loss, type Outputs } from './loss.ts';
import { checkShape, type Matrix } from './matrix.ts';
import type { Layer, Network } from './mlp.ts';

/** What went through a layer. */
export interface LayerPass {
  /** G of the layer before [batch][n_in]. */
  readonly inputs: Matrix;
  /** F = G Wᵀ + b [batch][n_out]. */
  readonly sums: Matrix;
  readonly norm: NormPass | null;
  /** u(F), or u of the normalised F, [batch][n_out]. */
  readonly activations: Matrix;
}

/** One batch on its way through all layers. */
export interface Pass {
  readonly mode: Mode;
  readonly layers: readonly LayerPass[];
}

/** ∂L/∂ everything in a layer. */
export interface LayerGradients {
  /** [n_out][n_in], summed over the batch. */
  readonly weights: Matrix;
  /** [n_out], summed over the batch. */
  readonly biases: Float64Array;
  /** Of scale and shift, if the layer is normalised. */
  readonly norm: NormGradients | null;
  /** ∂L/∂F [batch][n_out]: the blame of each sum in each example. */
  readonly sums: Matrix;
}

export interface Gradients {
  readonly layers: readonly LayerGradients[];
}

/** Sends a batch through. X [batch][inputs]; changes nothing of the network. */
export function forward(network: Network, inputs: Matrix, mode: Mode): Pass {
  checkShape('The inputs', inputs, inputs.rows, network.inputs);
  const layers: LayerPass[] = [];
  let signal = inputs;
  for (const layer of network.layers) {
    const pass = forwardLayer(layer, signal, mode);
    layers.push(pass);
    signal = pass.activations;
  }
  return { mode, layers };
}

/** What the network answers, G of the last layer [batch][outputs]. Running statistics stand for those of the batch. */
export function answer(network: Network, inputs: Matrix): Matrix {
  return forward(network, inputs, 'inference').layers.at(-1)!.activations;
}

/** What the loss needs of a pass. */
function outputsOfPass(network: Network, pass: Pass): Outputs {
  const last = pass.layers.at(-1)!;
  return {
    unit: network.layers.at(-1)!.unit,
    sums: last.norm?.outputs ?? last.sums,
    activations: last.activations,
  };
}

/** The mean loss of a batch that went through. Y [batch][outputs]. */
export function lossOfPass(network: Network, pass: Pass, loss: Loss, wanted: Matrix): number {
  return lossOf(loss, outputsOfPass(network, pass), wanted);
}

/**
 * Backpropagation: from the loss back to all weights, layer by layer. Y [batch][outputs]. The gradient of the first
 * layer's inputs, which nobody needs, is left out.
 */
export function backward(network: Network, pass: Pass, loss: Loss, wanted: Matrix): Gradients {
  const layers: LayerGradients[] = [];
  let atUnits = gradientOfLoss(loss, outputsOfPass(network, pass), wanted);
  for (let number = network.layers.length - 1; number >= 0; number--) {
    const gradients = backwardLayer(network.layers[number]!, pass.layers[number]!, atUnits);
    layers.unshift(gradients);
    if (number === 0) break;
    const ofInputs = gradientOfInputs(network.layers[number]!.weights, gradients.sums);
    const before = network.layers[number - 1]!;
    atUnits = gradientOfSums(before.unit, pass.layers[number - 1]!.activations, ofInputs);
  }
  return { layers };
}

/** The gradients of `parametersOf(network)`, in its order. */
export function gradientsInOrder({ layers }: Gradients): Float64Array[] {
  return layers.flatMap(({ weights, biases, norm }) =>
    norm === null ? [weights.cells, biases] : [weights.cells, biases, norm.scale, norm.shift],
  );
}

/** Takes the batch's statistics into the running ones of every normalised layer. */
export function followBatch(network: Network, pass: Pass): void {
  network.layers.forEach(({ norm }, number) => {
    const went = pass.layers[number]!.norm;
    if (norm !== null && went !== null) follow(norm, went);
  });
}

function forwardLayer(layer: Layer, inputs: Matrix, mode: Mode): LayerPass {
  const sums = sumInputs(layer.weights, layer.biases, inputs);
  const norm = layer.norm === null ? null : normalise(layer.norm, sums, mode);
  return { inputs, sums, norm, activations: activateAll(layer.unit, norm?.outputs ?? sums) };
}

/** `atUnits` is the gradient of what goes into the units, [batch][n_out]. */
function backwardLayer(layer: Layer, pass: LayerPass, atUnits: Matrix): LayerGradients {
  const norm =
    layer.norm === null || pass.norm === null ? null : gradientOfNorm(layer.norm, pass.norm, atUnits);
  const sums = norm?.sums ?? atUnits;
  return {
    weights: gradientOfWeights(sums, pass.inputs),
    biases: gradientOfBiases(sums),
    norm,
    sums,
  };
}
