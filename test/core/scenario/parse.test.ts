import { describe, expect, it } from 'vitest';
import { parseScenario, parseScenarioText } from '../../../src/core/scenario/parse.ts';
import { contrastScenario, GONE, smallScenario, spoiled, type Edits } from '../../support/small-scenario.ts';

const ROWS = smallScenario().stimuli.bar.picture;

function problemsOf(edits: Edits): readonly string[] {
  return problemsIn(parseScenario(spoiled(edits)));
}

function problemsIn(parsed: ReturnType<typeof parseScenario>): readonly string[] {
  return parsed.ok ? [] : parsed.problems;
}

const CONTRAST = contrastScenario().contrast;

const text = (): string => JSON.stringify(smallScenario(), null, 2);

describe('a scenario', () => {
  it('is read as it is written', () => {
    const parsed = parseScenario(smallScenario());
    expect(parsed).toMatchObject({ ok: true, scenario: smallScenario() });
    expect(parseScenarioText(text())).toEqual(parsed);
  });

  it('has the numbers of the specification where it tells none', () => {
    const machine = {
      kind: 'mark1',
      side: 20,
      responses: 1,
      discrimination: 'alone',
      stopVolts: 11,
      stepVolts: 1,
      decayPerTrial: 0,
      motorVoltsPerTick: 0.04,
      polarity: 'figure',
      illumination: 255,
    };
    const bare = spoiled({ machine: {}, vary: {}, classes: { E: '-', ring: '-', bar: '+' } });
    expect(parseScenario(bare)).toMatchObject({
      scenario: {
        machine,
        vary: { shift: 0, turnDegrees: 0, noise: 0, wrap: false },
        lesson: { reinforcement: 'alpha', valence: 'bivalent', correction: 'quantized' },
        faults: [],
        stimuli: { ring: { figure: 'circle', size: 9, style: 'outline' } },
      },
    });
  });

  it('has the standard successor where it tells none, and else its own', () => {
    expect(parseScenario(smallScenario())).toMatchObject({
      scenario: { successor: { hidden: [24], unit: 'sigmoid', rate: 0.1 } },
    });
    expect(parseScenario(spoiled({ successor: { hidden: [], rate: 2 } }))).toMatchObject({
      scenario: { successor: { hidden: [], unit: 'sigmoid', rate: 2 } },
    });
  });

  it('may begin with a byte order mark', () => {
    expect(parseScenarioText(`\uFEFF${text()}`).ok).toBe(true);
  });

  it('does without vary, published values and captions', () => {
    expect(problemsOf({ vary: GONE, published: GONE, captions: GONE })).toEqual([]);
  });

  it('may publish a value that no print ties to a number of trials', () => {
    expect(problemsOf({ 'published.0.after': GONE })).toEqual([]);
  });
});

const FAULTS: readonly (readonly [string, Edits, readonly string[]])[] = [
  ['of another format', { format: 'mark2' }, ['format must be "mark1-scenario", found "mark2".']],
  ['of a version before the first', { version: 0 }, ['version must be a version from 1 to 2, found 0.']],
  ['of a version in quotes', { version: '1' }, ['version must be a version from 1 to 2, found "1".']],
  [
    'of a newer version, whatever else is in it',
    { version: 3, trials: 5 },
    ['This scenario was written by a newer version (3); this one reads up to 2.'],
  ],
  [
    'of version 1 with a field of version 2',
    { version: 1, contrast: CONTRAST },
    ['contrast must be absent in version 1: the format has it since version 2.'],
  ],
  ['without a machine', { machine: GONE }, ['machine must be there, found nothing.']],
  ['without a lesson', { lesson: GONE }, ['lesson must be there, found nothing.']],
  [
    'with a threshold of 72',
    { 'machine.threshold': 72 },
    ['machine.threshold must be a whole number from 1 to 40, found 72.'],
  ],
  [
    'with half a wire',
    { 'machine.excitatory': 2.5 },
    ['machine.excitatory must be a whole number from 0 to 1600, found 2.5.'],
  ],
  [
    'with no wires',
    { 'machine.excitatory': 0, 'machine.inhibitory': 0 },
    [
      'machine.excitatory + machine.inhibitory must be 1 to 31 (the plugboard has 400 cells and 16000 jacks for 512 A-units), found 0.',
    ],
  ],
  [
    'with 32 wires to a unit',
    { 'machine.excitatory': 31, 'machine.inhibitory': 1 },
    [
      'machine.excitatory + machine.inhibitory must be 1 to 31 (the plugboard has 400 cells and 16000 jacks for 512 A-units), found 32.',
    ],
  ],
  [
    'with 22 wires and ten that it does not tell',
    { 'machine.excitatory': 22 },
    [
      'machine.excitatory + machine.inhibitory must be 1 to 31 (the plugboard has 400 cells and 16000 jacks for 512 A-units), found 32.',
    ],
  ],
  [
    'with NaN for a number',
    { 'machine.stepVolts': NaN },
    ['machine.stepVolts must be whole millivolts, from 0.001 to 1000 V, found NaN.'],
  ],
  [
    'with an infinite number',
    { 'machine.stopVolts': Infinity },
    ['machine.stopVolts must be whole millivolts, from 0.001 to 1000 V, found Infinity.'],
  ],
  [
    'with half a millivolt',
    { 'machine.stopVolts': 11.0005 },
    ['machine.stopVolts must be whole millivolts, from 0.001 to 1000 V, found 11.0005.'],
  ],
  [
    'with a step backwards',
    { 'machine.stepVolts': -1 },
    ['machine.stepVolts must be whole millivolts, from 0.001 to 1000 V, found -1.'],
  ],
  [
    'with nine R-units',
    { 'machine.responses': 9 },
    ['machine.responses must be a whole number from 1 to 8, found 9.'],
  ],
  [
    'with a field that the format has not',
    { 'machine.colour': 'green' },
    ['machine.colour must be absent: the format has no such field.'],
  ],
  ['with such a field at the top', { trials: 5 }, ['trials must be absent: the format has no such field.']],
  [
    'with a list for the machine',
    { machine: [] },
    ['machine must be the settings of the machine, found a list of 0.'],
  ],
  [
    'with a list for the stimuli',
    { stimuli: [{ letter: 'E' }] },
    ['stimuli must be stimuli by name, found a list of 1.'],
  ],
  [
    'with a list for the classes',
    { classes: ['+'] },
    ['classes must be the wanted signs of every stimulus, found a list of 1.'],
  ],
  [
    'with nothing for the way stimuli vary',
    { vary: null },
    ['vary must be how the stimuli vary, found null.'],
  ],
  [
    'with a title in no language',
    { title: 'Small' },
    ['title must be texts by language, with "en" among them, found "Small".'],
  ],
  ['with a title in German only', { title: { de: 'Klein' } }, ['title.en must be there, found nothing.']],
  [
    'with a number for a seed',
    { seed: 1960 },
    ['seed must be a line of 1 to 64 harmless characters, found 1960.'],
  ],
  ['with no seed in it', { seed: '' }, ['seed must be a line of 1 to 64 harmless characters, found "".']],
  [
    'of an unknown kind',
    { kind: 'legend' },
    [
      'kind must be one of "Mark I hardware", "IBM 704 simulation", "theory", "reconstruction", found "legend".',
    ],
  ],
  [
    'that tells history without a source',
    { kind: 'theory', sources: [] },
    ['sources must name at least one source unless kind is "reconstruction", found none.'],
  ],
  [
    'with a source twice',
    { sources: ['IRE60', 'NAVY60', 'IRE60'] },
    ['sources[2] must be named once, found "IRE60" again.'],
  ],
  [
    'with a source that is no KEY',
    { sources: ['see here'] },
    ['sources[0] must be the KEY of a source in capitals and digits, found "see here".'],
  ],
  [
    'with 19 rows in a picture',
    { 'stimuli.bar.picture': ROWS.slice(1) },
    ['stimuli.bar.picture must be 20 rows, found 19.'],
  ],
  [
    'with 21 cells in a row',
    { 'stimuli.bar.picture.3': `${ROWS[3]!}.` },
    ['stimuli.bar.picture[3] must be a row of 20 cells, found "##...................".'],
  ],
  [
    'with another sign in a picture',
    { 'stimuli.bar.picture.19': 'x'.repeat(20) },
    ['stimuli.bar.picture[19] must be a row of # (lit) and . (dark), found "xxxxxxxxxxxxxxxxxxxx".'],
  ],
  [
    'with a stimulus of two kinds',
    { 'stimuli.E.figure': 'circle' },
    [
      'stimuli.E must be exactly one of a letter, a figure, a picture, dots, a pair or pieces, found an object.',
    ],
  ],
  [
    'with a stimulus of no kind',
    { 'stimuli.E': {} },
    [
      'stimuli.E must be exactly one of a letter, a figure, a picture, dots, a pair or pieces, found an object.',
    ],
  ],
  [
    'with a list for a stimulus',
    { 'stimuli.E': [] },
    [
      'stimuli.E must be exactly one of a letter, a figure, a picture, dots, a pair or pieces, found a list of 0.',
    ],
  ],
  [
    'with dots without a number',
    { 'stimuli.E': { dots: [] } },
    ['stimuli.E.dots must be a list of numbers of dots, found a list of 0.'],
  ],
  [
    'with half a dot',
    { 'stimuli.E': { dots: [0.5] } },
    ['stimuli.E.dots[0] must be a whole number from 0 to 400, found 0.5.'],
  ],
  [
    'with more dots than places',
    { 'stimuli.E': { dots: [5], across: 2 } },
    ['stimuli.E must fit the retina: 5 dots need as many places, found a grid of 2 × 2.'],
  ],
  [
    'with dots beyond the retina',
    { 'stimuli.E': { dots: [1], across: 4, size: 5 } },
    ['stimuli.E must fit the retina: 4 dots of 5 cells in a row need 23 cells a side, found 20.'],
  ],
  [
    'with a pair of another kind',
    { 'stimuli.E': { pair: 'left' } },
    ['stimuli.E.pair must be one of "same-side", "two-sides", found "left".'],
  ],
  [
    'with a pair too large for the retina',
    { 'stimuli.E': { pair: 'same-side', size: 9 } },
    ['stimuli.E must fit the retina: Two dots of 9 cells need a retina of 27 cells a side, found 20.'],
  ],
  ['with three pieces', { 'stimuli.E': { pieces: 3 } }, ['stimuli.E.pieces must be 1 or 2, found 3.']],
  [
    'with bricks too large for the retina',
    { 'stimuli.E': { pieces: 1, size: 5 } },
    ['stimuli.E must fit the retina: Pieces of 5 cells need a retina of 25 cells a side, found 20.'],
  ],
  [
    'with a successor that learns at no rate',
    { successor: { rate: NaN } },
    ['successor.rate must be a number from 0.000001 to 1000, found NaN.'],
  ],
  [
    'with a successor that learns backwards',
    { successor: { rate: -0.1 } },
    ['successor.rate must be a number from 0.000001 to 1000, found -0.1.'],
  ],
  [
    'with a successor at an infinite rate',
    { successor: { rate: Infinity } },
    ['successor.rate must be a number from 0.000001 to 1000, found Infinity.'],
  ],
  [
    'with a successor of an unknown unit',
    { successor: { unit: 'neuron' } },
    [
      'successor.unit must be one of "step", "linear", "sigmoid", "tanh", "relu", "leaky-relu", found "neuron".',
    ],
  ],
  [
    'with a successor with a layer of no units',
    { successor: { hidden: [8, 0] } },
    ['successor.hidden[1] must be a whole number from 1 to 1024, found 0.'],
  ],
  [
    'with a successor with nine hidden layers',
    { successor: { hidden: Array<number>(9).fill(2) } },
    ['successor.hidden must be at most 8 numbers of units, found a list of 9.'],
  ],
  ['with a successor that is a word', { successor: 'mlp' }, ['successor must be a successor, found "mlp".']],
  [
    'with a successor with an optimiser of its own',
    { successor: { optimiser: 'adam' } },
    ['successor.optimiser must be absent: the format has no such field.'],
  ],
  [
    'with a small letter',
    { 'stimuli.E.letter': 'e' },
    ['stimuli.E.letter must be a capital A to Z, found "e".'],
  ],
  [
    'with a letter of an unknown face',
    { 'stimuli.E.face': 'gothic' },
    ['stimuli.E.face must be one of "plain", "typewriter", found "gothic".'],
  ],
  [
    'with a figure that has a face',
    { 'stimuli.ring.face': 'plain' },
    ['stimuli.ring.face must be absent: the format has no such field.'],
  ],
  [
    'with an unknown figure',
    { 'stimuli.ring.figure': 'star' },
    ['stimuli.ring.figure must be one of circle, square, diamond, triangle, cross, found "star".'],
  ],
  [
    'with a figure larger than the retina',
    { 'stimuli.ring.size': 21 },
    ['stimuli.ring.size must be at most 20, found 21.'],
  ],
  ['with no stimuli', { stimuli: {}, classes: {} }, ['stimuli must hold at least one stimulus, found none.']],
  [
    'with a stimulus of no class',
    { 'classes.ring': GONE },
    ['classes must name every stimulus, found none for "ring".'],
  ],
  [
    'with a class of no stimulus',
    { 'classes.disc': '+-' },
    ['classes must name only stimuli, found "disc".'],
  ],
  [
    'with a sign too few',
    { 'classes.ring': '+' },
    ['classes.ring must have one sign for each of the 2 R-units in use, found "+".'],
  ],
  [
    'with a sign that is none',
    { 'classes.ring': '0+' },
    ['classes.ring must be one sign + or - for every R-unit in use, found "0+".'],
  ],
  [
    'with a shift of minus one',
    { 'vary.shift': -1 },
    ['vary.shift must be a whole number from 0 to 40, found -1.'],
  ],
  [
    'with a turn of more than half',
    { 'vary.turnDegrees': 180.5 },
    ['vary.turnDegrees must be a number from 0 to 180, found 180.5.'],
  ],
  ['with noise above one', { 'vary.noise': 1.1 }, ['vary.noise must be a number from 0 to 1, found 1.1.']],
  ['with "yes" for true', { 'vary.wrap': 'yes' }, ['vary.wrap must be true or false, found "yes".']],
  [
    'with an unknown procedure',
    { 'lesson.procedure': 'gradient' },
    ['lesson.procedure must be one of "forced", "error-correction", "spontaneous", found "gradient".'],
  ],
  [
    'with an unknown order',
    { 'lesson.order': 'backwards' },
    ['lesson.order must be "random", "shuffled", "cycle" or a list of stimulus names, found "backwards".'],
  ],
  ['with an order of no names', { 'lesson.order': [] }, ['lesson.order must be names, found a list of 0.']],
  [
    'with an unknown name in the order',
    { 'lesson.order': ['E', 'F'] },
    ['lesson.order[1] must be the name of a stimulus, found "F".'],
  ],
  [
    'with fewer than no trials',
    { 'lesson.trials': -1 },
    ['lesson.trials must be a whole number from 0 to 100000, found -1.'],
  ],
  [
    'with a test after the end',
    { 'test.after': [0, 4] },
    ['test.after[1] must be at most lesson.trials (3), found 4.'],
  ],
  [
    'with two tests at one point',
    { 'test.after': [2, 2] },
    ['test.after[1] must be more than the one before it (2), found 2.'],
  ],
  [
    'with tests out of order',
    { 'test.after': [3, 1] },
    ['test.after[1] must be more than the one before it (3), found 1.'],
  ],
  [
    'with tests of no trials',
    { 'test.trials': 0 },
    ['test.trials must be a whole number from 1 to 10000, found 0.'],
  ],
  [
    'that publishes more than all',
    { 'published.0.correct': 99 },
    ['published[0].correct must be a number from 0 to 1, found 99.'],
  ],
  [
    'that publishes without a source',
    { 'published.0.source': GONE },
    ['published[0].source must be there, found nothing.'],
  ],
  [
    'that says why, and not in English',
    { 'published.0.why': { de: 'Darum.' } },
    ['published[0].why.en must be there, found nothing.'],
  ],
  [
    'with a caption after the end',
    { 'captions.0.at': 'trial 4' },
    ['captions[0].at must be a trial of the lesson (1 to 3), found 4.'],
  ],
  [
    'with a caption at no moment',
    { 'captions.0.at': 'noon' },
    ['captions[0].at must be "power-on", "trial N" or "end", found "noon".'],
  ],
  [
    'with a caption that says nothing',
    { 'captions.0.say.en': '' },
    ['captions[0].say.en must be a text of 1 to 500 harmless characters, found "".'],
  ],
];

/** So many stimuli, with a class each. */
function stimuliInNumber(count: number): Edits {
  const names = Array.from({ length: count }, (_, index) => `letter ${index}`);
  return {
    stimuli: Object.fromEntries(names.map((name) => [name, { letter: 'A' }])),
    classes: Object.fromEntries(names.map((name) => [name, '++'])),
  };
}

describe('a scenario may go to the limits:', () => {
  it.each<readonly [string, Edits]>([
    ['31 wires to an A-unit', { 'machine.excitatory': 20, 'machine.inhibitory': 11 }],
    ['one wire to an A-unit', { 'machine.excitatory': 1, 'machine.inhibitory': 0 }],
    ['a threshold of 40', { 'machine.threshold': 40 }],
    ['a stop of one millivolt', { 'machine.stopVolts': 0.001 }],
    ['a caption at the last trial', { 'captions.0.at': 'trial 3' }],
    ['a test after every trial', { 'test.after': [0, 1, 2, 3] }],
    ['no tests', { 'test.after': [] }],
    ['no trials', { 'lesson.trials': 0, 'test.after': [0], captions: [] }],
    ['200 stimuli', stimuliInNumber(200)],
    ['a figure as large as the retina', { 'stimuli.ring.size': 20 }],
    ['a seed of 64 characters', { seed: '漢'.repeat(64) }],
  ])('%s', (_, edits) => {
    expect(problemsOf(edits)).toEqual([]);
  });

  it('201 stimuli are beyond', () => {
    expect(problemsOf(stimuliInNumber(201))).toEqual(['stimuli must hold at most 200 stimuli, found 201.']);
  });
});

describe('a contrast', () => {
  const problemsWith = (edits: Edits): readonly string[] =>
    problemsIn(parseScenario(spoiled(edits, contrastScenario())));

  it('is read, and is absent where there is none', () => {
    expect(parseScenario(contrastScenario())).toMatchObject({ ok: true, scenario: { contrast: CONTRAST } });
    const bare = parseScenario(smallScenario());
    expect(bare.ok && 'contrast' in bare.scenario).toBe(false);
  });

  it.each<readonly [string, Edits, string]>([
    [
      'of a rule that nobody knows',
      { 'contrast.rule': 'beta-LMS' },
      'contrast.rule must be one of "alpha-LMS", found "beta-LMS".',
    ],
    [
      'of an α that is too great',
      { 'contrast.alpha': 1 },
      'contrast.alpha must be a number between 0.1 and 1, neither of them, found 1.',
    ],
    [
      'of an α that is too small',
      { 'contrast.alpha': 0.1 },
      'contrast.alpha must be a number between 0.1 and 1, neither of them, found 0.1.',
    ],
    [
      'that lasts too long',
      { 'contrast.passes': 4000 },
      'contrast.passes must come to at most 10000 trials, found 12000 with 3 stimuli.',
    ],
    [
      'without a mark',
      { 'contrast.marks.ring': GONE },
      'contrast.marks must name every stimulus, found none for "ring".',
    ],
    [
      'with a mark of nothing',
      { 'contrast.marks.x': 1 },
      'contrast.marks must name only stimuli, found "x".',
    ],
    [
      'of pictures that are drawn anew',
      { 'stimuli.ring': { pair: 'same-side' } },
      'stimuli.ring must always be the same picture where there is a contrast, found one that is drawn anew.',
    ],
    [
      'on a retina that four squares do not fill',
      { 'machine.side': 18, 'stimuli.bar': { letter: 'I' } },
      'machine.side must be a multiple of 4 where there is a contrast of 4 × 4 switches, found 18.',
    ],
  ])('%s is refused', (_, edits, sentence) => {
    expect(problemsWith(edits)).toEqual([sentence]);
  });
});

describe('a scenario is refused in sentences', () => {
  it.each(FAULTS)('%s', (_, spoil, sentences) => {
    expect(problemsOf(spoil)).toEqual(sentences);
  });

  it('all at once', () => {
    const problems = problemsOf({
      version: '3',
      'machine.threshold': 72,
      'stimuli.bar.picture': ROWS.slice(1),
      'classes.disc': '++',
      'test.after': [9],
    });
    expect(problems).toEqual([
      'version must be a version from 1 to 2, found "3".',
      'machine.threshold must be a whole number from 1 to 40, found 72.',
      'stimuli.bar.picture must be 20 rows, found 19.',
      'classes must name only stimuli, found "disc".',
      'test.after[0] must be at most lesson.trials (3), found 9.',
    ]);
  });

  it('each fault for itself in a list', () => {
    expect(problemsOf({ 'stimuli.bar.picture': ['#', ...ROWS.slice(2), '??'] })).toEqual([
      'stimuli.bar.picture[19] must be a row of # (lit) and . (dark), found "??".',
      'stimuli.bar.picture[0] must be a row of 20 cells, found "#".',
    ]);
  });

  it('not more than a hundred, and the rest counted', () => {
    const problems = problemsOf({ sources: Array<number>(150).fill(1960) });
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toMatch(/^And \d+ more\.$/);
  });
});

describe('what is no scenario at all is refused', () => {
  it.each<readonly [string, unknown, string]>([
    ['null', null, 'null'],
    ['a list', [], 'a list of 0'],
    ['a number', 1960, '1960'],
    ['a text', 'left or right', '"left or right"'],
    ['nothing', undefined, 'nothing'],
    ['a function', () => 1, '() => 1'],
  ])('%s', (_, source, found) => {
    expect(problemsIn(parseScenario(source))).toEqual([`The scenario must be a scenario, found ${found}.`]);
  });

  it('an empty object, with every field that it lacks', () => {
    expect(problemsIn(parseScenario({}))).toEqual(
      [
        'format',
        'version',
        'title',
        'kind',
        'sources',
        'seed',
        'machine',
        'stimuli',
        'classes',
        'lesson',
        'test',
      ].map((field) => `${field} must be there, found nothing.`),
    );
  });
});

describe('a file that is no JSON is refused', () => {
  it.each([
    [
      'words',
      'hello',
      "Line 1, column 1: the file must be JSON, found a fault: Unexpected character 'h' found.",
    ],
    [
      'NaN',
      '{\n  "seed": NaN }',
      "Line 2, column 11: the file must be JSON, found a fault: Unexpected character 'N' found.",
    ],
    [
      'a comment',
      '{ // so\n}',
      "Line 1, column 3: the file must be JSON, found a fault: Unexpected character '/' found.",
    ],
    [
      'more after the end',
      '{}\n{}',
      'Line 2, column 1: the file must be JSON, found a fault: Unexpected token LBrace found.',
    ],
  ])('%s, telling where', (_, source, sentence) => {
    expect(problemsIn(parseScenarioText(source))).toEqual([sentence]);
  });

  it.each([
    ['an empty one', '', 'Unexpected end of input found'],
    ['half of one', text().slice(0, 300), 'Unexpected end of input found'],
    ['one with a line break in a text', '{ "seed": "19\n60" }', 'Bad control character in string literal'],
  ])('%s', (_, source, fault) => {
    expect(problemsIn(parseScenarioText(source))).toEqual([
      `The file must be JSON, found a fault: ${fault}.`,
    ]);
  });
});

describe('a hostile file is refused', () => {
  it('with a name twice, of which JSON would silently take the last', () => {
    const twice = text().replace('"seed": "1"', '"seed": "1",\n  "seed": "2"');
    expect(problemsIn(parseScenarioText(twice))).toEqual([
      'Line 12, column 3: a name must stand once in its object, found "seed" again.',
    ]);
  });

  it('with a name twice and other faults, all told', () => {
    const twice = text().replace('"version": 2', '"version": 2, "version": 3');
    expect(problemsIn(parseScenarioText(twice))).toEqual([
      'Line 3, column 17: a name must stand once in its object, found "version" again.',
      'This scenario was written by a newer version (3); this one reads up to 2.',
    ]);
  });

  it('with the same name a hundred thousand times', () => {
    const many = `{${Array<string>(100_000).fill('"a":1').join(',')}}`;
    const problems = problemsIn(parseScenarioText(many));
    expect(problems[0]).toBe('Line 1, column 8: a name must stand once in its object, found "a" again.');
    expect(problems).toHaveLength(101);
  });

  it.each(['__proto__', 'constructor', 'prototype'])(
    'that reaches into JavaScript by the name %s',
    (name) => {
      const reaching = text().replace('"machine": {', `"machine": { "${name}": { "threshold": 3 }, `);
      expect(problemsIn(parseScenarioText(reaching))).toEqual([
        `machine.${name} must have another name, "${name}" is not allowed.`,
      ]);
      expect(Reflect.get({}, 'threshold')).toBeUndefined();
    },
  );

  it('that nests too deep, and tells its other faults too', () => {
    const deep = text().replace('"version": 2', `"version": ${'['.repeat(20)}${']'.repeat(20)}`);
    expect(problemsIn(parseScenarioText(deep))).toEqual([
      'version[0][0][0][0][0][0][0][0][0][0][0][0] must not nest deeper than 12 levels.',
      'version must be a version from 1 to 2, found a list of 1.',
    ]);
  });

  it('that nests so deep that no reader could follow', () => {
    for (const source of ['['.repeat(500_000), '{"a":'.repeat(200_000)]) {
      expect(problemsIn(parseScenarioText(source))).toEqual([
        'The file must not nest deeper than 12 levels, found far more.',
      ]);
    }
  });

  it('over 2 MB, however few characters they are', () => {
    const padded = (bytes: number): string => text() + ' '.repeat(bytes - text().length);
    expect(parseScenarioText(padded(2_000_000)).ok).toBe(true);
    expect(problemsIn(parseScenarioText(padded(2_000_001)))).toEqual([
      'The file must be at most 2000000 bytes (2 MB), found 2000001.',
    ]);
    expect(problemsIn(parseScenarioText(`{"title":"${'漢'.repeat(700_000)}"}`))).toEqual([
      'The file must be at most 2000000 bytes (2 MB), found 2100012.',
    ]);
  });

  it('with as many sources as fit, without keeping anybody waiting', () => {
    const many = Array.from({ length: 150_000 }, (_, index) => `"A${index + 10_000}"`);
    const source = text().replace('"IRE60"', many.join(','));
    const start = process.hrtime.bigint();
    expect(problemsIn(parseScenarioText(source))).toEqual([
      'sources must be at most 40 source KEYs, found a list of 150000.',
    ]);
    expect(Number(process.hrtime.bigint() - start) / 1e9).toBeLessThan(5);
  });

  const HOSTILE = {
    escape: '\u001b[31m',
    bell: '\u0007',
    'C1 control': '\u009b31m',
    override: '\u202e',
    isolate: '\u2066',
    line: 'a\nb',
    tab: 'a\tb',
  };

  it.each(Object.entries(HOSTILE))(
    'with a stimulus that has a control character in its name (%s), which no sentence repeats',
    (_, name) => {
      const problems = problemsOf({ [`stimuli.${name}`]: { letter: 'A' }, 'lesson.order': [name] });
      expect(problems.join(' ')).toContain('must be a line of 1 to 24 harmless characters');
      expect(problems.join('')).not.toMatch(/[\p{Cc}\u202e\u2066]/u);
    },
  );

  it.each(Object.entries(HOSTILE))('with one in the seed (%s)', (_, seed) => {
    const problems = problemsOf({ seed: seed });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^seed must be a line of 1 to 64 harmless characters, found "[^\p{Cc}]+"\.$/u,
    );
  });

  it('with one in a place where only JSON would stumble on it', () => {
    expect(problemsIn(parseScenarioText('{ \u001b[31m }'))).toEqual([
      "Line 1, column 3: the file must be JSON, found a fault: Unexpected character '\uFFFD' found.",
    ]);
  });

  it('with names as long as the file, cut short in the sentence', () => {
    const problems = problemsOf({ [`stimuli.${'a'.repeat(100_000)}`]: { letter: 'A' } });
    expect(problems).toHaveLength(2);
    for (const problem of problems) expect(problem.length).toBeLessThan(140);
  });
});

describe('a text for visitors', () => {
  it('may have line breaks where it is long', () => {
    expect(problemsOf({ 'captions.0.say.en': 'One.\n\tTwo.' })).toEqual([]);
    expect(problemsOf({ story: { en: 'One.\nTwo.', de: 'Eins.\nZwei.' } })).toEqual([]);
  });

  it('may not where it is a title', () => {
    expect(problemsOf({ 'title.en': 'One.\nTwo.' })).toHaveLength(1);
  });
});
