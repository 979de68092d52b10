import { formatSigns, runScenario, type Run } from '../core/index.ts';
import { contrastCommand } from './contrast.ts';
import { decimal, formatTable, formatTsv, type Block, type Format } from './format.ts';
import { readScenarioFile, type ScenarioFile } from './scenario-file.ts';
import { valuesOf } from './values.ts';

export interface RunOptions {
  readonly seed?: string;
  readonly format: Format;
  /** The values instead of the trials. */
  readonly values?: boolean;
  /** The machine beside the lesson instead. */
  readonly contrast?: boolean;
}

/** `mark1 run`: one machine, one lesson, from power-on to the last trial. Returns what goes to stdout. */
export function runCommand(path: string, options: RunOptions): string {
  const file = readScenarioFile(path);
  if (options.contrast === true) return contrastCommand(file, options.format);
  if (options.values === true) return valuesOf(file, options);
  const run = runScenario(file.scenario, options.seed);
  if (options.format === 'json') return formatRunJson(file, run);
  const blocks = runBlocks(run);
  return options.format === 'tsv' ? formatTsv(blocks) : `${titleOf(file, run)}\n\n${formatTable(blocks)}`;
}

/** What `mark1 run --format tsv` prints, and what stands in a scenario's .expected.tsv. */
export function runTsv(file: ScenarioFile, seed?: string): string {
  return formatTsv(runBlocks(runScenario(file.scenario, seed)));
}

function titleOf({ scenario }: ScenarioFile, { seed }: Run): string {
  const sources = scenario.sources.length === 0 ? '' : `, ${scenario.sources.join(', ')}`;
  return `${scenario.title.en} (${scenario.kind}${sources}), seed ${seed}`;
}

function runBlocks(run: Run): Block[] {
  return [
    {
      columns: ['trial', 'stimulus', 'wanted', 'response', 'correct', 'corrections'],
      rows: run.trials.map((row) => [
        String(row.trial),
        row.stimulus,
        formatSigns(row.wanted),
        row.response === null ? 'no answer' : formatSigns(row.response),
        row.correct ? 'yes' : 'no',
        String(row.corrections),
      ]),
    },
    {
      columns: ['after', 'trials', 'correct', 'fraction'],
      rows: run.tests.map(({ after, trials, correct, fraction }) => [
        String(after),
        String(trials),
        String(correct),
        decimal(fraction),
      ]),
    },
    { columns: ['fingerprint'], rows: [[run.fingerprint]] },
  ];
}

function formatRunJson({ id }: ScenarioFile, run: Run): string {
  const trials = run.trials.map(({ trial, stimulus, wanted, response, correct, corrections }) => ({
    trial,
    stimulus,
    wanted: formatSigns(wanted),
    response: response === null ? null : formatSigns(response),
    correct,
    corrections,
  }));
  const { seed, tests, fingerprint } = run;
  return `${JSON.stringify({ scenario: id, seed, trials, tests, fingerprint }, null, 2)}\n`;
}
