// Examples a second of a small network: the textbook's way, the drill, other libraries, numpy and C, on the same work, in one run.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { network } from '../lib/core/index.js';
import { openTfjs, prepareConvnetjs, prepareTfjs } from './network-libraries.mjs';
import { makeNetworkWorkload, packNetworkWorkload, PLAN } from './network-workload.mjs';

/** @typedef {import('./network-workload.mjs').NetworkWorkload} NetworkWorkload */
/** @typedef {{ name: string, rate: number, loss: number }} Figure */

const run = promisify(execFile);
const ROUNDS = 5;

/** @param {string} file */
const here = (file) => fileURLToPath(new URL(file, import.meta.url));

/** @param {NetworkWorkload} workload */
function createTrainee({ first }) {
  return network.createTrainee(network.copyNetwork(first), {
    loss: 'squared-error',
    optimiser: { kind: 'gradient-descent', rate: PLAN.rate },
    l2: 0,
    keepEvery: 1000,
  });
}

/** @param {NetworkWorkload} workload */
function prepareTextbook(workload) {
  const trainee = createTrainee(workload);
  const { epochs, examples } = workload;
  return {
    train: () => epochs.forEach((batches) => network.trainEpoch(trainee, examples, batches)),
    loss: () => network.lossOn(trainee.network, 'squared-error', examples),
  };
}

/** @param {NetworkWorkload} workload */
function prepareDrill(workload) {
  const trainee = createTrainee(workload);
  const { epochs, examples } = workload;
  const drill = network.prepareNetDrill(trainee, examples);
  return {
    train: () => epochs.forEach((batches) => network.drillEpoch(drill, batches)),
    loss: () => network.lossOn(trainee.network, 'squared-error', examples),
  };
}

/**
 * Examples a second of processor time, the median of the rounds after one for warming up, and the loss in the end.
 * @param {string} name
 * @param {NetworkWorkload} workload
 * @param {(workload: NetworkWorkload) => { train: () => void, loss: () => number }} prepare
 * @param {number} rounds
 * @returns {Figure}
 */
function measure(name, workload, prepare, rounds) {
  const { rows } = workload.examples.inputs;
  const rates = [];
  let loss = Number.NaN;
  for (let round = -1; round < rounds; round++) {
    const prepared = prepare(workload);
    const start = process.cpuUsage().user;
    prepared.train();
    const rate = (workload.epochs.length * rows * 1e6) / (process.cpuUsage().user - start);
    if (round >= 0) rates.push(rate);
    loss = prepared.loss();
  }
  return { name, rate: rates.sort((one, other) => one - other)[rates.length >> 1] ?? Number.NaN, loss };
}

/**
 * What a program prints for the workload; null where the program, or numpy, is not there.
 * @param {string} name
 * @param {() => Promise<string>} print
 * @returns {Promise<Figure | null>}
 */
async function measureOutside(name, print) {
  try {
    return { name, ...JSON.parse(await print()) };
  } catch (error) {
    const text = String(error);
    if (/ENOENT|No module named/.test(text)) return null;
    throw error;
  }
}

/**
 * C and numpy in double precision and in single.
 * @param {NetworkWorkload} workload
 */
async function measureOthers(workload) {
  const folder = await mkdtemp(join(tmpdir(), 'mark1-network-'));
  const data = join(folder, 'workload.bin');
  await writeFile(data, packNetworkWorkload(workload, ROUNDS));
  const inC = (/** @type {string} */ real) => async () => {
    const program = join(folder, real);
    await run('gcc', [
      '-O3',
      '-march=native',
      `-DREAL=${real}`,
      '-o',
      program,
      here('network-loop.c'),
      '-lm',
    ]);
    return (await run(program, [data])).stdout;
  };
  const inNumpy = (/** @type {string} */ real) => async () =>
    (
      await run('python3', [here('network.py'), data, real], {
        env: { ...process.env, OPENBLAS_NUM_THREADS: '1' },
      })
    ).stdout;
  try {
    return [
      await measureOutside('numpy, float64', inNumpy('float64')),
      await measureOutside('numpy, float32', inNumpy('float32')),
      await measureOutside('C, gcc -O3 -march=native, double', inC('double')),
      await measureOutside('C, gcc -O3 -march=native, float', inC('float')),
    ].filter((figure) => figure !== null);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Prints both contests; ratios are to the best JavaScript library of the run. */
export async function benchNetwork() {
  await openTfjs();
  console.log(
    '\nThe network 400-64-8, sigmoids, squared error, 2,000 pictures × 5 epochs, examples a second (ratio to the',
  );
  console.log(
    'best JavaScript library here) and the loss after. brain.js is left out: its gpu.js brings a native build.',
  );
  for (const batch of [1, 32]) {
    const workload = makeNetworkWorkload(batch);
    const libraries = [
      measure('TensorFlow.js 4, CPU backend', workload, prepareTfjs, batch === 1 ? 1 : ROUNDS),
      measure('ConvNetJS 0.3', workload, prepareConvnetjs, batch === 1 ? 1 : ROUNDS),
    ];
    const ours = [
      measure('trainOnBatch, the textbook’s way', workload, prepareTextbook, 1),
      measure('drill, TypeScript', workload, prepareDrill, ROUNDS),
    ];
    const best = Math.max(...libraries.map(({ rate }) => rate));
    console.log(`  Batches of ${batch}:`);
    for (const { name, rate, loss } of [...libraries, ...ours, ...(await measureOthers(workload))]) {
      const figures = `${Math.round(rate).toLocaleString('en').padStart(12)}${(rate / best).toFixed(2).padStart(9)}`;
      console.log(`  ${name.padEnd(44)}${figures}  ${loss.toFixed(6)}`);
    }
  }
}
