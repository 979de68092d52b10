/** A valid scenario with one stimulus of every kind, small enough to spoil many times. A fresh copy every time. */
export function smallScenario() {
  return {
    format: 'mark1-scenario',
    version: 2,
    title: { en: 'Small' },
    kind: 'reconstruction',
    sources: ['IRE60'],
    seed: '1',
    machine: { responses: 2, stepVolts: 0.5 },
    stimuli: {
      E: { letter: 'E' },
      ring: { figure: 'circle', size: 9 },
      bar: { picture: Array<string>(20).fill('##..................') },
    },
    classes: { E: '--', ring: '-+', bar: '++' },
    vary: { shift: 1 },
    lesson: { procedure: 'error-correction', order: 'random', trials: 3 },
    test: { after: [0, 3], trials: 4 },
    published: [{ after: 3, correct: 0.5, relation: 'about', source: 'IRE60' }],
    captions: [{ at: 'trial 2', say: { en: 'Half of it.' } }],
  };
}

/** What the scenarios below have in common: two pictures on 4 × 4 cells. */
function tinyScenario() {
  return {
    ...smallScenario(),
    stimuli: {
      left: { picture: ['##..', '##..', '##..', '##..'] },
      right: { picture: ['..##', '..##', '..##', '..##'] },
    },
    classes: { left: '-+', right: '+-' },
  };
}

/** Sixty-four A-units on 8 × 8 cells, in source-sets of the file's own, with every kind of fault. */
export function damagedScenario() {
  return {
    ...smallScenario(),
    machine: {
      side: 8,
      associationUnits: 64,
      wiresPerCell: 6,
      excitatory: 4,
      inhibitory: 2,
      responses: 2,
      sourceSets: ['1-20, 33', '21-32, 40-64'],
      motorVoltsPerTick: 0.3,
      illumination: 130,
      tolerances: { cellSpread: 9, wiperNoise: 50, backlashVolts: 0.1 },
    },
    stimuli: {
      E: { letter: 'E' },
      ring: { figure: 'circle', size: 6 },
      bar: { picture: Array<string>(8).fill('##......') },
    },
    published: [{ correct: 0.5, relation: 'at most', source: 'IRE60', why: { en: 'Much is broken.' } }],
    faults: [
      { at: 'power-on', break: 'photocells', cells: '1-9, 64', become: 'stuck' },
      { at: 'power-on', break: 'cables', cells: '12, 13' },
      { at: 'trial 1', break: 'clutches', cards: '1', slipPercent: 40 },
      { at: 'trial 1', break: 'a-units', share: 0.25 },
      { at: 'trial 2', break: 'motors', units: '5-8' },
      { at: 'trial 2', break: 'cables', units: '9' },
      { at: 'trial 2', mend: 'photocells', cells: '64' },
      { at: 'trial 3', mend: 'cables', units: '9' },
      { at: 'trial 3', mend: 'everything' },
    ],
  };
}

/** The direct view on 4 × 4 cells. */
export function directScenario() {
  return {
    ...tinyScenario(),
    machine: { kind: 'direct', side: 4, zero: 'answers-minus', build: 'as-built' },
    classes: { left: '-', right: '+' },
    lesson: { procedure: 'error-correction', correction: 'non-quantized', order: 'cycle', trials: 3 },
  };
}

/** Four A-units wired by hand, in the manner of 1957: ideal, monovalent, the greater sum answers. */
export function listedScenario() {
  const units = [
    { excitatory: [1] },
    { excitatory: [5, 6], inhibitory: [4] },
    { excitatory: [3], inhibitory: [] },
    {},
  ];
  return {
    ...tinyScenario(),
    machine: {
      side: 4,
      associationUnits: 4,
      wiring: { units },
      threshold: 1,
      responses: 2,
      sourceSets: ['1-2', '3, 4'],
      discrimination: 'sums',
      build: 'ideal',
    },
    lesson: { procedure: 'forced', valence: 'monovalent', order: ['left', 'right', 'right'], trials: 3 },
  };
}

/** A topological board that forms its own classes. */
export function spontaneousScenario() {
  return {
    ...tinyScenario(),
    machine: {
      side: 4,
      associationUnits: 12,
      wiring: { topological: 1 },
      excitatory: 3,
      inhibitory: 1,
      responses: 2,
      discrimination: 'means',
      decayPerTrial: 0.01,
      polarity: 'ground',
    },
    lesson: { procedure: 'spontaneous', reinforcement: 'gamma', order: 'shuffled', trials: 3 },
  };
}

/** Stimuli that are drawn anew for every trial, and a successor of the file's own. */
export function chanceScenario() {
  return {
    ...smallScenario(),
    machine: { side: 10, associationUnits: 24, responses: 2 },
    stimuli: {
      few: { dots: [1, 3], across: 2, size: 3 },
      halves: { pair: 'two-sides', size: 2 },
      bricks: { pieces: 2, size: 1 },
    },
    classes: { few: '--', halves: '-+', bricks: '++' },
    successor: { hidden: [3, 2], unit: 'tanh', rate: 0.5 },
  };
}

/** With the machine of another house beside the lesson. */
export function contrastScenario() {
  return {
    ...smallScenario(),
    contrast: { rule: 'alpha-LMS', alpha: 0.4, passes: 2, marks: { E: 60, ring: 0, bar: -60.5 } },
  };
}

/** All of them; together they have every field of the format. */
export const SMALL_SCENARIOS = [
  smallScenario,
  damagedScenario,
  directScenario,
  listedScenario,
  spontaneousScenario,
  chanceScenario,
  contrastScenario,
] as const;

/** Stands for a field that is taken out. */
export const GONE = Symbol('gone');

/** What to put where, by paths such as "stimuli.bar.picture.3". */
export type Edits = Readonly<Record<string, unknown>>;

/** A small scenario with some of its fields changed. */
export function spoiled(edits: Edits, scenario: object = smallScenario()): object {
  for (const [path, value] of Object.entries(edits)) edit(scenario, path.split('.'), value);
  return scenario;
}

function edit(at: object, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length > 0) edit(Reflect.get(at, name) as object, rest, value);
  else if (value === GONE) Reflect.deleteProperty(at, name);
  else Reflect.set(at, name, value);
}
