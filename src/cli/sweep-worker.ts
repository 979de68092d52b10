import { parentPort, workerData } from 'node:worker_threads';
import { runScenario } from '../core/index.ts';
import type { SweepResult, SweepWork } from './sweep.ts';

const { scenario, seeds } = workerData as SweepWork;
for (const seed of seeds) {
  const result: SweepResult = { seed, tests: runScenario(scenario, String(seed)).tests };
  parentPort?.postMessage(result);
}
