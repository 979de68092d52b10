import type { network } from '../core/index.ts';
import { fightDuel, planScenario, STANDARD_SUCCESSOR, type Duel, type SuccessorPlan } from '../core/index.ts';
import { decimal, formatTable, formatTsv, type Block, type Format } from './format.ts';
import { readScenarioFile } from './scenario-file.ts';

/** What may be chosen of the successor. */
export interface DuelOptions {
  readonly seed?: string;
  /** Units of each hidden layer. */
  readonly hidden?: readonly number[];
  readonly unit?: network.UnitName;
  readonly rate?: number;
  readonly format: Format;
}

/** `mark1 duel`: the same lesson for the machine and for its smooth successor. Returns what goes to stdout. */
export function duelCommand(path: string, options: DuelOptions): string {
  const { id, scenario } = readScenarioFile(path);
  const { seed = scenario.seed, format } = options;
  const successor: SuccessorPlan = {
    hidden: options.hidden ?? STANDARD_SUCCESSOR.hidden,
    unit: options.unit ?? STANDARD_SUCCESSOR.unit,
    rate: options.rate ?? STANDARD_SUCCESSOR.rate,
  };
  const duel = fightDuel(planScenario(scenario), seed, successor);
  if (format === 'json') return formatDuelJson({ scenario: id, seed, plan: successor }, duel);
  const blocks = [testBlock(duel), costBlock(duel)];
  if (format === 'tsv') return formatTsv(blocks);
  return `${scenario.title.en} (${scenario.kind}), seed ${seed}, beside a successor of today\n\n${formatTable(blocks)}`;
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

function costBlock({ perceptron, successor }: Duel): Block {
  const right = ({ trials }: Duel['perceptron'] | Duel['successor']): string =>
    String(trials.filter(({ correct }) => correct).length);
  const { tick, counters } = perceptron.machine;
  return {
    columns: ['', 'perceptron', 'successor'],
    rows: [
      ['right while learning', right(perceptron), right(successor)],
      [
        'corrections, and changes of weights',
        String(counters.corrections),
        String(successor.cost.weightChanges),
      ],
      [
        'machine seconds, and multiplications',
        String(Math.round(tick / 60)),
        String(successor.cost.multiplications),
      ],
    ],
  };
}

function formatDuelJson(head: object, { perceptron, successor }: Duel): string {
  const { machine, ...results } = perceptron;
  const told = { ...results, corrections: machine.counters.corrections, ticks: machine.tick };
  return `${JSON.stringify({ ...head, perceptron: told, successor }, null, 2)}\n`;
}
