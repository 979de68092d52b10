import type { Messages } from './messages.ts';

/** The names of the specification's numbers. */
export const enQuantities: Messages['quantities'] = {
  retinaSide: 'Photocells on a side of the retina',
  associationUnits: 'A-units, each with its potentiometer',
  responseUnits: 'R-units',
  wiresPerCell: 'Most wires from one photocell',
  stop: 'End stop of a potentiometer, on either side',
  ticksPerSecond: 'Ticks of machine time in a second',
  excitatory: 'Excitatory wires to an A-unit',
  inhibitory: 'Inhibitory wires to an A-unit',
  threshold: 'Threshold of an A-unit',
  lightLevel: 'Light from which a photocell is on',
  step: 'Step of a value in one reinforcement',
  motorSpeed: 'Speed of a motor',
  start: 'Where every knob starts',
  cellSpread: 'How far the light level of a photocell may lie from the common one, either way',
  wiperNoise: 'How far a wiper may misread its value, either way',
  backlash: 'What a motor turns in vain after it has changed its direction',
  illumination: 'Light on a lit photocell',
  unitsPerCard: 'A-units on one printed-circuit card',
  decay: 'Share of a value lost in a trial',
  exposeTicks: 'Phase: exposure',
  settleSTicks: 'Phase: S-units settle',
  settleATicks: 'Phase: A-units settle',
  settleRTicks: 'Phase: R-units settle',
  judgeTicks: 'Phase: the answer is read',
  clearTicks: 'Phase: release',
};

/** What is assumed that is no number. */
export const enChoices: Messages['choices'] = {
  sumOfZero: 'A sum of exactly zero answers minus.',
  noDeadZone: 'An R-unit switches at zero, without a dead zone.',
  noAnswer:
    'A picture in which all photocells are alike, or that fires no A-unit, gets no answer; no answer is wrong, and corrects nothing.',
  polarity: 'A photocell in the light of the figure is on; the switch turns this round.',
  sourceSetsInOrder: 'The A-units are shared out evenly among the R-units in use, in the order of the racks.',
  equalWires: 'Every A-unit has as many wires as any other, each to a photocell of its own.',
  commonThreshold: 'All A-units have one threshold.',
  stepsBothWays: 'A reinforcement moves a value as far up as down.',
  motorsTogether: 'All motors of a reinforcement run at once and at one speed.',
  slippingClutch: 'At an end stop the clutch slips: the motor runs on and the shaft stays.',
  decayLaw: 'Where values decay, each loses the same share in a trial.',
  responsesJudgedAlone: 'Every R-unit answers for itself; several together make a code.',
  cardCentred:
    'A drawing is slid to the middle before the photocells, as an operator would lay a card; the third drawing tool turns this off.',
  monovalentGains:
    'A monovalent machine reinforces only the source-sets that are to answer plus; nothing is ever taken away.',
  smallestCorrection:
    'A non-quantized correction is the least whole millivolt that brings the sum to the other side of zero.',
  randomSign: 'A random-sign correction draws plus or minus evenly, for each R-unit alone.',
  gammaShares:
    'With γ, what the firing units gain is taken from the silent ones of the source-set in whole millivolts that add up exactly; where none is silent, nothing moves.',
  betaFeed: 'With β, the step of the panel is what a whole source-set is fed, shared among its firing units.',
  comparedResponses:
    'Where sums or means are compared, R-units that share the greatest all answer minus, and one without a firing unit cannot lead.',
  wiringModels:
    'Besides the random wiring: each wire from any cell (binomial), each wire also to any A-unit (Poisson), and cells near a place of the unit’s own (topological).',
  tolerances:
    'As built: photocells differ in their light level, wipers misread a little, gears have play. All are drawn from the seed.',
  ideal:
    'Ideal: no end stops, no tolerances, and motors that are there at once, so that the machine is the rule of the textbook.',
  faults:
    'Nothing is told of how the machine failed. Pulled units, dead and stuck photocells, cut cables, stuck motors and slipping clutches are what such parts do.',
  typefaces:
    'Both type faces are ours, plain letters of 5 × 7 squares and a bold typewriter’s; which faces the machine was shown is not told.',
  coloursAndLabels:
    'Colours, lettering and the order of lamps and knobs are ours; the photographs are black and white.',
};
