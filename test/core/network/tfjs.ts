import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import type { Unit } from '../../../src/core/network/activation.ts';
import type { BatchNorm } from '../../../src/core/network/batch-norm.ts';
import type { Loss } from '../../../src/core/network/loss.ts';
import type { Matrix } from '../../../src/core/network/matrix.ts';
import type { Network } from '../../../src/core/network/mlp.ts';
import type { Optimiser } from '../../../src/core/network/optimiser.ts';
import type { Examples, TrainingPlan } from '../../../src/core/network/trainer.ts';

/*
 * The same network and the same training in TensorFlow.js, in float32 on its plain JavaScript backend. Nothing of ours is
 * used but the first weights, and its own derivatives: only how a layer is put together is written here.
 */

interface TfLayer {
  readonly unit: Unit;
  readonly weights: tf.Variable<tf.Rank.R2>;
  readonly biases: tf.Variable<tf.Rank.R1>;
  readonly norm: {
    readonly scale: tf.Variable<tf.Rank.R1>;
    readonly shift: tf.Variable<tf.Rank.R1>;
    readonly epsilon: number;
  } | null;
}

export interface Followed {
  readonly losses: readonly number[];
  /** In the order of `parametersOf`. */
  readonly parameters: readonly Float32Array[];
}

/** Trains from these weights on these batches, and gives the loss before every step and the parameters at the end. */
export async function followWithTfjs(
  network: Network,
  plan: TrainingPlan,
  batches: readonly Examples[],
): Promise<Followed> {
  // Outside Node, as it would be in a page: in Node it would advertise its native backend.
  tf.env().set('IS_NODE', false);
  await tf.setBackend('cpu');
  tf.engine().startScope();
  const layers = network.layers.map(layerOf);
  const optimiser = optimiserOf(plan.optimiser);
  const losses = batches.map(({ inputs, wanted }) => {
    const [x, y] = [tensorOf(inputs), tensorOf(wanted)];
    const cost = optimiser.minimize(() => totalLoss(layers, plan, x, y), true);
    return cost!.dataSync()[0]!;
  });
  const variables = layers.flatMap(({ weights, biases, norm }) =>
    norm === null ? [weights, biases] : [weights, biases, norm.scale, norm.shift],
  );
  const parameters = variables.map((variable) => Float32Array.from(variable.dataSync()));
  for (const variable of variables) variable.dispose();
  optimiser.dispose();
  tf.engine().endScope();
  return { losses, parameters };
}

function layerOf({ unit, weights, biases, norm }: Network['layers'][number]): TfLayer {
  return {
    unit,
    weights: tf.variable(tensorOf(weights)),
    biases: tf.variable(tf.tensor1d(Float32Array.from(biases))),
    norm: norm === null ? null : normOf(norm),
  };
}

function normOf({ scale, shift, plan }: BatchNorm): NonNullable<TfLayer['norm']> {
  return {
    scale: tf.variable(tf.tensor1d(Float32Array.from(scale))),
    shift: tf.variable(tf.tensor1d(Float32Array.from(shift))),
    epsilon: plan.epsilon,
  };
}

const tensorOf = ({ rows, columns, cells }: Matrix): tf.Tensor2D =>
  tf.tensor2d(Float32Array.from(cells), [rows, columns]);

function optimiserOf(optimiser: Optimiser): tf.Optimizer {
  switch (optimiser.kind) {
    case 'gradient-descent':
      return tf.train.sgd(optimiser.rate);
    case 'momentum':
      return tf.train.momentum(optimiser.rate, optimiser.momentum);
    case 'adam':
      return tf.train.adam(optimiser.rate, optimiser.beta1, optimiser.beta2, optimiser.epsilon);
  }
}

function totalLoss(
  layers: readonly TfLayer[],
  { loss, l2 }: TrainingPlan,
  inputs: tf.Tensor2D,
  wanted: tf.Tensor2D,
): tf.Scalar {
  let signal = inputs;
  let sums = inputs;
  for (const layer of layers) {
    sums = sumsOf(layer, signal);
    signal = activated(layer.unit, sums);
  }
  const outputs = wanted.shape[1];
  let total = lossOf(loss, { sums, signal, wanted, outputs });
  for (const { weights } of layers) total = tf.add(total, tf.mul(tf.sum(tf.square(weights)), l2 / 2));
  return total;
}

function sumsOf({ weights, biases, norm }: TfLayer, signal: tf.Tensor2D): tf.Tensor2D {
  const sums = tf.add<tf.Tensor2D>(tf.matMul(signal, weights, false, true), biases);
  if (norm === null) return sums;
  const { mean, variance } = tf.moments(sums, 0);
  return tf.batchNorm2d(
    sums,
    mean as tf.Tensor1D,
    variance as tf.Tensor1D,
    norm.shift,
    norm.scale,
    norm.epsilon,
  );
}

function activated(unit: Unit, sums: tf.Tensor2D): tf.Tensor2D {
  switch (unit.kind) {
    case 'step':
      return tf.step(sums);
    case 'linear':
      return sums;
    case 'sigmoid':
      return tf.sigmoid(tf.mul(sums, unit.steepness));
    case 'tanh':
      return tf.tanh(sums);
    case 'relu':
      return tf.relu(sums);
    case 'leaky-relu':
      return tf.leakyRelu(sums, unit.leak);
  }
}

interface Given {
  readonly sums: tf.Tensor2D;
  readonly signal: tf.Tensor2D;
  readonly wanted: tf.Tensor2D;
  readonly outputs: number;
}

/** Its means over all numbers are turned into ours, over examples, with half the square. */
function lossOf(loss: Loss, { sums, signal, wanted, outputs }: Given): tf.Scalar {
  switch (loss) {
    case 'squared-error':
      return tf.mul(tf.losses.meanSquaredError<tf.Tensor2D, tf.Scalar>(wanted, signal), outputs / 2);
    case 'cross-entropy':
      return tf.mul(tf.losses.sigmoidCrossEntropy<tf.Tensor2D, tf.Scalar>(wanted, sums), outputs);
    case 'softmax-cross-entropy':
      return tf.losses.softmaxCrossEntropy<tf.Tensor2D, tf.Scalar>(wanted, sums);
  }
}
