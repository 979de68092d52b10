import type { BesidePrint } from '../../core/index.ts';
import type { CurveMessages } from './curves.ts';

const whole = (n: number): string => n.toLocaleString('en');

const RELATIONS = { exactly: '', about: '≈ ', 'at least': '≥ ', 'at most': '≤ ', 'more than': '> ' } as const;

const MOMENTS: Readonly<Record<BesidePrint['moment'], (after: number) => string>> = {
  'as printed': (after) => `after ${whole(after)} trials`,
  'not printed': (after) => `at the last test, after ${whole(after)} trials (print does not say when)`,
  another: (after) => `at the last test up to then, after ${whole(after)} trials`,
};

function verdictOn({ lies, reaching, machines, published }: BesidePrint): string {
  if (lies === 'above') return 'Print is above all of our machines.';
  if (lies === 'below') return 'Print is below all of our machines.';
  const does = published.relation === 'at most' ? 'stay within it' : 'come up to it';
  return `Print lies within our spread: ${reaching} of ${machines} machines ${does}.`;
}

/** Learning curves, in English. */
export const enCurves: CurveMessages = {
  title: 'Learning curves of many machines',
  about: (machines) =>
    `This lesson as its file has it, given to ${machines} machines of their own: seed 1 to seed ${machines}, each with its own wiring and its own trials. What you have changed by hand on the machine before you has no part in it.`,
  begin: (machines) => `Run ${machines} machines`,
  mean: (machines) => `Mean of ${machines} machines`,
  print: 'In print',
  band: 'Line: mean. Dark band: the middle half, from the lower to the upper quartile. Light band: from the least to the most.',
  axes: { trials: 'Trials of the lesson', correct: 'Answers as wanted, in the test' },
  columns: {
    after: 'After',
    mean: 'Mean',
    min: 'Least',
    lower: 'Lower quartile',
    upper: 'Upper quartile',
    max: 'Most',
  },
  label: ({ relation, share, source, beyond }) =>
    `${RELATIONS[relation]}${share} ${source}${beyond === null ? '' : `, after ${whole(beyond)} →`}`,
  beside: 'In print, and here',
  ours: ({ moment, spread, machines }, percent) =>
    `Here, ${machines} machines ${MOMENTS[moment](spread.after)}: ${percent(spread.mean)} on average, ${percent(spread.min)} to ${percent(spread.max)}.`,
  verdict: verdictOn,
  why: {
    'Mark I hardware':
      'Why it might differ: print tells neither the number of trials nor the type faces, and the wires, the threshold and the step here are assumed.',
    'IBM 704 simulation':
      'Why it might differ: the retina, the wires and the threshold of those runs are not told, the drawings here are ours, and the figure is known from later accounts only.',
    theory:
      'Why it might differ: theory speaks of the average of all wirings, and this is a hundred of them.',
    reconstruction: 'Why it might differ: amounts and pictures of this lesson are ours.',
  },
};
