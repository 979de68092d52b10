import { switches } from './en-switches.ts';
import type { Messages } from './messages.ts';

/** What stands on the plates of the hall. */
export const enPlates: Messages['plates'] = {
  title: 'Mark I Perceptron',
  racks: {
    sensory: 'Sensory unit',
    plugboard: 'S-A plugboard',
    association: 'Association units',
    potentiometers: 'Value potentiometers',
    response: 'Response',
  },
  photocells: '400 CdS photocells · 20 × 20',
  camera: 'What the camera sees',
  polarity: 'Cells on where',
  figure: 'Lit',
  ground: 'Dark',
  excitatory: 'Excites',
  inhibitory: 'Inhibits',
  selection: (shown, all) => `${shown} of ${all.toLocaleString('en')} wires shown`,
  sourceSet: 'Source-set',
  motorsRunning: 'Motors running',
  motorSpeed: 'Motor speed V/s',
  decay: 'Decay % a trial',
  threshold: 'Threshold θ',
  sum: 'Sum of the active values',
  volts: 'Volts',
  switchesAtZero: 'Switches at zero',
  trials: 'Trials',
  right: 'Right',
  corrections: 'Corrections',
  draw: 'Draw',
  successor: {
    name: 'Successor',
    date: 'Of our time · not of 1960',
    weights: (shown, units) =>
      shown === units ? `Weights of ${units} units` : `Weights of ${shown} of ${units} units`,
    activation: 'On',
    blame: 'Blame',
  },
  chartRight: (last) => `Right, of the last ${last} trials`,
  chartTest: 'Test',
  chartTrials: 'Trials',
  chartSuccessor: 'Successor',
  cells: (cells, side) => `${cells} photocells · ${side} × ${side}`,
  procedure: (procedure, reinforcement) =>
    `${switches.procedure.positions[procedure].name} · ${switches.reinforcement.positions[reinforcement].name}`,
  teachingView: 'Teaching view · not the Mark I',
  teachingRacks: {
    sensory: 'Photocells',
    plugboard: 'Straight wires',
    association: 'Signals',
    potentiometers: 'Values',
    response: 'Response',
  },
  alwaysLit: 'Always lit',
};
