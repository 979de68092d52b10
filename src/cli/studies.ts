import {
  createRandom,
  planScenario,
  runScenario,
  studyDamage,
  studyThresholds,
  type Scenario,
} from '../core/index.ts';
import { decimal, formatTable, formatTsv, type Block, type Format } from './format.ts';
import { readScenarioFile } from './scenario-file.ts';

/** `mark1 damage`: how the machine answers after its lesson with more and more A-units pulled. Returns what goes to stdout. */
export function damageCommand(
  path: string,
  options: {
    readonly seed?: string;
    readonly steps: number;
    readonly draws: number;
    readonly format: Format;
  },
): string {
  const { id, scenario } = readScenarioFile(path);
  const { seed = scenario.seed, steps, draws } = options;
  const points = studyDamage(runScenario(scenario, seed).machine, planScenario(scenario).lesson, {
    shares: Array.from({ length: steps + 1 }, (_, step) => step / steps),
    draws,
    random: createRandom(seed).split('damage'),
  });
  const block: Block = {
    columns: ['pulled', 'mean', 'min', 'max'],
    rows: points.map(({ share, mean, least, most }) => [share, mean, least, most].map(decimal)),
  };
  return print({ id, scenario, seed }, options.format, { points, block });
}

/** `mark1 theta`: the share of A-units that fire, and what is learned, for every threshold. Returns what goes to stdout. */
export function thetaCommand(
  path: string,
  options: { readonly seed?: string; readonly most: number; readonly format: Format },
): string {
  const { id, scenario } = readScenarioFile(path);
  const { seed = scenario.seed, most } = options;
  const thresholds = Array.from({ length: most }, (_, place) => place + 1);
  const points = studyThresholds(planScenario(scenario), seed, thresholds);
  const block: Block = {
    columns: ['theta', 'P_a', 'P_a formula', 'correct'],
    rows: points.map(({ threshold, activity, formula, correct }) => [
      String(threshold),
      decimal(activity),
      formula === null ? '' : decimal(formula),
      decimal(correct),
    ]),
  };
  return print({ id, scenario, seed }, options.format, { points, block });
}

function print(
  { id, scenario, seed }: { readonly id: string; readonly scenario: Scenario; readonly seed: string },
  format: Format,
  { points, block }: { readonly points: readonly object[]; readonly block: Block },
): string {
  if (format === 'json') return `${JSON.stringify({ scenario: id, seed, points }, null, 2)}\n`;
  if (format === 'tsv') return formatTsv([block]);
  return `${scenario.title.en} (${scenario.kind}), seed ${seed}\n\n${formatTable([block])}`;
}
