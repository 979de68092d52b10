import { enCurves } from './en-curves.ts';
import type { BlendPart, CellValue, MapAccount, ProofMessages } from './proof.ts';

const whole = (n: number): string => n.toLocaleString('en');
const count = (n: number, one: string, many: string): string => `${whole(n)} ${n === 1 ? one : many}`;
const volts = (millivolts: number): string => {
  const size = (Math.abs(millivolts) / 1000).toLocaleString('en', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return `${millivolts > 0 ? '+' : millivolts < 0 ? '−' : ''}${size} V`;
};
const list = (names: readonly string[]): string => names.join(' + ');
const blendOf = (parts: readonly BlendPart[]): string =>
  list(parts.map(({ name, parts: many }) => `${many}\u00a0×\u00a0${name}`));
const cell = ({ column, row, millivolts }: CellValue): string =>
  `column ${column}, row ${row}, ${volts(millivolts)}`;

const before: ProofMessages['before'] = {
  about:
    'Some lessons cannot be learned, however long the machine is taught. Whether this one can is decided here before the first trial, in whole numbers, for the machine as it is wired.',
  yes: (response) => `R${response}: there are values that do it.`,
  no: (response) => `R${response}: no values can do it.`,
  unknown: (response) => `R${response}: unknown.`,
  reasons: {
    'gave-up': 'The exact arithmetic would have taken too long, so nothing is claimed.',
    'too-fine': 'There are values that do it, but they are too fine to be written down here in 32 bits.',
  },
  table: {
    caption: 'Values that do it, R-unit by R-unit',
    response: 'R-unit',
    reach: 'R²',
    margin: 'Margin γ',
    bound: 'Corrections at most',
  },
  promise:
    'The margin γ is how far the nearest picture lies on its right side. The wider it is, the sooner the lesson is learned: taught by error correction from zero, the machine makes no more corrections than stand in the last column.',
  noPromise:
    'The values just do it, without a margin: they answer every picture, and promise no number of corrections.',
  set: 'Set the values so',
  setAbout:
    'Turns all knobs to these values, as a hand would. The machine then answers every clean picture as the lesson wants, without one trial.',
  isSet: 'The values stand so now.',
  beyondStops: 'These values lie beyond the end stops, so no hand can set them on a machine as built.',
  silent: (names) =>
    `The machine gives no answer at all to ${names}: no A-unit fires, or no photocell is on.`,
  blend: (plus, minus) =>
    minus.length === 0
      ? `${blendOf(plus)} is nothing at all to the machine.`
      : `${blendOf(plus)} is the same to the machine as ${blendOf(minus)}.`,
  nothing: 'nothing at all',
  isTheSame: 'is the same to the machine as',
  why: 'Both blends fire every A-unit equally often. Whatever the values are, both sums are equal: the pictures of one blend cannot all be plus while those of the other are all minus.',
  whySilent: 'It fires no A-unit. Whatever the values are, its sum is zero, and a sum of zero is not plus.',
  wanted: (sign) => (sign > 0 ? 'wanted: +' : 'wanted: −'),
  pictureOf: ({ name, parts }, sign) => `${parts} × ${name}, wanted ${sign > 0 ? 'plus' : 'minus'}`,
  bound: {
    formula: 'corrections ≤ (R/γ)²',
    letters: 'R²: the most A-units that one picture fires. γ: the margin, for values of length 1.',
    keys: ['WIKIPERCEPTRON'],
    standing: 'secondary',
  },
  proof: {
    formula: 'Σ p · a(+) = Σ q · a(−)',
    letters:
      'p and q: whole parts. a: which A-units a picture fires. Checked unit by unit, in whole numbers.',
    keys: [],
    standing: 'derived',
  },
};

const learning: ProofMessages['learning'] = {
  about:
    'The theorem sets a limit to how often the machine can be wrong. Here the machine runs beside its limit.',
  corrections: (response, corrections, bound) =>
    bound === null
      ? `R${response}: ${count(corrections, 'correction', 'corrections')} so far, and no limit is promised`
      : `R${response}: ${count(corrections, 'correction', 'corrections')} so far, of at most ${whole(bound)}`,
  margin: (margin) =>
    margin === null
      ? 'Margin now: none, for every value is zero.'
      : `Margin now: ${margin}. ${margin.startsWith('−') ? 'Below zero: some clean picture is answered wrongly.' : 'Not below zero: every clean picture is answered as wanted.'}`,
  trials: (done, of) => `Trial ${whole(done)} of ${whole(of)}.`,
  theorem: 'Does the theorem hold for this run?',
  holds: {
    true: 'It holds: error correction, in whole steps, from zero, on these pictures only. The machine will stop erring, within the limit.',
    false:
      'All that it asks for is so: error correction, in whole steps, from zero, on these pictures only. But it promises an end only where there are values that do it, and here there are none for every R-unit.',
    unknown:
      'All that it asks for is so: error correction, in whole steps, from zero, on these pictures only. Whether there are values that do it is not known.',
  },
  holdsNot: 'The theorem does not hold here:',
  obstacles: {
    'not-error-correction': 'The machine is not taught by error correction.',
    monovalent: 'Values only gain: a wrong + is never taken back.',
    compared: 'The R-units are compared: each is judged by the sums of the others too.',
    'not-alpha': 'The values are not changed by α: other units than those that fire are moved too.',
    'not-quantized': 'Corrections are not one whole step each.',
    decay: 'Values decay in every trial.',
    'end-stops': 'The shafts hit their stops, and the motors turned in vain.',
    'broken-steps': 'Motors stick or slip, so that not every step is a whole one.',
    'set-by-hand': 'Values were set by hand.',
    'changed-machine': 'The machine was changed on the way: a switch, a wire, a unit or a cell.',
    'other-pictures':
      'Other pictures are shown than the clean ones that were judged: shifted, turned, spotted, or drawn by a visitor.',
    tolerances: 'The parts are not exact: cells, wipers and gears are a little off, as built.',
  },
  lost: (lost) => `Lost at the stops so far: ${lost}, over all shafts.`,
  round: 'Is it going round?',
  rounds: (verdict) => {
    if (verdict.kind === 'going-round')
      return verdict.passes === 1
        ? 'This lesson repeats itself in every pass: the machine is going round. It will never come to an end.'
        : `This lesson repeats itself every ${whole(verdict.passes)} passes: the machine is going round. It will never come to an end.`;
    return verdict.kind === 'settled'
      ? 'It has come to rest: a whole pass without a correction, and every pass to come will be like it.'
      : 'Not yet decided: no state of the machine has come back so far.';
  },
  roundsAnew: 'The machine was touched. It is watched anew from the next pass on.',
  noRound: 'A circle cannot be proved here, for chance has a part:',
  chances: {
    order: 'The order of the pictures is drawn by chance.',
    pictures: 'The pictures are shifted, turned or spotted by chance.',
    'wiper-noise': 'The wipers misread their values by chance, as built.',
    'random-sign': 'The sign of a correction is drawn by chance.',
  },
  repeats: {
    formula: 'same values at the end of a pass ⇒ same passes for ever',
    letters: 'Without chance, a pass follows from the values at its beginning alone.',
    keys: [],
    standing: 'derived',
  },
};

const chances: ProofMessages['chances'] = {
  about:
    'P_a is the share of A-units that a picture fires. P_c is the share of those that a second picture fires too. Both are counted on this machine, and computed for the average of all machines wired by chance.',
  rule: (holds) => {
    if (holds === null) return 'The rule of 1958 compares two classes; here is only one.';
    return holds
      ? 'P_c between classes < P_a < P_c within a class: by the rule of 1958 this lesson is learned well.'
      : 'Not P_c between classes < P_a < P_c within a class: by the rule of 1958 this lesson is not an easy one. It may be learned all the same, as the first page decides.';
  },
  table: {
    caption: 'Chances of an A-unit, over the clean pictures of the lesson',
    chance: 'Chance',
    pairs: 'Pairs',
    measured: 'Measured',
    formula: 'Formula',
  },
  activity: 'P_a, a picture fires it',
  communality: { same: 'P_c, two pictures of one class', other: 'P_c, two of different classes' },
  noFormula: 'This wiring has no one number of wires, so the formula does not apply.',
  pA: {
    formula: 'P_a = Σ C(x,e) · C(y,i) · C(n−x−y, r−e−i) / C(n,r),  over e − i ≥ θ',
    letters:
      'x, y: exciting and inhibiting wires of an A-unit. e, i: those that end in the light. n: photocells, r: lit ones.',
    keys: ['PARA57'],
    standing: 'primary',
  },
  pC: {
    formula: 'P_c = P(fires for both) / P(fires for the first)',
    letters:
      'The same count over four kinds of cells: lit in both pictures, in one, in the other, in neither.',
    keys: ['PARA57'],
    standing: 'derived',
  },
  condition: {
    formula: 'P_c(other classes) < P_a < P_c(one class)',
    letters: 'When a lesson can be learned well.',
    keys: ['PSYREV58'],
    standing: 'secondary',
  },
};

const accountOf = ({ response, plus, minus, zero, mostPlus, mostMinus }: MapAccount): string =>
  [
    `R${response}: ${count(plus, 'cell speaks', 'cells speak')} for plus, ${whole(minus)} for minus, ${whole(zero)} ${zero === 1 ? 'is' : 'are'} at zero.`,
    mostPlus === null ? '' : `Most for plus: ${cell(mostPlus)}.`,
    mostMinus === null ? '' : `Most for minus: ${cell(mostMinus)}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');

const map: ProofMessages['map'] = {
  about: {
    mark1:
      'Every photocell, with the values of all A-units that it reaches. It shows for what a cell speaks as far as one cell can: an A-unit waits for several.',
    direct: 'Every photocell with its own value: the picture that the machine compares all others with.',
  },
  choose: 'Values of',
  volts,
  account: accountOf,
  tick: (millivolts) =>
    `${millivolts > 0 ? '+' : millivolts < 0 ? '−' : ''}${whole(Math.abs(millivolts) / 1000)} V`,
  alwaysLit: 'Always lit',
  numbers: 'In numbers',
  table: 'The value map in volts',
  row: 'Row',
  legend: { name: 'What the marks stand for', plus: 'speaks for +', minus: 'speaks for −', zero: 'zero' },
  formula: {
    mark1: {
      formula: 'cell = Σ ± value, over its wires to the source-set',
      letters: '+ for a wire that excites, − for one that inhibits.',
      keys: [],
      standing: 'derived',
    },
    direct: {
      formula: 'sum = Σ value of the lit cells + value of the one that is always lit',
      letters: 'Above zero the answer is +, else −.',
      keys: [],
      standing: 'derived',
    },
  },
};

const plots: ProofMessages['plots'] = {
  damage: 'Distributed memory',
  damageAbout:
    'The whole lesson is taught to a machine of its own, then more and more of its A-units are pulled, ten times over. No unit is needed by itself; the longer the code, the sooner it breaks.',
  theta: 'P_a and learning over θ',
  thetaAbout:
    'The whole lesson is taught to a machine of the same seed for every threshold θ. Too low, and everything fires for everything; too high, and hardly anything fires at all.',
  plotThis: 'Plot this lesson',
  sideBySide: 'One R-unit beside the alphabet’s five',
  asTable: 'The plot as a table',
  axes: {
    pulled: 'Share of A-units pulled',
    correct: 'Answers as wanted',
    share: 'Share',
    theta: 'Threshold θ, in wires',
  },
  columns: { lesson: 'Lesson', mean: 'Mean', least: 'Least', most: 'Most' },
  lines: { activity: 'Pₐ, measured', formula: 'Pₐ, formula', correct: 'Answers as wanted' },
  band: 'Line: mean of ten draws. Band: from the least to the most.',
  memory: {
    formula: 'memory is distributed: each trace is spread over all A-units that fire',
    letters: 'Conclusion 9 of 1958; the amounts are this machine’s own.',
    keys: ['PSYREV58'],
    standing: 'secondary',
  },
  tie: {
    formula: 'P_a = P(e − i ≥ θ)',
    letters: 'e, i: exciting and inhibiting wires that end in the light.',
    keys: ['PARA57'],
    standing: 'primary',
  },
};

/** The drawer "What can be proved", in English. */
export const enProof: ProofMessages = {
  pages: { before: 'Before', learning: 'Learning', chances: 'Chances', map: 'Values', plots: 'Plots' },
  chooseLesson:
    'A proof is about a lesson. Choose one, then look here again; the values can be seen without one.',
  working: 'Working it out …',
  done: (share) => `Working it out: ${share}`,
  stop: 'Stop',
  stopped: 'Stopped before it was done.',
  failed: 'This could not be worked out: the part of the page that computes has failed.',
  again: 'Work it out',
  response: (response) => `R${response}`,
  none: 'none',
  before,
  learning,
  chances,
  map,
  plots,
  curves: enCurves,
};
