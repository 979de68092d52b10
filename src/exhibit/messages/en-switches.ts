import { SPECIFICATION, type Panel } from '../../core/index.ts';
import type { OperatingMessages } from './operating.ts';

const VOLTS_PER_SECOND = SPECIFICATION.ticksPerSecond.value / 1000;

const percent = (share: number): string =>
  `${(share * 100).toLocaleString('en', { maximumFractionDigits: 1 })} %`;

/** A name within a sentence; Greek letters stay as they are. */
const small = (name: string): string => name.replace(/^[A-Z]/, (letter) => letter.toLowerCase());

/** The switches of the operator's panel: what each is called, its positions, and what they do. */
export const switches: OperatingMessages['switches'] = {
  procedure: {
    plate: 'Procedure',
    positions: {
      forced: {
        name: 'Forced',
        does: 'The operator decides: what he says is reinforced on every trial, whatever the machine answers.',
      },
      'error-correction': {
        name: 'Error correction',
        does: 'Only a wrong answer is corrected. When the machine is right, nothing turns.',
      },
      spontaneous: {
        name: 'Spontaneous',
        does: 'Nobody teaches: the machine reinforces whatever it answers, and sorts the pictures by itself.',
      },
    },
  },
  reinforcement: {
    plate: 'Value system',
    positions: {
      alpha: {
        name: 'α',
        does: 'Each firing unit of the source-set moves by one step; the silent ones stay.',
      },
      beta: {
        name: 'β',
        does: 'The source-set is fed one step in all, shared among its firing units. For runs of the theory.',
      },
      gamma: {
        name: 'γ',
        does: 'Each firing unit moves by one step, and the silent ones give what it takes: the sum of the source-set stays.',
      },
    },
  },
  valence: {
    plate: 'Valence',
    positions: {
      bivalent: { name: 'Bivalent', does: 'Values are raised for plus and lowered for minus.' },
      monovalent: {
        name: 'Monovalent',
        does: 'Gains only: source-sets that are to answer plus are raised, nothing is lowered for minus.',
      },
    },
  },
  correction: {
    plate: 'Correction',
    positions: {
      quantized: { name: 'Quantized', does: 'A correction is always one step long.' },
      'non-quantized': {
        name: 'Non-quantized',
        does: 'A correction is just long enough to bring the sum to the other side of zero.',
      },
      'random-sign': {
        name: 'Random sign',
        does: 'A wrong answer turns the motors one way or the other, by chance.',
      },
    },
  },
  zero: {
    plate: 'Sum of zero',
    positions: {
      'answers-minus': {
        name: 'Is minus',
        does: 'A sum of exactly zero answers minus, and is right where minus is wanted.',
      },
      'always-corrected': {
        name: 'Is corrected',
        does: 'A sum of exactly zero answers minus, and is corrected whatever is wanted.',
      },
    },
  },
  discrimination: {
    plate: 'Discrimination',
    positions: {
      alone: { name: 'Each alone', does: 'Every R-unit answers by the sign of its own sum.' },
      sums: { name: 'Σ sums', does: 'The R-unit with the greatest sum answers plus, the others minus.' },
      means: {
        name: 'μ means',
        does: 'The R-unit with the greatest mean over its firing units answers plus, the others minus.',
      },
    },
  },
  polarity: {
    plate: 'Cells on where',
    positions: {
      figure: { name: 'Lit', does: 'A photocell in the light of the figure is on.' },
      ground: { name: 'Dark', does: 'A photocell in the dark is on: the ground counts, not the figure.' },
    },
  },
  build: {
    plate: 'Build',
    positions: {
      'as-built': {
        name: 'As built',
        does: 'End stops, motors that take their time, and parts that are a little off.',
      },
      ideal: {
        name: 'Ideal',
        does: 'No end stops and exact parts; values are there at once. The rule of the textbook, step for step.',
      },
    },
  },
};

/** Its dials. */
export const dials: OperatingMessages['dials'] = {
  threshold: {
    plate: 'Threshold θ',
    does: 'An A-unit fires when the wires that excite it are so many more than those that inhibit it.',
    value: (wires) => `${wires} ${wires === 1 ? 'wire' : 'wires'}`,
  },
  stepMillivolts: {
    plate: 'Step',
    does: 'How far one reinforcement moves a value.',
    value: (millivolts) => `${(millivolts / 1000).toFixed(1)} V`,
  },
  decayPerTrial: {
    plate: 'Decay',
    does: 'What every value loses in each trial, as a share of itself.',
    value: (share) => `${percent(share)} a trial`,
  },
  motorSpeed: {
    plate: 'Motor speed',
    does: 'How fast the motors turn the knobs.',
    value: (millivolts) => `${(millivolts * VOLTS_PER_SECOND).toFixed(1)} V/s`,
  },
  illumination: {
    plate: 'Illumination',
    does: 'How much light falls on a lit photocell; below about half, photocells begin to miss it.',
    value: (light) => `${light} of 255`,
  },
};

/** How the panel is set, in a sentence. */
export const panel = (set: Panel): string => {
  const positions = [
    small(switches.procedure.positions[set.procedure].name),
    switches.reinforcement.positions[set.reinforcement].name,
    small(switches.valence.positions[set.valence].name),
    small(switches.correction.positions[set.correction].name),
    `a sum of zero ${small(switches.zero.positions[set.zero].name)}`,
    `R-units ${small(switches.discrimination.positions[set.discrimination].name)}`,
    `cells on where ${small(switches.polarity.positions[set.polarity].name)}`,
    small(switches.build.positions[set.build].name),
  ];
  const turned = [
    `θ ${dials.threshold.value(set.threshold)}`,
    `step ${dials.stepMillivolts.value(set.stepMillivolts)}`,
    `decay ${dials.decayPerTrial.value(set.decayPerTrial)}`,
    `motors ${dials.motorSpeed.value(set.motorSpeed)}`,
    `light ${dials.illumination.value(set.illumination)}`,
  ];
  return `Panel: ${positions.join(', ')}; ${turned.join(', ')}.`;
};
