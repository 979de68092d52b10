// The same training in other libraries: a function of the workload that trains once and gives the loss after.
import { createRequire } from 'node:module';
import convnetjs from 'convnetjs';
import { network } from '../lib/core/index.js';
import { PLAN } from './network-workload.mjs';

/** @typedef {import('./network-workload.mjs').NetworkWorkload} NetworkWorkload */

const ROWS = 2000;

// Node can load these as CommonJS only; their derivatives are not among it, so the bench writes them down.
const require = createRequire(import.meta.url);
/** @type {typeof import('@tensorflow/tfjs-core')} */
const tf = require('@tensorflow/tfjs-core');
require('@tensorflow/tfjs-backend-cpu');

/** Outside Node, as in a page: in Node it would advertise its native backend. */
export async function openTfjs() {
  tf.env().set('IS_NODE', false);
  await tf.setBackend('cpu');
}

/** @typedef {import('@tensorflow/tfjs-core').Tensor2D} Tensor2D */
/** @typedef {import('@tensorflow/tfjs-core').Tensor} Tensor */

/** @param {{ readonly rows: number, readonly columns: number, readonly cells: Float64Array }} matrix */
const tensorOf = ({ rows, columns, cells }) => tf.tensor2d(new Float32Array(cells), [rows, columns]);

/** @param {Tensor} ofOutputs @param {Tensor} outputs */
const ofSums = (ofOutputs, outputs) => tf.mul(ofOutputs, tf.mul(outputs, tf.sub(1, outputs)));

/** @param {NetworkWorkload} workload */
export function prepareTfjs({ first, epochs, examples }) {
  const layers = first.layers.map(({ weights, biases }) => ({
    weights: tf.variable(tensorOf(weights)),
    biases: tf.variable(tf.tensor1d(Float32Array.from(biases))),
  }));
  /** @param {Tensor2D} x */
  const forward = (x) => {
    /** @type {Tensor2D[]} */
    const signals = [x];
    for (const { weights, biases } of layers)
      signals.push(tf.sigmoid(tf.add(tf.matMul(signals.at(-1) ?? x, weights, false, true), biases)));
    return signals;
  };
  /** @param {Tensor2D} x @param {Tensor2D} y */
  const step = (x, y) => {
    const signals = forward(x);
    let blame = tf.div(tf.sub(signals.at(-1) ?? x, y), x.shape[0]);
    for (const [depth, { weights, biases }] of [...layers.entries()].reverse()) {
      const sums = /** @type {Tensor2D} */ (ofSums(blame, signals[depth + 1] ?? x));
      blame = tf.matMul(sums, weights);
      weights.assign(tf.sub(weights, tf.mul(PLAN.rate, tf.matMul(sums, signals[depth] ?? x, true))));
      biases.assign(tf.sub(biases, tf.mul(PLAN.rate, tf.sum(sums, 0))));
    }
  };
  const batches = epochs.flat().map((numbers) => {
    const { inputs, wanted } = network.pickExamples(examples, numbers);
    return { x: tensorOf(inputs), y: tensorOf(wanted) };
  });
  return {
    train: () => {
      for (const { x, y } of batches) tf.tidy(() => step(x, y));
    },
    loss: () =>
      tf.tidy(() => {
        const given = forward(tensorOf(examples.inputs)).at(-1) ?? tf.scalar(0);
        const squares = tf.sum(tf.square(tf.sub(given, tensorOf(examples.wanted))));
        return (squares.dataSync()[0] ?? Number.NaN) / 2 / ROWS;
      }),
  };
}

/** @param {NetworkWorkload} workload */
export function prepareConvnetjs({ first, epochs, examples, batch }) {
  const net = new convnetjs.Net();
  const fc = (/** @type {number} */ units) => ({ type: 'fc', num_neurons: units, activation: 'sigmoid' });
  net.makeLayers([
    { type: 'input', out_sx: 1, out_sy: 1, out_depth: PLAN.inputs },
    fc(PLAN.hidden),
    fc(PLAN.outputs),
    { type: 'regression', num_neurons: PLAN.outputs },
  ]);
  // It puts a layer of its own before the regression, which nobody else has.
  net.layers.splice(-2, 1);
  net.layers
    .filter(({ layer_type: type }) => type === 'fc')
    .forEach(({ filters, biases }, number) => {
      const { weights } = first.layers[number] ?? { weights: { columns: 0, cells: [] } };
      filters?.forEach(({ w }, unit) =>
        w.set(weights.cells.slice(unit * weights.columns, (unit + 1) * weights.columns)),
      );
      biases?.w.fill(0);
    });
  const trainer = new convnetjs.Trainer(net, {
    method: 'sgd',
    learning_rate: PLAN.rate,
    momentum: 0,
    batch_size: batch,
    l2_decay: 0,
  });
  const shown = Array.from({ length: ROWS }, (_, row) => {
    const volume = new convnetjs.Vol(1, 1, PLAN.inputs, 0);
    volume.w.set(examples.inputs.cells.subarray(row * PLAN.inputs, (row + 1) * PLAN.inputs));
    return {
      volume,
      wanted: [...examples.wanted.cells.subarray(row * PLAN.outputs, (row + 1) * PLAN.outputs)],
    };
  });
  return {
    train: () => {
      for (const number of epochs.flat(2)) {
        const { volume, wanted } = shown[number] ??
          shown[0] ?? { volume: new convnetjs.Vol(1, 1, 1, 0), wanted: [] };
        trainer.train(volume, wanted);
      }
    },
    loss: () =>
      shown.reduce((sum, { volume, wanted }) => {
        const { w } = net.forward(volume);
        return sum + wanted.reduce((cost, y, at) => cost + 0.5 * ((w[at] ?? 0) - y) * ((w[at] ?? 0) - y), 0);
      }, 0) / ROWS,
  };
}
