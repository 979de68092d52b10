import type { ContrastMessages } from './contrast.ts';

/** The plate of ADALINE, in English. */
export const enContrast: ContrastMessages = {
  title: 'ADALINE, Stanford 1960: not the Mark I',
  about: [
    'Widrow and Hoff, “Adaptive Switching Circuits”, 30 June 1960 [WIDROWHOFF60]. A textbook has it sort T, G and F, each original and shifted: its meter is to read +60, 0 and −60 [HAGAN].',
    'It corrects in every trial, by the error that its meter shows. The perceptron looks only at whether the answer is right, and corrects only when it is wrong [WIDROWLEHR90].',
  ],
  assumed:
    'Four by four switches and a bias, so 17 weights, is unverified. Assumed: switches of +1 and −1, weights that begin at zero, the order of the pictures and α (allowed is 0.1 to 1).',
  pattern: (name, mark, reading) => `${name}: mark ${mark}, reads ${reading}`,
  patterns: (trials) => `The patterns after ${trials} trials`,
  weights: 'Its weights, one for each switch',
  bias: (value) => `Bias ${value}`,
  weightsAre: (values) => `Sixteen weights, row by row: ${values.join(', ')}.`,
  curve: (trials, greatest, last) =>
    `The error of the meter in each of ${trials} trials, before its correction: at most ${greatest}, ${last} in the last.`,
  axes: { error: 'Error', trial: 'Trial' },
  asTable: 'Its trials as a table',
  columns: { trial: 'Trial', pattern: 'Pattern', mark: 'Mark', reading: 'Reads', error: 'Error' },
};
