// Presentations a second: this core beside the plain loop in C, on the same pictures, wires and rule, in one run.
import {
  asLearner,
  createMark1,
  createObserver,
  createRandom,
  damage,
  DIRECT_PLAN,
  LIT,
  MARK1_PLAN,
  prepareDrill,
  runDrill,
  runFreshDrill,
} from '../lib/core/index.js';
import { runPlainLoop } from './plain-loop.mjs';
import { checksum, makeWorkload, SHAPE } from './workload.mjs';

/** @typedef {import('../lib/core/index.js').Mark1} Mark1 */
/** @typedef {import('./workload.mjs').Workload} Workload */
/** @typedef {import('./workload.mjs').Task} Task */

/** The rule that the loop in C has: whole steps, no stops, and a sum of zero is always corrected. */
const PANEL = {
  ...MARK1_PLAN.panel,
  threshold: SHAPE.threshold,
  zero: /** @type {const} */ ('always-corrected'),
  stepMillivolts: 1,
  build: /** @type {const} */ ('ideal'),
};

/** More wires than the Mark I's plugboard takes, as the workload has them. */
const PLAN = {
  ...MARK1_PLAN,
  responses: SHAPE.responses,
  excitatory: SHAPE.excitatory,
  inhibitory: SHAPE.inhibitory,
  wiresPerCell: 60,
  answers: /** @type {const} */ ('to-every-picture'),
  panel: PANEL,
};

const createMachine = () => createMark1(PLAN, createRandom('bench'));

/** The direct view without the cell that is always lit, which the loop in C has not. */
function createDirect() {
  const machine = createMark1({ ...DIRECT_PLAN, panel: { ...PANEL, threshold: 1 } }, createRandom('bench'));
  damage(machine, { part: 'a-units', units: [SHAPE.side * SHAPE.side] });
  return machine;
}

/**
 * What is shown and wanted, in the core's own form.
 * @param {Workload} workload
 * @param {number} responses
 */
function presentationsOf({ pictures, wanted }, responses) {
  const cells = SHAPE.side * SHAPE.side;
  return Array.from({ length: pictures.length / cells }, (_, which) => {
    const signs = wanted.subarray(which * SHAPE.responses, which * SHAPE.responses + responses);
    return {
      picture: pictures.slice(which * cells, (which + 1) * cells).map((lit) => lit * LIT),
      wanted: Int8Array.from(signs),
      signs: Array.from(signs, (sign) => /** @type {1 | -1} */ (sign)),
    };
  });
}

/** @typedef {ReturnType<typeof presentationsOf>} Presentations */

/**
 * Ways to teach one pass of presentations.
 * @type {Record<string, (machine: Mark1, shown: Presentations) => () => void>}
 */
const WAYS = {
  'drill, firing A-units kept': (machine, shown) => {
    const drill = prepareDrill(machine, shown);
    return () => runDrill(machine, drill);
  },
  'drill, every picture fresh': (machine, shown) => {
    const observer = createObserver(machine);
    return () => runFreshDrill(machine, observer, shown);
  },
  'whole trials with their outcomes, kept': (machine, shown) => {
    const learner = asLearner(
      machine,
      shown.map(({ picture }) => picture),
    );
    return () => shown.forEach(({ picture, signs }) => learner.teach(picture, signs));
  },
  'whole trials with their outcomes, fresh': (machine, shown) => {
    const learner = asLearner(machine);
    return () => shown.forEach(({ picture, signs }) => learner.teach(picture, signs));
  },
};

/**
 * Presentations a second of processor time, the median of the rounds, and the checksum of the values after the last.
 * @param {Workload} workload
 * @param {() => Mark1} create
 * @param {keyof typeof WAYS} way
 */
function measure(workload, create, way) {
  /** @type {number[]} */
  const rates = [];
  let sum = 0;
  const shown = presentationsOf(workload, create().plan.responses);
  for (let round = 0; round <= workload.rounds; round++) {
    const machine = create();
    const teach = WAYS[way]?.(machine, shown) ?? (() => undefined);
    const start = process.cpuUsage().user;
    for (let pass = 0; pass < workload.passes; pass++) teach();
    const rate = (workload.passes * shown.length * 1e6) / (process.cpuUsage().user - start);
    // The first round is for warming up.
    if (round > 0) rates.push(rate);
    sum = checksum(machine.shafts.slice(0, machine.plan.kind === 'direct' ? -1 : undefined));
  }
  return { rate: rates.sort((one, other) => one - other)[rates.length >> 1] ?? Number.NaN, checksum: sum };
}

/** @type {readonly { name: string, task: Task, create: () => Mark1, ways: (keyof typeof WAYS)[] }[]} */
const CONTESTS = [
  {
    name: 'One value to each A-unit, 20 + 20 wires, the A-units that fire kept for each picture',
    task: 'mark1Cached',
    create: createMachine,
    ways: ['drill, firing A-units kept', 'whole trials with their outcomes, kept'],
  },
  {
    name: 'The same, every picture fresh',
    task: 'mark1Fresh',
    create: createMachine,
    ways: ['drill, every picture fresh', 'whole trials with their outcomes, fresh'],
  },
  {
    name: 'The direct view, 400 cells to one R-unit',
    task: 'direct',
    create: createDirect,
    ways: ['drill, firing A-units kept', 'whole trials with their outcomes, kept'],
  },
];

/** @param {string} name @param {number} rate @param {number} base @param {string} remark */
function line(name, rate, base, remark) {
  const ratio = (rate / base).toFixed(3).padStart(8);
  console.log(`  ${name.padEnd(44)}${Math.round(rate).toLocaleString('en').padStart(12)}${ratio}  ${remark}`);
}

/** Prints every contest. Where there is no gcc the first way is the base. */
export async function benchCore() {
  const workload = makeWorkload(createMachine().board.originPoints);
  const plain = await runPlainLoop(workload);
  console.log(
    '\nTraining, 2,000 pictures × 20 passes, presentations a second (ratio to the plain loop in C)',
  );
  if (plain === null) console.log('  No gcc here: the ratio is to the first line of each.');
  for (const { name, task, create, ways } of CONTESTS) {
    console.log(`  ${name}:`);
    const figures = ways.map((way) => ({ way, ...measure(workload, create, way) }));
    const base = plain?.[task].rate ?? figures[0]?.rate ?? Number.NaN;
    if (plain !== null) line('C, gcc -O3 -march=native', plain[task].rate, base, '');
    for (const { way, rate, checksum: sum } of figures) {
      const remark = plain === null ? '' : sum === plain[task].checksum ? 'same values' : 'OTHER VALUES';
      line(way, rate, base, remark);
    }
  }
}
