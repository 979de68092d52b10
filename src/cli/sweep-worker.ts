import { parentPort, workerData } from 'node:worker_threads';
import { runScenario } from '../core/index.ts';
import type { SweepResult, SweepWork } from './sweep-crew.ts';

const { scenario, seeds } = workerData as SweepWork;
for (const seed of seeds) {
  const tests = runScenario(scenario, String(seed)).tests.map(({ after, fraction }) => ({ after, fraction }));
  const result: SweepResult = { seed, tests };
  parentPort?.postMessage(result);
}
