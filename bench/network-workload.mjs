// What the network's bench computes, the same for every language: pictures, what is wanted, first weights and order.
import { createRandom, network } from '../lib/core/index.js';
import { makeWorkload } from './workload.mjs';

/** The network that is measured, and how it is taught. */
export const PLAN = { inputs: 400, hidden: 64, outputs: 8, epochs: 5, rate: 0.1 };

/** @typedef {ReturnType<typeof makeNetworkWorkload>} NetworkWorkload */

/**
 * 2,000 pictures in 5 epochs, in batches of this size, and the first weights by Glorot.
 * @param {number} batch
 */
export function makeNetworkWorkload(batch) {
  const { pictures, wanted } = makeWorkload([]);
  const random = createRandom('bench');
  const { inputs, hidden, outputs, epochs } = PLAN;
  const layers = [hidden, outputs].map((units) => ({
    units,
    unit: network.UNITS.sigmoid,
    initialisation: network.INITIALISATIONS.glorot,
  }));
  const rows = wanted.length / outputs;
  const wants = Uint8Array.from(wanted, (sign) => (sign > 0 ? 1 : 0));
  return {
    batch,
    pictures,
    wants,
    first: network.createNetwork({ inputs, layers }, random.split('network')),
    epochs: Array.from({ length: epochs }, (_, epoch) =>
      network.batchesOf(rows, batch, random.split(`epoch ${epoch}`)),
    ),
    examples: {
      inputs: { rows, columns: inputs, cells: Float64Array.from(pictures) },
      wanted: { rows, columns: outputs, cells: Float64Array.from(wants) },
    },
  };
}

/**
 * Eight numbers of 32 bits, the first weights as doubles, the order as numbers of 32 bits, then pictures and what is wanted as
 * bytes, as network-loop.c and network.py read it.
 * @param {NetworkWorkload} workload
 * @param {number} rounds
 */
export function packNetworkWorkload({ batch, pictures, wants, first, epochs, examples }, rounds) {
  const { inputs, hidden, outputs, rate } = PLAN;
  const { rows } = examples.inputs;
  const parts = [
    Int32Array.from([inputs, hidden, outputs, rows, batch, epochs.length, rounds, Math.round(rate * 1e6)]),
    ...first.layers.map(({ weights }) => weights.cells),
    Int32Array.from(epochs.flat(2)),
    pictures,
    wants,
  ];
  return Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)));
}
