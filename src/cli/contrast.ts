import { ADALINE_SIDE, contrastOf, greatestError, runAdaline, type AdalineTrial } from '../core/index.ts';
import { decimal, formatTable, formatTsv, type Block, type Format } from './format.ts';
import { Refusal } from './refusal.ts';
import type { ScenarioFile } from './scenario-file.ts';

/**
 * `mark1 run --contrast`: the machine beside the lesson, which is not the Mark I. Returns what goes to stdout.
 * @throws Refusal where the scenario has none.
 */
export function contrastCommand(file: ScenarioFile, format: Format): string {
  const { path, id, scenario } = file;
  const told = tellContrast(file);
  if (told === null)
    throw new Refusal([`${path}: contrast must be there for run --contrast, found nothing.`]);
  const { trials, blocks } = told;
  if (format === 'json')
    return `${JSON.stringify({ scenario: id, ...scenario.contrast, trials: trials.map(inJson) }, null, 2)}\n`;
  if (format === 'tsv') return formatTsv(blocks);
  return `ADALINE, Stanford 1960, which is not the Mark I, beside: ${scenario.title.en}\n\n${formatTable(blocks)}`;
}

/** What `mark1 run --contrast --format tsv` prints, and what stands in a scenario's .adaline.tsv; null where there is no contrast. */
export function contrastTsv(file: ScenarioFile): string | null {
  const told = tellContrast(file);
  return told === null ? null : formatTsv(told.blocks);
}

interface Told {
  readonly trials: readonly AdalineTrial[];
  readonly blocks: readonly Block[];
}

function tellContrast({ scenario }: ScenarioFile): Told | null {
  const lesson = contrastOf(scenario);
  if (lesson === null) return null;
  const { patterns } = lesson;
  const trials = runAdaline(lesson);
  const passes = trials.filter(({ trial }) => trial % patterns.length === 0);
  const last = trials.at(-1)?.weights ?? [];
  return {
    trials,
    blocks: [
      {
        columns: ['trial', 'pattern', 'mark', 'reading', 'error'],
        rows: trials.map(({ trial, pattern, reading, error }) => [
          String(trial),
          pattern.name,
          decimal(pattern.mark),
          decimal(reading),
          decimal(error),
        ]),
      },
      {
        columns: ['after pass', 'greatest error'],
        rows: passes.map(({ weights }, place) => [
          String(place + 1),
          decimal(greatestError(weights, patterns)),
        ]),
      },
      { columns: ['weight', 'value'], rows: last.map((value, place) => [nameWeight(place), decimal(value)]) },
    ],
  };
}

function nameWeight(place: number): string {
  if (place === 0) return 'bias';
  const row = Math.floor((place - 1) / ADALINE_SIDE) + 1;
  return `row ${row}, column ${((place - 1) % ADALINE_SIDE) + 1}`;
}

function inJson({ trial, pattern, reading, error, weights }: AdalineTrial): object {
  return { trial, pattern: pattern.name, reading, error, weights };
}
