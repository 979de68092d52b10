import type { Random } from '../random/random.ts';
import { checkUnit, type Unit } from './activation.ts';
import { createBatchNorm, type BatchNorm, type BatchNormPlan } from './batch-norm.ts';
import { initialWeights, type Initialisation } from './initialisation.ts';
import type { Matrix } from './matrix.ts';

export interface LayerPlan {
  readonly units: number;
  readonly unit: Unit;
  readonly initialisation: Initialisation;
  readonly batchNorm?: BatchNormPlan;
}

/** A multilayer perceptron before it has weights. The last layer gives the outputs. */
export interface NetworkPlan {
  readonly inputs: number;
  readonly layers: readonly LayerPlan[];
}

export interface Layer {
  readonly unit: Unit;
  /** W [n_out][n_in]. */
  readonly weights: Matrix;
  /** b [n_out]. */
  readonly biases: Float64Array;
  readonly norm: BatchNorm | null;
}

/** All that a network knows: plain data, changed in place by its optimiser. */
export interface Network {
  readonly inputs: number;
  readonly layers: readonly Layer[];
}

/**
 * Draws the first weights, every layer from a stream of its own. Throws a RangeError if a layer has no units or something
 * in it is out of range.
 */
export function createNetwork({ inputs, layers }: NetworkPlan, random: Random): Network {
  checkCount('inputs', inputs);
  if (layers.length === 0) throw new RangeError('A network must have at least 1 layer, found 0.');
  return {
    inputs,
    layers: layers.map(({ units, unit, initialisation, batchNorm }, number) => {
      checkCount(`units of layer ${number}`, units);
      checkUnit(unit);
      const fanIn = number === 0 ? inputs : layers[number - 1]!.units;
      return {
        unit,
        weights: initialWeights(initialisation, fanIn, units, random.split(`layer ${number}`)),
        biases: new Float64Array(units),
        norm: batchNorm === undefined ? null : createBatchNorm(batchNorm, units),
      };
    }),
  };
}

/** Units of the last layer. */
export function outputsOf({ layers }: Network): number {
  return layers.at(-1)!.biases.length;
}

/**
 * All that is learnt, the arrays themselves and always in this order: of each layer the weights, the biases and, if it is
 * normalised, scale and shift.
 */
export function parametersOf({ layers }: Network): Float64Array[] {
  return layers.flatMap(({ weights, biases, norm }) =>
    norm === null ? [weights.cells, biases] : [weights.cells, biases, norm.scale, norm.shift],
  );
}

export function copyNetwork({ inputs, layers }: Network): Network {
  return {
    inputs,
    layers: layers.map(({ unit, weights, biases, norm }) => ({
      unit,
      weights: { ...weights, cells: weights.cells.slice() },
      biases: biases.slice(),
      norm: norm === null ? null : copyNorm(norm),
    })),
  };
}

/** The same network, its very arrays, with all its sigmoids that steep. Throws a RangeError unless that is above 0. */
export function bendSigmoids({ inputs, layers }: Network, steepness: number): Network {
  const bent: Unit = { kind: 'sigmoid', steepness };
  checkUnit(bent);
  return {
    inputs,
    layers: layers.map((layer) => (layer.unit.kind === 'sigmoid' ? { ...layer, unit: bent } : layer)),
  };
}

/** Makes a network the same as another of its shape, without allocating. */
export function overwriteNetwork(network: Network, by: Network): void {
  network.layers.forEach(({ weights, biases, norm }, number) => {
    const source = by.layers[number]!;
    weights.cells.set(source.weights.cells);
    biases.set(source.biases);
    if (norm === null || source.norm === null) return;
    norm.scale.set(source.norm.scale);
    norm.shift.set(source.norm.shift);
    norm.mean.set(source.norm.mean);
    norm.variance.set(source.norm.variance);
  });
}

function copyNorm({ plan, scale, shift, mean, variance }: BatchNorm): BatchNorm {
  return {
    plan,
    scale: scale.slice(),
    shift: shift.slice(),
    mean: mean.slice(),
    variance: variance.slice(),
  };
}

function checkCount(what: string, count: number): void {
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError(`The ${what} must be a whole number of 1 or more, found ${count}.`);
}
