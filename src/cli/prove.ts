import {
  measureActivity,
  measureCommunality,
  planScenario,
  studyCourse,
  type CourseReport,
  type Judgement,
} from '../core/index.ts';
import { formatTable, formatTsv, type Block, type Format } from './format.ts';
import { readScenarioFile } from './scenario-file.ts';

/**
 * `mark1 prove`: whether the lesson can be learned at all with this wiring, decided exactly and with a certificate either
 * way; then the lesson is given, and what came of it stands beside what was promised. Returns what goes to stdout.
 */
export function proveCommand(
  path: string,
  options: { readonly seed?: string; readonly certificate: boolean; readonly format: Format },
): string {
  const { id, scenario } = readScenarioFile(path);
  const plan = planScenario(scenario);
  const seed = options.seed ?? scenario.seed;
  const report = studyCourse(plan, seed);
  const activity = measureActivity(report.machine, plan.lesson);
  const communality = measureCommunality(report.machine, plan.lesson);
  if (options.format === 'json') {
    const proof = { scenario: id, seed, ...report, activity, communality };
    return `${JSON.stringify(proof, tellable, 2)}\n`;
  }
  const blocks = [
    taskBlock(report),
    courseBlock(report),
    {
      columns: ['chance that a unit fires', 'pairs', 'measured', 'formula'],
      rows: [
        ['P_a', '', share(activity.activity), share(activity.formula)],
        ...communality.map(({ classes, pairs, measured, formula }) => [
          `P_c, ${classes === 'same' ? 'one class' : 'other classes'}`,
          String(pairs),
          share(measured),
          share(formula),
        ]),
      ],
    },
    ...(options.certificate ? report.judgements.map(certificateBlock) : []),
  ];
  if (options.format === 'tsv') return formatTsv(blocks);
  return `${scenario.title.en} (${scenario.kind}), seed ${seed}\n\n${formatTable(blocks)}`;
}

/** Typed arrays as lists and whole numbers of any size as digits, without the machine itself. */
function tellable(key: string, value: unknown): unknown {
  if (key === 'machine') return undefined;
  if (typeof value === 'bigint') return value.toString();
  return ArrayBuffer.isView(value) ? Array.from(value as Int32Array) : value;
}

function taskBlock({ judgements, corrections, standings }: CourseReport): Block {
  return {
    columns: ['R-unit', 'A-units', 'R²', 'separable', 'margin', 'bound', 'corrections', 'margin at the end'],
    rows: judgements.map((task, place) => [
      `R${task.response + 1}`,
      String(task.units.length),
      String(task.squaredReach),
      separabilityOf(task),
      decimals(task.margin),
      task.bound === null ? 'none' : String(task.bound),
      String(corrections[place] ?? 0),
      decimals(standings[place]?.margin ?? null),
    ]),
  };
}

function separabilityOf({ separability }: Judgement): string {
  if (separability.separable === 'unknown') return `unknown (${separability.reason})`;
  if (!separability.separable) return 'no';
  return separability.fitsStops ? 'yes' : 'yes, beyond the stops';
}

function courseBlock(report: CourseReport): Block {
  const { obstacles, chances, lostAtStops, judgements } = report;
  const silent = judgements[0]?.silent ?? [];
  const hopeless = judgements.filter(({ separability }) => separability.separable === false);
  const without = hopeless.map(({ response }) => `no values for R${response + 1}`);
  return {
    columns: ['about the run', ''],
    rows: [
      ['the bound does not hold because of', listed([...without, ...obstacles])],
      ['left to chance', listed(chances)],
      ['round', roundOf(report)],
      ['lost at end stops', `${lostAtStops / 1000} V`],
      ['pictures without an answer', listed(silent)],
    ],
  };
}

function roundOf({ round, lastPassRight }: CourseReport): string {
  if (round === null) return 'not to be proved';
  if (round.kind === 'going-round') {
    const often = round.passes === 1 ? 'every pass' : `every ${round.passes} passes`;
    return `the lesson repeats itself ${often}: the machine is going round`;
  }
  if (round.kind === 'undecided') return 'undecided';
  return lastPassRight
    ? 'learned: a whole pass without a correction'
    : 'stands still: nothing is corrected any more, and not every answer is right';
}

/** Values that do it, or the two blends that are the same to the machine. */
function certificateBlock({ response, units, separability }: Judgement): Block {
  const name = `R${response + 1}`;
  if (separability.separable === 'unknown') return { columns: [name], rows: [['no certificate']] };
  if (separability.separable) {
    const { values } = separability;
    return {
      columns: [`${name}: A-unit`, 'volts that do it'],
      rows: units.map((unit, place) => [String(unit + 1), String((values[place] ?? 0) / 1000)]),
    };
  }
  const { plus, minus } = separability.proof;
  return {
    columns: [`${name}: these blends are the same to the machine`, 'wanted', 'parts'],
    rows: [
      ...plus.map(({ name: picture, parts }) => [picture, '+', String(parts)]),
      ...minus.map(({ name: picture, parts }) => [picture, '-', String(parts)]),
    ],
  };
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : names.join(', ');
}

function decimals(value: number | null): string {
  return value === null ? 'none' : String(Math.round(value * 10_000) / 10_000);
}

function share(value: number | null): string {
  return value === null ? '' : decimals(value);
}
