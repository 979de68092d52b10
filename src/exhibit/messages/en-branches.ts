import type { BranchMessages } from './branches.ts';

const volts = (millivolts: number): string =>
  `${millivolts > 0 ? '+' : millivolts < 0 ? '−' : ''}${(Math.abs(millivolts) / 1000).toFixed(3)} V`;

/** The sheet of two branches in English. */
export const enBranches: BranchMessages = {
  title: 'Two branches',
  page: 'Both branches, side by side',
  columns: ['This one', 'The other'],
  caption: 'Where each stands',
  rows: { trials: 'Trials', right: 'Right', corrections: 'Corrections', time: 'Machine time' },
  recent: (last) => `Right, of the last ${last}`,
  seconds: (seconds) => `${seconds} s`,
  meter: (response) => `Meter of R${response}`,
  volts,
  switches: 'Switches that differ',
  same: 'No switch differs.',
  curves: 'How each has learnt',
  axes: { trial: 'Told trial', share: 'Right' },
  values: (differ, of, most) =>
    differ === 0
      ? 'No value differs.'
      : `${differ} of ${of} values differ, by at most ${volts(most).replace('+', '')}.`,
  valuesAbout:
    'A mark for every A-unit whose value is another: round where this branch has more, square where it has less.',
};
