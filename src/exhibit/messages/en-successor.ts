import type { SuccessorMessages } from './successor.ts';

const whole = (n: number): string => n.toLocaleString('en');
const count = (n: number, one: string, many: string): string => `${whole(n)} ${n === 1 ? one : many}`;
const large = (n: number): string =>
  n < 1_000_000
    ? whole(n)
    : `${(n / 1_000_000).toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} million`;

/** The successor's sheet in English. */
export const enSuccessor: SuccessorMessages = {
  title: 'The successor · a network of today, not of 1960',
  page: 'The machine and its successor',
  says: {
    step: 'The Mark I answers by a step: plus above zero, else minus. Its slope is zero but at one point, where it has none. At the step nothing can flow: an error cannot be passed back, so motors correct all or nothing.',
    sigmoid:
      'Beside the Mark I now learns its successor: the same photocells, hidden units, and a smooth answer for every R-unit. The slope passes every error back, and each weight is changed by its share of the blame.',
  },
  curve: (steepness) =>
    steepness === Infinity
      ? 'The step: 0 left of zero, 1 right of it. Its slope is 0 everywhere but at zero, where it has none.'
      : `The sigmoid: it rises smoothly from 0 to 1, and is steepest at zero, where its slope is ${(steepness / 4).toLocaleString('en', { maximumSignificantDigits: 2 })}.`,
  response: 'response',
  slope: 'slope',
  flat: 'at the step nothing can flow',
  invitation: 'Slide the response law away from the step, and the successor is taught beside the machine.',
  began: (after) =>
    after === 0
      ? 'Both began with the first trial.'
      : `The successor began fresh after trial ${whole(after)} of the machine; both are counted from there.`,
  duel: {
    caption: 'The same pictures, told the same',
    columns: { what: '', machine: 'Mark I', successor: 'Successor' },
    answer: 'Says',
    notYet: 'not yet',
    sums: 'Sum, output',
    volts: (millivolts) =>
      `${millivolts > 0 ? '+' : millivolts < 0 ? '−' : ''}${(Math.abs(millivolts) / 1000).toFixed(1)} V`,
    right: 'Right',
    recent: (last) => `Of the last ${last}`,
    changed: 'Changed',
    cost: 'Cost',
    score: (right, of) => `${whole(right)} of ${whole(of)}`,
    none: 'none yet',
    corrections: (corrections) => count(corrections, 'correction', 'corrections'),
    weights: (weights) => `${large(weights)} weight changes`,
    motors: (seconds) => `${seconds} s of motors`,
    multiplications: (multiplications) => `${large(multiplications)} multiplications`,
  },
  onCurve: 'Its first output on the law, and the slope there',
  hidden: (units) => `Its ${units} hidden units: how far each is on`,
  hiddenAndBlame: (units) => `Its ${units} hidden units; below, the graded blame of each in the last trial`,
  hiddenAccount: (units, on) => `${units} hidden units, ${on} of them more than half on.`,
  blameAccount: (unit, blame) => `Blamed most: hidden unit ${unit}, ${blame}.`,
  noBlame: 'It has been told nothing yet, so nothing has been blamed.',
  flatUnits: (share) =>
    `${share} of its hidden units are all but flat with this picture: their slope is below a twentieth of the greatest, so that hardly any blame comes through them. The more there are, the slower it learns.`,
  allAlike:
    'Blame upward: the unit was on too far; downward: too little. The Mark I grades nothing: all firing A-units of a source-set are moved alike, or none is.',
  weightsOf: (unit, blame) => `Weights to unit ${unit}, blamed most: ∂L/∂f ${blame}`,
  weightsAccount: (unit, plus, minus) =>
    `Weights of hidden unit ${unit} over the retina: ${count(plus, 'cell', 'cells')} for plus, ${minus} for minus.`,
  diverged: 'Its numbers have grown beyond all bounds: it has stopped learning, and has no answer.',
  recover: 'Back to its last good state',
};
