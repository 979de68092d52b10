import { createHash } from 'node:crypto';
import { formatSeeds, type SeedRecord } from '../core/index.ts';
import { decimal, formatTable, formatTsv, type Block, type Format } from './format.ts';
import { readScenarioFile, type ScenarioFile } from './scenario-file.ts';
import { runMachines, type Tested } from './sweep-crew.ts';
import { formatShard, seedsOf, type Part, type SweepPlan } from './sweep-shard.ts';
import { version } from './version.ts';

/** One test point over many machines; `sd` is the sample standard deviation (N − 1), 0 for one seed. */
export interface SweepPoint {
  readonly after: number;
  readonly mean: number;
  readonly sd: number;
  readonly min: number;
  readonly max: number;
}

export interface SweepOptions {
  readonly seeds: number;
  readonly workers?: number;
  /** Which part of the seeds to run; without it, all. */
  readonly shard?: Part;
  /** Whether every machine is told, as in the file kept beside a scenario, which has one form. */
  readonly each?: boolean;
  readonly format: Format;
}

/**
 * `mark1 sweep`: the lesson on machines with the seeds 1 to N. Returns the summary, or, of a part of the seeds, a shard for
 * `mark1 merge`. Neither depends on the number of workers.
 */
export async function sweepCommand(path: string, options: SweepOptions): Promise<string> {
  const { seeds, workers, shard, each, format } = options;
  const file = readScenarioFile(path);
  if (each === true) return formatSeeds(await recordSeeds(file, seeds, workers));
  const plan = planSweep(file, seeds, format);
  const work = { scenario: file.scenario, seeds: seedsOf(seeds, shard ?? { index: 1, count: 1 }) };
  const machines = await runMachines(work, workers);
  return shard === undefined ? formatSweep(plan, machines) : formatShard({ plan, part: shard, machines });
}

/** The right answers of the machines with the seeds 1 to N at every test, with the command that tells them. */
export async function recordSeeds(
  { path, scenario }: ScenarioFile,
  seeds: number,
  workers?: number,
): Promise<SeedRecord> {
  const machines = await runMachines({ scenario, seeds: seedsOf(seeds, { index: 1, count: 1 }) }, workers);
  const { trials, after } = scenario.test;
  return {
    command: `mark1 sweep ${path.replaceAll('\\', '/')} --seeds ${seeds} --each`,
    trials,
    after,
    machines: machines.map((tests) => tests.map(({ fraction }) => Math.round(fraction * trials))),
  };
}

function planSweep({ id, scenario }: ScenarioFile, seeds: number, format: Format): SweepPlan {
  const fingerprint = createHash('sha256').update(JSON.stringify(scenario)).digest('hex').slice(0, 16);
  const { title, kind } = scenario;
  return { version: version(), scenario: id, title: title.en, kind, fingerprint, seeds, format };
}

/** What a whole sweep prints, of its machines in the order of their seeds. */
export function formatSweep(plan: SweepPlan, machines: readonly (readonly Tested[])[]): string {
  const { scenario, title, kind, seeds, format } = plan;
  const tests = summarise(machines);
  if (format === 'json') return `${JSON.stringify({ scenario, seeds, tests }, null, 2)}\n`;
  const blocks = [sweepBlock(tests)];
  return format === 'tsv'
    ? formatTsv(blocks)
    : `${title} (${kind}), ${seeds} seeds\n\n${formatTable(blocks)}`;
}

/** Mean and spread at each test point, in the order of the seeds. */
export function summarise(machines: readonly (readonly Tested[])[]): SweepPoint[] {
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
