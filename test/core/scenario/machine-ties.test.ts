import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/core/scenario/parse.ts';
import {
  directScenario,
  listedScenario,
  smallScenario,
  SMALL_SCENARIOS,
  spoiled,
  spontaneousScenario,
  type Edits,
} from '../../support/small-scenario.ts';

function problemsOf(edits: Edits, scenario: object = smallScenario()): readonly string[] {
  const parsed = parseScenario(spoiled(edits, scenario));
  return parsed.ok ? [] : parsed.problems;
}

type Table = readonly (readonly [string, Edits, string])[];

describe('a plan with every field of the format is read', () => {
  it.each(SMALL_SCENARIOS.map((scenario) => [scenario.name, scenario] as const))('%s', (_, scenario) => {
    expect(parseScenario(scenario())).toMatchObject({ ok: true, scenario: scenario() });
  });
});

const IMPOSSIBLE_SIZES: Table = [
  [
    'a retina of one cell',
    { 'machine.side': 1 },
    'machine.side must be a whole number from 2 to 40, found 1.',
  ],
  [
    'no A-unit',
    { 'machine.associationUnits': 0 },
    'machine.associationUnits must be a whole number from 1 to 4096, found 0.',
  ],
  [
    'more R-units than A-units',
    { 'machine.associationUnits': 1 },
    'machine.responses must be at most the 1 A-units, found 2.',
  ],
  [
    'more A-units than jacks',
    { 'machine.wiresPerCell': 1 },
    'machine.associationUnits must be at most the 400 jacks of the plugboard, found 512.',
  ],
  [
    'more wires than jacks',
    { 'machine.wiresPerCell': 25 },
    'machine.excitatory + machine.inhibitory must be 1 to 19 (the plugboard has 400 cells and 10000 jacks for 512 A-units), found 20.',
  ],
  [
    'more wires from one board of chance than jacks',
    { 'machine.wiring': 'poisson', 'machine.excitatory': 22 },
    'machine.excitatory + machine.inhibitory must be 1 to 31 (the plugboard has 400 cells and 16000 jacks for 512 A-units), found 32.',
  ],
  [
    'more wires than cells',
    { 'machine.associationUnits': 2, 'machine.excitatory': 401, 'machine.inhibitory': 0 },
    'machine.excitatory + machine.inhibitory must be 1 to 400 (the plugboard has 400 cells and 16000 jacks for 2 A-units), found 401.',
  ],
  [
    'an unknown wiring',
    { 'machine.wiring': 'neat' },
    'machine.wiring must be "random", "binomial", "poisson", a topological reach or the wires of every A-unit, found "neat".',
  ],
  [
    'a wiring of two kinds',
    { 'machine.wiring': { topological: 2, units: [] } },
    'machine.wiring must be "random", "binomial", "poisson", a topological reach or the wires of every A-unit, found an object.',
  ],
  [
    'a topological reach beyond the largest retina',
    { 'machine.wiring': { topological: 41 } },
    'machine.wiring.topological must be a whole number from 0 to 40, found 41.',
  ],
  [
    'wires that are no list',
    { 'machine.wiring': { units: [{ excitatory: 'all' }] } },
    'machine.wiring.units[0].excitatory must be a list of photocells, counted from 1, found "all".',
  ],
  [
    'wires that neither excite nor inhibit',
    { 'machine.wiring': { units: [{ excitatory: [1], other: [2] }] } },
    'machine.wiring.units[0].other must be absent: the format has no such field.',
  ],
  [
    'a source-set too few',
    { 'machine.sourceSets': ['1-512'] },
    'machine.sourceSets must hold one source-set for each of the 2 R-units in use, found 1.',
  ],
  [
    'a source-set of no A-unit',
    { 'machine.sourceSets': ['1-512', ''] },
    'machine.sourceSets[1] must be numbers such as "1-8, 12", found "".',
  ],
  [
    'source-sets that overlap',
    { 'machine.sourceSets': ['1-8, 12', '9-12'] },
    'machine.sourceSets[1] must not overlap another source-set, found A-unit 12 in both.',
  ],
  [
    'a source-set beyond the A-units',
    { 'machine.sourceSets': ['1-256', '257-513'] },
    'machine.sourceSets[1] must hold numbers from 1 to 512, found 513.',
  ],
  [
    'a source-set that runs backwards',
    { 'machine.sourceSets': ['8-1', '9'] },
    'machine.sourceSets[0] must hold ranges that run upwards, found "8-1".',
  ],
  [
    'one R-unit that is to be the greatest',
    { 'machine.responses': 1, 'machine.discrimination': 'sums', classes: { E: '-', ring: '-', bar: '+' } },
    'machine.discrimination must be "alone" with one R-unit in use, found "sums".',
  ],
  [
    'more steps than an ideal machine counts',
    { 'machine.build': 'ideal', 'machine.stepVolts': 1000, 'lesson.trials': 2148 },
    'machine.stepVolts × lesson.trials must be at most 2147483 V in an ideal machine, found 2148000.',
  ],
  [
    'more steps of γ than an ideal machine counts',
    { 'machine.build': 'ideal', 'lesson.reinforcement': 'gamma', 'lesson.trials': 8405 },
    'machine.stepVolts × lesson.trials must be at most 4202 V in an ideal machine of 512 A-units with γ, found 4202.5.',
  ],
  [
    'lamps brighter than the scale',
    { 'machine.illumination': 256 },
    'machine.illumination must be a whole number from 0 to 255, found 256.',
  ],
  [
    'cells that are on in the dark',
    { 'machine.tolerances': { cellSpread: 128 } },
    'machine.tolerances.cellSpread must be a whole number from 0 to 127, found 128.',
  ],
  [
    'a backlash of half a millivolt',
    { 'machine.tolerances': { backlashVolts: 0.0005 } },
    'machine.tolerances.backlashVolts must be whole millivolts, from 0 to 1000 V, found 0.0005.',
  ],
  [
    'motors that stand',
    { 'machine.motorVoltsPerTick': 0 },
    'machine.motorVoltsPerTick must be whole millivolts, from 0.001 to 1000 V, found 0.',
  ],
];

const IMPOSSIBLE_WIRES: Table = [
  [
    'wires to other A-units than there are',
    { 'machine.associationUnits': 5 },
    'machine.wiring.units must hold the wires of each of the 5 A-units, found 4.',
  ],
  [
    'a wire from a cell beyond the retina',
    { 'machine.wiring.units.2.excitatory': [17] },
    'machine.wiring.units[2] must name photocells from 1 to 16, found 17.',
  ],
  [
    'a wire from the cell before the first',
    { 'machine.wiring.units.2.excitatory': [0] },
    'machine.wiring.units[2].excitatory[0] must be a whole number from 1 to 1600, found 0.',
  ],
  [
    'two wires from one cell, of either sign',
    { 'machine.wiring.units.1.inhibitory': [4, 5] },
    'machine.wiring.units[1] must have one wire to a photocell, found two to 5.',
  ],
  [
    'more wires from a cell than it has jacks',
    { 'machine.wiresPerCell': 1, 'machine.wiring.units.3.excitatory': [5] },
    'machine.wiring.units must take at most 1 wires from a photocell, found 2 from 5.',
  ],
  [
    'a number of wires besides',
    { 'machine.excitatory': 1 },
    'machine.excitatory must be absent where machine.wiring lists the wires, found 1.',
  ],
];

const IMPOSSIBLE_VIEWS: Table = [
  ...(
    [
      ['associationUnits', 17, '17'],
      ['wiresPerCell', 40, '40'],
      ['wiring', 'random', '"random"'],
      ['excitatory', 1, '1'],
      ['inhibitory', 0, '0'],
      ['threshold', 1, '1'],
      ['sourceSets', ['1-17'], 'a list of 1'],
      ['discrimination', 'alone', '"alone"'],
    ] as const
  ).map(
    ([name, value, found]) =>
      [
        name,
        { [`machine.${name}`]: value },
        `machine.${name} must be absent where machine.kind is "direct", found ${found}.`,
      ] as const,
  ),
  [
    'two R-units',
    { 'machine.responses': 2, classes: { left: '++', right: '--' } },
    'machine.responses must be 1 where machine.kind is "direct", found 2.',
  ],
  [
    'the name of the machine',
    { kind: 'Mark I hardware' },
    'kind must be another than "Mark I hardware" where machine.kind is "direct", which the Mark I is not.',
  ],
];

const MISFITS: Table = [
  [
    'a figure',
    { 'stimuli.left': { figure: 'circle', size: 5 } },
    'stimuli.left.size must be at most 4, found 5.',
  ],
  [
    'a figure of the usual size',
    { 'stimuli.left': { figure: 'circle' } },
    'stimuli.left.size must be at most 4, found 12.',
  ],
  [
    'a letter',
    { 'stimuli.left': { letter: 'A' } },
    'stimuli.left must fit the retina: A letter of the plain face needs a retina of at least 7 cells a side, found 4.',
  ],
  [
    'a picture of too many rows',
    { 'stimuli.left.picture': Array<string>(5).fill('....') },
    'stimuli.left.picture must be 4 rows, found 5.',
  ],
  [
    'a row too short',
    { 'stimuli.left.picture.2': '###' },
    'stimuli.left.picture[2] must be a row of 4 cells, found "###".',
  ],
];

describe('a machine that cannot be built is refused in a sentence:', () => {
  it.each(IMPOSSIBLE_SIZES)('%s', (_, edits, sentence) => {
    expect(problemsOf(edits)).toEqual([sentence]);
  });

  it.each(IMPOSSIBLE_WIRES)('%s', (_, edits, sentence) => {
    expect(problemsOf(edits, listedScenario())).toEqual([sentence]);
  });
});

describe('a direct view is refused in a sentence with', () => {
  it.each(IMPOSSIBLE_VIEWS)('%s', (_, edits, sentence) => {
    expect(problemsOf(edits, directScenario())).toEqual([sentence]);
  });
});

describe('what is larger than the retina is refused in a sentence:', () => {
  it.each(MISFITS)('%s', (_, edits, sentence) => {
    expect(problemsOf(edits, spontaneousScenario())).toEqual([sentence]);
  });

  it('a letter of the other face', () => {
    const edits = { 'machine.side': 8, stimuli: { left: { letter: 'A', face: 'typewriter' } } };
    const classes = { left: '++' };
    expect(problemsOf({ ...edits, classes, 'lesson.order': 'cycle' }, spontaneousScenario())).toEqual([
      'stimuli.left must fit the retina: A letter of the typewriter face needs a retina of at least 14 cells a side, found 8.',
    ]);
  });
});

describe('a machine may go to the limits:', () => {
  it.each<readonly [string, Edits, object]>([
    ['an A-unit for each R-unit', { 'machine.associationUnits': 2 }, smallScenario()],
    [
      'a jack for each A-unit',
      { 'machine.wiresPerCell': 2, 'machine.excitatory': 1, 'machine.inhibitory': 0 },
      smallScenario(),
    ],
    [
      'a wire from every cell',
      { 'machine.associationUnits': 2, 'machine.excitatory': 400, 'machine.inhibitory': 0 },
      smallScenario(),
    ],
    [
      'more wires than cells where two may share one',
      { 'machine.associationUnits': 2, 'machine.excitatory': 401, 'machine.wiring': 'binomial' },
      smallScenario(),
    ],
    ['A-units in no source-set', { 'machine.sourceSets': ['1', '512'] }, smallScenario()],
    ['an A-unit named twice in its own set', { 'machine.sourceSets': ['1-4, 3', '512'] }, smallScenario()],
    ['no wires at all', { 'machine.wiring.units': [{}, {}, {}, {}] }, listedScenario()],
    ['steps without end as built', { 'machine.stepVolts': 1000, 'lesson.trials': 100_000 }, smallScenario()],
  ])('%s', (_, edits, scenario) => {
    expect(problemsOf(edits, scenario)).toEqual([]);
  });
});
