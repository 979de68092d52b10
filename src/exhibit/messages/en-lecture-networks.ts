import type { NetworkStationTexts, RunWords } from './lecture-networks.ts';

const whole = (n: number): string => n.toLocaleString('en');

const RUN: Omit<RunWords, 'title' | 'idea' | 'task'> = {
  keys: { start: 'Start learning', 'go-on': 'Go on', pause: 'Pause', 'once-more': 'Once more' },
  steps: (done, of) => `Step ${whole(done)} of ${whole(of)}`,
  pictures: (count) => `${count} retina pictures of E, F, H and L, all in every step`,
  axes: { steps: 'steps', loss: 'loss' },
  plot: (losses) =>
    losses.length === 0
      ? 'Loss over the steps: nothing has been learnt yet.'
      : `Loss over the steps. Now: ${losses.map(([name, loss]) => `${name} ${loss}`).join(', ')}.`,
};

/** The stations on layers and networks in English. */
export const enLectureNetworks: NetworkStationTexts = {
  matrices: {
    title: 'Matrices do it for a layer',
    idea: 'A layer of units is one matrix of weights: forward it is multiplied by the inputs, backward its transpose is multiplied by the blame. The shapes alone tell you which product is the right one.',
    task: 'Touch a number in a result: the row and the column it comes from light up. Then move an input.',
    inputs: 'Inputs g',
    input: (number) => `g${sub(number)}`,
    does: {
      sums: 'every unit sums its weighted inputs',
      outputs: 'every sum goes through its unit',
      blame: 'how far each output is from what is wanted',
      ofSums: 'blame of each sum: number by number',
      ofWeights: 'blame of each weight',
      ofInputs: 'blame of each input, for the layer before',
    },
    cell: (name, [row, column], value) => `${name}, row ${row}, column ${column}: ${value}`,
    forward: 'Forward',
    backward: 'Backward',
    atOutputs: (loss) => `At the outputs: loss L = ½ Σ (g′ − y)² = ${loss}`,
  },
  units: {
    ...RUN,
    title: 'Units compared',
    idea: 'A unit turns its sum f into an output g, and the slope dg/df is what lets blame pass back through it. Where the slope is zero, nothing behind the unit can learn.',
    task: 'Move f and read g and dg/df of every unit. Then let all five learn the same lesson.',
    choose: 'Unit',
    names: { step: 'Step', sigmoid: 'Sigmoid', tanh: 'tanh', relu: 'ReLU', 'leaky-relu': 'Leaky ReLU' },
    about: {
      step: 'Flat on both sides: no blame passes, so only the last layer can learn.',
      sigmoid: 'Smooth from 0 to 1; its slope is never above one quarter, so blame shrinks at every layer.',
      tanh: 'A sigmoid from −1 to 1; four times as steep at zero, flat far out.',
      relu: 'Slope 1 above zero: blame passes whole. Below zero it passes none.',
      'leaky-relu': 'As the ReLU, but below zero a tenth of the blame still passes.',
    },
    move: 'f',
    columns: { unit: 'Unit', loss: (steps) => `Loss, step ${whole(steps)}` },
    none: 'none',
    curve: (unit, f, g, slope) => `${unit}: at f = ${f}, g is ${g} and dg/df is ${slope}.`,
    atF: 'f',
  },
  rate: {
    ...RUN,
    title: 'Learning rate',
    idea: 'The rate is the length of a step down the slope: too small crawls, too large leaps over the valley and oscillates, or climbs out of it. An adaptive method measures out a step of its own for every weight.',
    task: 'Start, and watch four rates learn one lesson. Then turn one up until it oscillates, and further.',
    names: {
      small: 'Too small',
      good: 'Good',
      large: 'Too large',
      adaptive: 'Adaptive (Adam)',
    },
    short: { small: 'too small', good: 'good', large: 'too large', adaptive: 'adaptive' },
    rate: 'Rate',
    loss: (loss) => `loss ${loss}`,
    waits: 'not begun',
    diverged: (steps) => `It diverged: stopped after step ${whole(steps)}, its loss beyond a million.`,
    bringBack: (steps) => `Back to the last good state: step ${whole(steps)}`,
    broughtBack: (rate) => `Brought back. It goes on at half its rate, ${rate}.`,
  },
  weights: {
    ...RUN,
    title: 'Initial weights',
    idea: 'Tiny first weights let the signal vanish from layer to layer; huge ones drive the units to where they are flat. Glorot draws them just so wide that signals and blame keep their size, and He somewhat wider, for the ReLU, which lets only half of the signal pass.',
    task: 'Compare the four columns layer by layer, then start. Turn the units to ReLU and compare again.',
    unit: 'Hidden units',
    units: { tanh: 'tanh', relu: 'ReLU' },
    starts: { tiny: 'Tiny', huge: 'Huge', glorot: 'Glorot', he: 'He' },
    rules: {
      tiny: 'σ = 0.01',
      huge: 'σ = 2',
      glorot: 'σ² = 2/(n+m)',
      he: 'σ² = 2/n',
    },
    layer: (number) => `Layer ${number}`,
    histograms: {
      tanh: 'Activations of each hidden layer, from −1 to 1; n inputs and m units in a layer',
      relu: 'Activations of each hidden layer, from 0 to 2 and above; n inputs and m units in a layer',
    },
    sight: (start, layer, spread, flat) => `${start}, layer ${layer}: spread ${spread}, ${flat}.`,
    flat: { tanh: (share) => `${share} flat`, relu: (share) => `${share} off` },
    diverged: (steps) => `✕ Diverged, stopped at step ${whole(steps)}`,
  },
  capacity: {
    ...RUN,
    title: 'Width and depth',
    idea: 'A larger network can fit more, and with few pictures it fits their noise as well: the loss on fresh pictures turns up while the other still falls. It also costs more weights and more time.',
    task: 'Choose hidden layers and width, start, and watch both lines. Collect tries from small to large.',
    pictures: (count) => `The ${count} pictures it learns from, with one cell in eight wrong`,
    depth: 'Hidden layers',
    width: 'Units in each',
    shape: ({ depth, width }) =>
      ['400', ...Array.from({ length: depth }, () => String(width)), '4'].join('–'),
    weights: (weights) => `${whole(weights)} weights`,
    time: (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s of work here`,
    lines: { train: 'learnt from', test: 'fresh' },
    turn: (steps) => `On fresh pictures it was best after step ${whole(steps)}.`,
    tries: {
      caption: 'Tries, in shares of pictures right',
      columns: { shape: 'Shape', weights: 'Weights', time: 'Time', train: 'Learnt from', test: 'Fresh' },
      none: 'Finished tries are kept here, the newest first.',
    },
    percent: (share) => `${Math.round(share * 100)} %`,
    freshPictures: (count) => `tested on ${count} fresh ones`,
  },
};

function sub(number: number): string {
  return String.fromCharCode(0x2080 + number);
}
