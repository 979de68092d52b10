import type { Checkup, Duel, Lesson, ScenarioPlan, ShownJudgement } from '../core/index.ts';
import { brief } from './format.ts';

/** Why each machine did as it did, a few sentences each. */
export interface Reasons {
  readonly perceptron: string;
  readonly successor: string;
}

/** A share of right answers from which a lesson counts as learned. */
const LEARNED = 0.95;

/** Tells from proof and measurement why each of the two learned the lesson, or did not; `shown` is null without a proof. */
export function reasonsFor(
  { perceptron, successor }: Duel,
  { lesson, successor: { rate } }: ScenarioPlan,
  shown: ShownJudgement | null,
): Reasons {
  const { corrections } = perceptron.machine.counters;
  const hopeless = contradictionIn(lesson);
  return {
    perceptron: [
      learning(perceptron),
      `It made ${grouped(corrections)} ${corrections === 1 ? 'correction' : 'corrections'} in ${grouped(perceptron.trials.length)} trials.`,
      ...hopeless,
      ...proven(shown, lesson),
    ].join(' '),
    successor: [
      learning(successor),
      `Every trial cost it ${grouped(costOfTrial(successor))} multiplications, whether it was right or wrong.`,
      ...hopeless,
      ...(successor.diverged === null
        ? slowness(successor, rate)
        : [`After trial ${successor.diverged} its numbers were no longer finite: a lower rate may do.`]),
    ].join(' '),
  };
}

/** One picture that is to be answered in two ways. */
function contradictionIn({ stimuli }: Lesson): string[] {
  const still = stimuli.filter(({ drawn }) => drawn === undefined);
  for (const [place, one] of still.entries()) {
    const other = still
      .slice(place + 1)
      .find(
        ({ picture, wanted }) => picture.join() === one.picture.join() && wanted.join() !== one.wanted.join(),
      );
    if (other !== undefined)
      return [
        `${one.name} and ${other.name} are one picture with two wanted answers: no machine can have both.`,
      ];
  }
  return [];
}

type Tested = Pick<Duel['successor'], 'tests'>;

/** When it had learned the lesson for good, as far as the tests tell. */
function learning({ tests }: Tested): string {
  const last = tests.at(-1);
  if (last === undefined) return 'The lesson holds no test.';
  const missed = tests.map(({ fraction }) => fraction < LEARNED).lastIndexOf(true);
  const first = tests[missed + 1];
  if (first !== undefined)
    return `From the test after ${first.after} on it is right in ${percent(LEARNED)} or more.`;
  return `At the end it is right in ${percent(last.fraction)}: not learned.`;
}

function proven(shown: ShownJudgement | null, { vary }: Lesson): string[] {
  if (shown === null) return [];
  const { pictures, all, judgements } = shown;
  const which = `${all ? 'all' : 'the first'} ${pictures} pictures of the lesson`;
  const hopeless = judgements.filter(({ separability }) => separability.separable === false);
  if (hopeless.length > 0) {
    const names = hopeless.map(({ response }) => `R${response + 1}`).join(', ');
    const shows = vary.shift + vary.turnDegrees + vary.noise === 0;
    const how = shows ? ', and mark1 prove --certificate shows how' : '';
    return [`No values of its units answer ${which} as wanted (${names}): that is proved${how}.`];
  }
  if (judgements.some(({ separability }) => separability.separable === 'unknown'))
    return [`Whether any values answer ${which} was not decided.`];
  return [`Values that answer ${which} exist.`, ...bounded(judgements), ...unlike(all)];
}

function bounded(judgements: ShownJudgement['judgements']): string[] {
  const bounds = judgements.flatMap(({ bound }) => (bound === null ? [] : [bound]));
  if (bounds.length === 0 || bounds.length < judgements.length) return [];
  const most = bounds.reduce((sum, bound) => sum + bound, 0);
  return [`For these alone the theorem promises at most ${grouped(most)} corrections.`];
}

function unlike(all: boolean): string[] {
  return all ? [] : ['What it learns of one picture need not hold for the next.'];
}

function costOfTrial({ cost, trials }: Duel['successor']): number {
  return trials.length === 0 ? 0 : Math.round(cost.multiplications / trials.length);
}

/**
 * A loss that grew; or where the gradient that comes back to the first layer was least, of the tests at which the lesson was not
 * learned.
 */
function slowness({ checkups, tests }: Duel['successor'], rate: number): string[] {
  const [first, ...later] = checkups.filter((_, place) => (tests[place]?.fraction ?? 1) < LEARNED);
  const last = later.at(-1);
  if (first === undefined || last === undefined) return [];
  if (last.loss > 2 * first.loss)
    return [`Its loss grew from ${brief(first.loss)} to ${brief(last.loss)}: a lower rate may do.`];
  const slowest = later.reduce((least, checkup) => (blame(checkup) < blame(least) ? checkup : least));
  if (blame(slowest) >= blame(first)) return [];
  const sizes = [`${exponent(blame(slowest))} a weight in layer 1`, `${exponent(blame(first))} at first`];
  return [
    `Its gradient was least at the test after ${slowest.after}, before it had learned: ${sizes.join(', against ')}.`,
    `At rate ${rate} such a step moves a weight by ${exponent(rate * blame(slowest))}.`,
    `${percent(slowest.flat)} of its hidden units were flat there and handed hardly any blame on.`,
  ];
}

function blame({ gradients }: Checkup): number {
  return gradients[0] ?? 0;
}

function exponent(value: number): string {
  return value.toExponential(1);
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} per cent`;
}

/** A whole number with commas between its thousands. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
