import { passLength, planScenario, runScenario, type Mark1 } from '../core/index.ts';
import { formatTable, formatTsv, type Block, type Format } from './format.ts';
import type { ScenarioFile } from './scenario-file.ts';

/** The values of a machine after a trial, in whole mV, in the order of the A-units. */
interface Values {
  readonly after: number;
  readonly millivolts: readonly number[];
}

/**
 * `mark1 run --values`: the values after every pass and after the last trial; of a lesson that has no passes, after the
 * last trial. In volts. The last value of a direct view is that of the cell that is always lit.
 */
export function valuesOf(
  { id, scenario }: ScenarioFile,
  { seed, format }: { readonly seed?: string; readonly format: Format },
): string {
  const { lesson } = planScenario(scenario);
  const pass = passLength(lesson);
  const kept: Values[] = [];
  const run = runScenario(scenario, seed, (trial, machine) => {
    if ((pass !== null && trial % pass === 0) || trial === lesson.trials)
      kept.push(valuesAfter(trial, machine));
  });
  if (kept.length === 0) kept.push(valuesAfter(0, run.machine));
  if (format === 'json') {
    const values = kept.map(({ after, millivolts }) => ({
      after,
      volts: millivolts.map((value) => value / 1000),
    }));
    return `${JSON.stringify({ scenario: id, seed: run.seed, values }, null, 2)}\n`;
  }
  if (format === 'tsv') return formatTsv([valueBlock(kept)]);
  return `${scenario.title.en} (${scenario.kind}), seed ${run.seed}\n\n${formatTable([valueBlock(kept)])}`;
}

function valuesAfter(after: number, { shafts }: Mark1): Values {
  return { after, millivolts: [...shafts] };
}

/** One row for every A-unit, counted from 1, and one column for every moment. */
function valueBlock(kept: readonly Values[]): Block {
  const units = kept[0]?.millivolts.length ?? 0;
  return {
    columns: ['unit', ...kept.map(({ after }) => `after ${after}`)],
    rows: Array.from({ length: units }, (_, unit) => [
      String(unit + 1),
      ...kept.map(({ millivolts }) => String((millivolts[unit] ?? 0) / 1000)),
    ]),
  };
}
