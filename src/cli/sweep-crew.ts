import { availableParallelism, constants } from 'node:os';
import { Worker } from 'node:worker_threads';
import { SingleBar } from 'cli-progress';
import type { Scenario } from '../core/index.ts';

/** What a sweep keeps of one test of one machine. */
export interface Tested {
  readonly after: number;
  readonly fraction: number;
}

/** What a worker is handed, and what it sends back for each seed. */
export interface SweepWork {
  readonly scenario: Scenario;
  /** Machine i has seed String(i). */
  readonly seeds: readonly number[];
}
export interface SweepResult {
  readonly seed: number;
  readonly tests: readonly Tested[];
}

/**
 * Runs the scenario on a machine for each seed, spread over worker threads (one for each core, unless told). Returns their
 * tests in the order of the seeds, whatever the number of workers. Somebody who stops it ends the whole command.
 */
export async function runMachines(
  { scenario, seeds }: SweepWork,
  workers: number = availableParallelism(),
): Promise<(readonly Tested[])[]> {
  const results = new Map<number, readonly Tested[]>();
  const bar = createBar();
  if (process.stderr.isTTY) bar.start(seeds.length, 0);
  const take = ({ seed, tests }: SweepResult): void => {
    results.set(seed, tests);
    bar.increment();
  };
  const stopListening = endWhenStopped(() => bar.stop());
  try {
    const shares = dealSeeds(seeds, Math.min(workers, seeds.length));
    await Promise.all(shares.map((share) => runShare({ scenario, seeds: share }, take)));
  } finally {
    stopListening();
    bar.stop();
  }
  return seeds.map((seed) => results.get(seed) ?? []);
}

function createBar(): SingleBar {
  return new SingleBar({
    format: '{bar} {value}/{total} machines, {eta_formatted} to go',
    stream: process.stderr,
    clearOnComplete: true,
    // The bar's own handler of signals stops the bar, but not the sweep.
    gracefulExit: false,
  });
}

/** Ctrl-C, or an engine that takes the computer back: ends with 128 + the signal's number and no data. */
function endWhenStopped(tidy: () => void): () => void {
  const end = (signal: 'SIGINT' | 'SIGTERM'): void => {
    tidy();
    process.stderr.write(`Stopped by ${signal} before the last machine was done; nothing was printed.\n`);
    process.exit(128 + constants.signals[signal]);
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  return () => {
    process.removeListener('SIGINT', end);
    process.removeListener('SIGTERM', end);
  };
}

/** Deals the seeds out like cards, so that every share has machines of all kinds. */
function dealSeeds(seeds: readonly number[], shares: number): number[][] {
  const dealt = Array.from({ length: shares }, (): number[] => []);
  seeds.forEach((seed, turn) => dealt[turn % shares]?.push(seed));
  return dealt;
}

function runShare(work: SweepWork, take: (result: SweepResult) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./sweep-worker.js', import.meta.url), { workerData: work });
    worker.on('message', take);
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`A worker ended with code ${code}.`));
    });
  });
}
