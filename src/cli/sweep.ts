import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { SingleBar } from 'cli-progress';
import type { Scenario, Score } from '../core/index.ts';
import { decimal, formatTable, formatTsv, type Block, type Format } from './format.ts';
import { readScenarioFile } from './scenario-file.ts';

/** One test point over many machines; `sd` is the sample standard deviation (N − 1), 0 for one seed. */
export interface SweepPoint {
  readonly after: number;
  readonly mean: number;
  readonly sd: number;
  readonly min: number;
  readonly max: number;
}

/** What a worker is handed, and what it sends back for each seed. */
export interface SweepWork {
  readonly scenario: Scenario;
  /** Machine i has seed String(i). */
  readonly seeds: readonly number[];
}
export interface SweepResult {
  readonly seed: number;
  readonly tests: readonly Score[];
}

/** `mark1 sweep`: the lesson on machines with the seeds 1 to N. The result does not depend on the number of workers. */
export async function sweepCommand(
  path: string,
  options: { readonly seeds: number; readonly workers?: number; readonly format: Format },
): Promise<string> {
  const file = readScenarioFile(path);
  const workers = Math.min(options.workers ?? availableParallelism(), options.seeds);
  const tests = summarise(await runAll(file.scenario, options.seeds, workers));
  if (options.format === 'json') {
    return `${JSON.stringify({ scenario: file.id, seeds: options.seeds, tests }, null, 2)}\n`;
  }
  const blocks = [sweepBlock(tests)];
  if (options.format === 'tsv') return formatTsv(blocks);
  return `${file.scenario.title.en} (${file.scenario.kind}), ${options.seeds} seeds\n\n${formatTable(blocks)}`;
}

async function runAll(scenario: Scenario, seeds: number, workers: number): Promise<(readonly Score[])[]> {
  const results: (readonly Score[])[] = [];
  const bar = new SingleBar({
    format: '{bar} {value}/{total} machines, {eta_formatted} to go',
    stream: process.stderr,
    clearOnComplete: true,
  });
  if (process.stderr.isTTY) bar.start(seeds, 0);
  const take = ({ seed, tests }: SweepResult): void => {
    results[seed - 1] = tests;
    bar.increment();
  };
  try {
    await Promise.all(
      Array.from({ length: workers }, (_, place) => runShare(scenario, shareOf(seeds, workers, place), take)),
    );
  } finally {
    bar.stop();
  }
  return results;
}

/** Seeds place + 1, place + 1 + workers, … */
function shareOf(seeds: number, workers: number, place: number): number[] {
  return Array.from(
    { length: Math.ceil((seeds - place) / workers) },
    (_, turn) => turn * workers + place + 1,
  );
}

function runShare(
  scenario: Scenario,
  seeds: readonly number[],
  take: (result: SweepResult) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const work: SweepWork = { scenario, seeds };
    const worker = new Worker(new URL('./sweep-worker.js', import.meta.url), { workerData: work });
    worker.on('message', take);
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`A worker ended with code ${code}.`));
    });
  });
}

/** Mean and spread at each test point, in the order of the seeds. */
export function summarise(machines: readonly (readonly Score[])[]): SweepPoint[] {
  return (machines[0] ?? []).map(({ after }, point) => {
    const fractions = machines.map((tests) => tests[point]?.fraction ?? NaN);
    const mean = fractions.reduce((sum, value) => sum + value, 0) / fractions.length;
    const squares = fractions.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
    const sd = fractions.length === 1 ? 0 : Math.sqrt(squares / (fractions.length - 1));
    const min = fractions.reduce((least, value) => Math.min(least, value), Infinity);
    const max = fractions.reduce((most, value) => Math.max(most, value), -Infinity);
    return { after, mean, sd, min, max };
  });
}

function sweepBlock(tests: readonly SweepPoint[]): Block {
  return {
    columns: ['after', 'mean', 'sd', 'min', 'max'],
    rows: tests.map(({ after, mean, sd, min, max }) => [String(after), ...[mean, sd, min, max].map(decimal)]),
  };
}
