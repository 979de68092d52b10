// npm run bench: speed and size, measured side by side in one run. Nothing passes or fails here; it prints figures.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import {
  asLearner,
  createMark1,
  createRandom,
  parseScenarioText,
  planScenario,
  planTrial,
} from '../lib/core/index.js';
import { benchCore } from '../bench/core.mjs';
import { benchFirstLoad, benchFirstPicture } from '../bench/first.mjs';
import { benchFrame, benchLearning } from '../bench/frames.mjs';
import { benchNetwork } from '../bench/network.mjs';
import { benchDrawCalls, benchHeap } from '../bench/pictures.mjs';
import { benchTimeline } from '../bench/timeline.mjs';
import { CHROMIUM_FLAGS, findChromium } from './find-chromium.mjs';

/** The process must not look like a test's, or Vite builds the libraries' development parts. */
process.env['NODE_ENV'] = 'production';

const ROUNDS = 5;
const PRESENTATIONS = 5200;

/** @param {number[]} values @param {number} share */
function quantile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/**
 * Presentations a second, the median of several rounds.
 * @param {() => (trial: number) => void} prepare
 */
function rate(prepare) {
  const rates = Array.from({ length: ROUNDS }, () => {
    const show = prepare();
    const start = performance.now();
    for (let trial = 1; trial <= PRESENTATIONS; trial++) show(trial);
    return (PRESENTATIONS / (performance.now() - start)) * 1000;
  });
  return quantile(rates, 0.5);
}

/** @param {string} name @param {number} value @param {number} base */
function line(name, value, base) {
  const ratio = (value / base).toFixed(2).padStart(8);
  console.log(`  ${name.padEnd(58)}${Math.round(value).toLocaleString('en').padStart(12)}${ratio}`);
}

function benchTrainer() {
  const parsed = parseScenarioText(readFileSync('scenarios/03-alphabet.json', 'utf8'));
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  const { machine: plan, lesson } = planScenario(parsed.scenario);
  const fresh = { ...lesson, vary: { shift: 2, turnDegrees: 0, noise: 0.01, wrap: false } };
  const stream = createRandom('bench').split('lesson');
  const machine = () => createMark1(plan, createRandom('bench').split('machine'));

  /** @param {typeof lesson} shown */
  const teach = (shown) => () => {
    const learner = asLearner(machine());
    return (/** @type {number} */ trial) => {
      const { picture, wanted } = planTrial(shown, trial, stream);
      learner.teach(picture, wanted);
    };
  };
  const ask = () => {
    const learner = asLearner(machine());
    const pictures = lesson.stimuli.map((stimulus) => stimulus.picture);
    return (/** @type {number} */ trial) => {
      const picture = pictures[trial % pictures.length];
      if (picture !== undefined) learner.respond(picture);
    };
  };
  const naive = () => askNaively(machine(), lesson);

  const base = rate(naive);
  console.log('The alphabet, 512 A-units with 10 + 10 wires, 5 R-units         presentations/s   ratio');
  line('asked, wire by wire from every A-unit (the plain loop)', base, base);
  line('asked, from the lit S-units', rate(ask), base);
  line('taught, whole trials, repeated pictures', rate(teach(lesson)), base);
  line('taught, whole trials, fresh pictures (shift, noise)', rate(teach(fresh)), base);
}

/**
 * What one would write first: every A-unit looks at each of its origin points.
 * @param {ReturnType<typeof createMark1>} machine
 * @param {{ readonly stimuli: readonly { readonly picture: Uint8Array }[] }} lesson
 */
function askNaively({ board, shafts, sourceSets }, { stimuli }) {
  const { unitFrom, originPoints, signs } = board;
  /** @param {Uint8Array} picture @param {number} unit */
  const fires = (picture, unit) => {
    let sum = 0;
    for (let wire = unitFrom[unit] ?? 0; wire < (unitFrom[unit + 1] ?? 0); wire++) {
      if ((picture[originPoints[wire] ?? 0] ?? 0) >= 128) sum += signs[wire] ?? 0;
    }
    return sum >= 2;
  };
  return (/** @type {number} */ trial) => {
    const picture = stimuli[trial % stimuli.length]?.picture ?? new Uint8Array(400);
    const sums = new Float64Array(sourceSets.responses);
    for (let unit = 0; unit < board.units; unit++) {
      const r = sourceSets.responseOf[unit] ?? 0;
      if (fires(picture, unit)) sums[r] = (sums[r] ?? 0) + (shafts[unit] ?? 0);
    }
    return sums;
  };
}

/**
 * Builds one page into a folder of its own, serves it, and hands a browser's page on it to `measure`.
 * @param {string} input
 * @param {(page: import('playwright').Page, url: string) => Promise<void>} measure
 */
async function withPage(input, measure) {
  const outDir = await mkdtemp(join(tmpdir(), 'mark1-bench-'));
  await build({ logLevel: 'error', build: { outDir, rolldownOptions: { input }, emptyOutDir: true } });
  const server = await preview({
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 4190 },
  });
  const found = findChromium();
  if (found === undefined) throw new Error('No Chromium was found; "npm run browser" installs one.');
  const browser = await chromium.launch({ executablePath: found.path, args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage({ viewport: { width: 640, height: 400 } });
    await measure(page, `${server.resolvedUrls?.local[0] ?? ''}${input}`);
  } finally {
    await browser.close();
    await server.close();
    await rm(outDir, { recursive: true });
  }
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`);
/** @type {Readonly<Record<string, () => void | Promise<void>>>} */
const PARTS = {
  core: benchCore,
  trainer: benchTrainer,
  network: benchNetwork,
  timeline: benchTimeline,
  frames: () => withPage('bench/frame.html', benchFrame),
  learning: () => withPage('bench/learning.html', benchLearning),
  calls: () => withPage('bench/draw-calls.html', benchDrawCalls),
  heap: () => withPage('bench/heap.html', benchHeap),
  first: () =>
    withPage('index.html', async (page, url) => {
      await benchFirstPicture(page, url);
      await benchFirstLoad(page, url);
    }),
};

// All parts, or those that are named: npm run bench -- frames heap --heap-minutes 10
const named = process.argv.slice(2).filter((word) => word in PARTS);
for (const [name, part] of Object.entries(PARTS))
  if (named.length === 0 || named.includes(name)) await part();
