import type { network } from '../core/index.ts';
import {
  fightDuel,
  judgeShown,
  planScenario,
  type Duel,
  type ScenarioPlan,
  type SuccessorPlan,
} from '../core/index.ts';
import { reasonsFor, type Reasons } from './duel-reasons.ts';
import { brief, decimal, formatTable, formatTsv, type Block, type Format } from './format.ts';
import { readScenarioFile } from './scenario-file.ts';
import { summarise } from './sweep.ts';

/** What may be chosen of the successor, of the seeds and of the proof. */
export interface DuelOptions {
  readonly seed?: string;
  /** Duels with the seeds 1 to this instead of one. */
  readonly seeds?: number;
  /** Units of each hidden layer. */
  readonly hidden?: readonly number[];
  readonly unit?: network.UnitName;
  readonly rate?: number;
  /** Different pictures that the proof looks at, where they are drawn anew; 0 for no proof. */
  readonly pictures: number;
  readonly format: Format;
}

/** `mark1 duel`: the same lesson for the machine and for its smooth successor. Returns what goes to stdout. */
export function duelCommand(path: string, options: DuelOptions): string {
  const { id, scenario } = readScenarioFile(path);
  const plan = planScenario(scenario);
  const successor: SuccessorPlan = {
    hidden: options.hidden ?? plan.successor.hidden,
    unit: options.unit ?? plan.successor.unit,
    rate: options.rate ?? plan.successor.rate,
  };
  const seed = options.seed ?? scenario.seed;
  const told: Told =
    options.seeds === undefined
      ? tellOne(plan, { seed, successor, pictures: options.pictures })
      : tellMany(plan, { seeds: options.seeds, successor });
  if (options.format === 'json')
    return `${JSON.stringify({ scenario: id, plan: successor, ...told.json }, null, 2)}\n`;
  const reasons = told.why === undefined ? [] : [reasonBlock(told.why)];
  if (options.format === 'tsv') return formatTsv([...told.blocks, ...reasons]);
  const title = `${scenario.title.en} (${scenario.kind}), ${told.of}`;
  const tables = formatTable(told.blocks);
  const why = told.why === undefined ? '' : `\n${inWords(told.why)}`;
  return `${title}, beside a successor of today: ${describe(successor)}\n\n${tables}${why}`;
}

/** What is printed of one duel or of many. */
interface Told {
  /** Of which seeds, for the title. */
  readonly of: string;
  readonly blocks: readonly Block[];
  readonly why?: Reasons;
  readonly json: object;
}

function describe({ hidden, unit, rate }: SuccessorPlan): string {
  const layers = hidden.length === 0 ? 'no hidden units' : `${hidden.join(' and ')} hidden units (${unit})`;
  return `${layers}, rate ${rate}`;
}

function tellOne(
  plan: ScenarioPlan,
  { seed, successor, pictures }: { seed: string; successor: SuccessorPlan; pictures: number },
): Told {
  const duel = fightDuel(plan, seed, successor);
  const shown = pictures === 0 ? null : judgeShown(plan, seed, pictures);
  const reasons = reasonsFor(duel, { ...plan, successor }, shown);
  return {
    of: `seed ${seed}`,
    blocks: [testBlock(duel), costBlock([duel]), checkupBlock(duel)],
    why: reasons,
    json: { seed, ...duelJson(duel), why: reasons },
  };
}

function tellMany(
  plan: ScenarioPlan,
  { seeds, successor }: { seeds: number; successor: SuccessorPlan },
): Told {
  const duels = Array.from({ length: seeds }, (_, place) => fightDuel(plan, String(place + 1), successor));
  const perceptron = summarise(duels.map((duel) => duel.perceptron.tests));
  const network = summarise(duels.map((duel) => duel.successor.tests));
  const tests: Block = {
    columns: ['after', 'perceptron', 'perceptron sd', 'successor', 'successor sd'],
    rows: perceptron.map(({ after, mean, sd }, place) => {
      const beside = network[place] ?? { mean: NaN, sd: NaN };
      return [String(after), ...[mean, sd, beside.mean, beside.sd].map(decimal)];
    }),
  };
  return {
    of: `${seeds} ${seeds === 1 ? 'seed' : 'seeds'}`,
    blocks: [tests, costBlock(duels)],
    json: { seeds, perceptron, successor: network },
  };
}

function testBlock({ perceptron, successor }: Duel): Block {
  return {
    columns: ['after', 'perceptron', 'successor'],
    rows: perceptron.tests.map(({ after, fraction }, place) => [
      String(after),
      decimal(fraction),
      decimal(successor.tests[place]?.fraction ?? NaN),
    ]),
  };
}

/** Means over the duels, as whole numbers. */
function costBlock(duels: readonly Duel[]): Block {
  const mean = (count: (duel: Duel) => number): string =>
    String(Math.round(duels.reduce((sum, duel) => sum + count(duel), 0) / duels.length));
  const right = ({ trials }: Duel['perceptron'] | Duel['successor']): number =>
    trials.filter(({ correct }) => correct).length;
  return {
    columns: ['', 'perceptron', 'successor'],
    rows: [
      [
        'right while learning',
        mean(({ perceptron }) => right(perceptron)),
        mean(({ successor }) => right(successor)),
      ],
      [
        'corrections, and changes of weights',
        mean(({ perceptron }) => perceptron.machine.counters.corrections),
        mean(({ successor }) => successor.cost.weightChanges),
      ],
      [
        'machine seconds, and multiplications',
        mean(({ perceptron }) => perceptron.machine.tick / 60),
        mean(({ successor }) => successor.cost.multiplications),
      ],
    ],
  };
}

/** What the successor's gradients were at the tests: one column for each layer, from the retina on. */
function checkupBlock({ successor: { checkups } }: Duel): Block {
  const layers = checkups[0]?.gradients ?? [];
  return {
    columns: [
      'after',
      "successor's loss",
      ...layers.map((_, layer) => `gradient in layer ${layer + 1}`),
      'flat units',
    ],
    rows: checkups.map(({ after, loss, gradients, flat }) => [
      String(after),
      brief(loss),
      ...gradients.map((size) => size.toExponential(1)),
      decimal(flat),
    ]),
  };
}

function inWords({ perceptron, successor }: Reasons): string {
  return `Perceptron: ${perceptron}\n\nSuccessor: ${successor}\n`;
}

function reasonBlock({ perceptron, successor }: Reasons): Block {
  return {
    columns: ['why', ''],
    rows: [
      ['perceptron', perceptron],
      ['successor', successor],
    ],
  };
}

function duelJson({ perceptron, successor }: Duel): object {
  const { machine, ...results } = perceptron;
  return {
    perceptron: { ...results, corrections: machine.counters.corrections, ticks: machine.tick },
    successor,
  };
}
