import { SPECIFICATION, type AssumedChoice, type QuantityName, type Standing } from '../../core/index.ts';
import type { RackName } from '../../scene/floor-plan.ts';
import type { PlateWords } from '../../scene/words.ts';
import type { SourceKey } from './bibliography.ts';

/** How well something is known; `ours` is no claim about the machine of 1960 at all. */
export type AnswerStanding = Standing | 'ours';

/** What is known of something that can be touched. Its sentence is a message. */
export interface Answer {
  /** Of its sentence: that of the weakest source that it needs. */
  readonly standing: AnswerStanding;
  /** The sources that its sentence names. */
  readonly keys: readonly SourceKey[];
  /** The numbers of the specification that are seen there. */
  readonly quantities: readonly QuantityName[];
  /** The choices that no source settles and that are seen there. */
  readonly choices: readonly AssumedChoice[];
  /** Something besides is assumed, of another machine than the Mark I, and stands in its sentence. */
  readonly alsoAssumed?: true;
}

type Seen = Partial<Pick<Answer, 'quantities' | 'choices' | 'alsoAssumed'>>;

function told(standing: 'primary' | 'secondary', keys: readonly SourceKey[], seen: Seen = {}): Answer {
  return { standing, keys, quantities: [], choices: [], ...seen };
}

function untold(standing: 'assumed' | 'ours', seen: Seen = {}): Answer {
  return { standing, keys: [], quantities: [], choices: [], ...seen };
}

/** Everything in the exhibit that has a plate or tells a number, and what is known of it. */
const ANSWERS = {
  name: told('secondary', ['WIKIPERCEPTRON', 'OPMAN60', 'NAVY60'], { choices: ['ideal'] }),
  sensory: told('secondary', ['WIKIPERCEPTRON', 'MURRAY61', 'TAPPERT'], { choices: ['coloursAndLabels'] }),
  photocells: told('secondary', ['HAYWIGHTMAN60', 'BISHOP06', 'WIKIPERCEPTRON'], {
    quantities: ['retinaSide', 'lightLevel', 'cellSpread'],
    choices: ['tolerances'],
  }),
  camera: told('secondary', ['NAVY60', 'BISHOP06'], {
    quantities: ['illumination'],
    choices: ['typefaces'],
  }),
  polarity: untold('assumed', { choices: ['polarity'] }),
  plugboard: told('secondary', ['OPMAN60', 'JENSENDUNNING26', 'WIKIPERCEPTRON'], {
    choices: ['wiringModels'],
  }),
  wires: told('secondary', ['WIKIPERCEPTRON', 'TAPPERT'], {
    quantities: ['wiresPerCell', 'excitatory', 'inhibitory'],
    choices: ['equalWires'],
  }),
  association: told('secondary', ['WIKIPERCEPTRON'], {
    quantities: ['associationUnits', 'unitsPerCard'],
    choices: ['faults'],
  }),
  'a-units': told('secondary', ['PSYREV58'], {
    quantities: ['threshold'],
    choices: ['commonThreshold', 'noAnswer'],
  }),
  potentiometers: told('secondary', ['OPMAN60', 'BISHOP06']),
  values: told('secondary', ['HECHTNIELSEN', 'JENSENDUNNING26', 'PASQUINELLI23'], {
    quantities: ['stop', 'start', 'step', 'wiperNoise'],
    choices: ['stepsBothWays', 'slippingClutch'],
  }),
  'source-sets': told('primary', ['OPMAN60', 'PARA57'], { choices: ['sourceSetsInOrder'] }),
  motors: told('secondary', ['JENSENDUNNING26'], { quantities: ['backlash'], choices: ['motorsTogether'] }),
  'motor-speed': untold('assumed', { quantities: ['motorSpeed'] }),
  decay: told('secondary', ['JENSENDUNNING26'], { quantities: ['decay'], choices: ['decayLaw'] }),
  threshold: untold('assumed', { quantities: ['threshold'], choices: ['commonThreshold'] }),
  response: told('secondary', ['NAVY60', 'WIKIPERCEPTRON'], { quantities: ['responseUnits'] }),
  meter: told('secondary', ['AIHIST14'], { choices: ['sumOfZero', 'noDeadZone'] }),
  procedure: told('secondary', ['OPMAN60', 'PSYREV58'], {
    choices: ['betaFeed', 'gammaShares', 'monovalentGains', 'smallestCorrection', 'randomSign'],
  }),
  'r-units': told('secondary', ['NAVY60', 'PASQUINELLI23'], {
    quantities: ['responseUnits'],
    choices: ['responsesJudgedAlone', 'comparedResponses'],
  }),
  counters: untold('ours'),
  glass: untold('ours', { choices: ['cardCentred'] }),
  teach: told('primary', ['NAVY60'], { choices: ['noAnswer'] }),
  lesson: untold('ours', { choices: ['typefaces'] }),
  pace: untold('ours'),
  chart: untold('ours'),
  time: untold('assumed', {
    quantities: [
      'ticksPerSecond',
      'exposeTicks',
      'settleSTicks',
      'settleATicks',
      'settleRTicks',
      'judgeTicks',
      'clearTicks',
    ],
  }),
  successor: untold('ours'),
  // Of what lies on sheets alone.
  valence: told('secondary', ['PSYREV58'], { choices: ['monovalentGains'] }),
  correction: told('primary', ['NEURODYN62'], { choices: ['smallestCorrection', 'randomSign'] }),
  build: untold('ours', { choices: ['ideal', 'tolerances'] }),
  broken: untold('assumed', { choices: ['faults', 'slippingClutch'] }),
  'by-hand': told('secondary', ['PASQUINELLI23']),
  reading: untold('ours'),
  proof: untold('ours'),
  theorem: told('primary', ['NEURODYN62', 'NOVIKOFF63']),
  chances: told('secondary', ['PSYREV58']),
  removal: told('secondary', ['PSYREV58']),
  print: untold('ours'),
  branches: untold('ours'),
  lecture: untold('ours'),
  adaline: told('secondary', ['WIDROWHOFF60', 'HAGAN', 'WIDROWLEHR90'], { alsoAssumed: true }),
  'teaching-view': untold('ours'),
  // Of what tells of this machine, and of these pages themselves.
  caption: untold('ours'),
  words: told('secondary', ['BISHOP06', 'WIKIPERCEPTRON'], {
    quantities: ['retinaSide', 'associationUnits', 'threshold', 'motorSpeed', 'decay', 'ticksPerSecond'],
    choices: ['faults'],
  }),
  keep: untold('ours'),
  sound: untold('ours'),
  ledger: untold('ours'),
} as const satisfies Readonly<Record<string, Answer>>;

/** The name of something in the exhibit of which one can ask how it is known. */
export type AnswerId = keyof typeof ANSWERS;

export const ANSWER_IDS = Object.keys(ANSWERS) as AnswerId[];

/** What is known of it. */
export function answerTo(id: AnswerId): Answer {
  return ANSWERS[id];
}

/** The first answer in which a number of the specification, or a choice, is seen. */
export function answerOf(entry: QuantityName | AssumedChoice): AnswerId {
  const isIn = (id: AnswerId): boolean => {
    const { quantities, choices } = answerTo(id);
    return [...quantities, ...choices].includes(entry);
  };
  return ANSWER_IDS.find(isIn) ?? 'ledger';
}

/** Whether something that no source tells is seen there. */
export function isAssumedIn({ standing, quantities, choices, alsoAssumed }: Answer): boolean {
  return (
    alsoAssumed === true ||
    standing === 'assumed' ||
    choices.length > 0 ||
    quantities.some((name) => SPECIFICATION[name].standing === 'assumed')
  );
}

type PlateAnswer<Plate> =
  Plate extends Readonly<Record<RackName, string>> ? Readonly<Record<RackName, AnswerId>> : AnswerId;

/** What stands behind every engraved word: a plate without an answer does not compile. */
export const PLATE_ANSWERS: { readonly [Plate in keyof PlateWords]: PlateAnswer<PlateWords[Plate]> } = {
  title: 'name',
  racks: {
    sensory: 'sensory',
    plugboard: 'plugboard',
    association: 'association',
    potentiometers: 'potentiometers',
    response: 'response',
  },
  photocells: 'photocells',
  cells: 'photocells',
  camera: 'camera',
  polarity: 'polarity',
  figure: 'polarity',
  ground: 'polarity',
  excitatory: 'wires',
  inhibitory: 'wires',
  selection: 'wires',
  sourceSet: 'source-sets',
  motorsRunning: 'motors',
  motorSpeed: 'motor-speed',
  decay: 'decay',
  threshold: 'threshold',
  sum: 'meter',
  volts: 'meter',
  switchesAtZero: 'meter',
  trials: 'counters',
  right: 'counters',
  corrections: 'counters',
  procedure: 'procedure',
  draw: 'glass',
  successor: 'successor',
  chartRight: 'chart',
  chartTest: 'chart',
  chartSuccessor: 'chart',
  chartTrials: 'chart',
  teachingView: 'teaching-view',
  teachingRacks: {
    sensory: 'teaching-view',
    plugboard: 'teaching-view',
    association: 'teaching-view',
    potentiometers: 'teaching-view',
    response: 'teaching-view',
  },
  alwaysLit: 'teaching-view',
};
