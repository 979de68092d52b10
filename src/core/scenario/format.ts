import * as v from 'valibot';
import { PROCEDURES, REINFORCEMENTS } from '../machine/plan.ts';
import { SPECIFICATION } from '../machine/specification.ts';
import { FIGURE_NAMES } from '../stimulus/figures.ts';

/**
 * The scenario format, version 1, as a schema. Every message is the end of a sentence "… must be MESSAGE, found …".
 * What ties fields to each other stands in ties.ts; docs/scenario-format.md tells what each field means.
 */

/** Picture rows, and cells in a row. */
const SIDE = SPECIFICATION.retinaSide.value;

export const LIMITS = {
  textBytes: 2_000_000,
  depth: 12,
  stimuli: 200,
  trials: 100_000,
  testPoints: 200,
  testTrials: 10_000,
  /** Volts; far beyond any supply, near enough to keep sums whole. */
  volts: 1_000,
} as const;

const whole = (least: number, most: number) => {
  const expected = `a whole number from ${least} to ${most}`;
  return v.pipe(
    v.number(expected),
    v.integer(expected),
    v.minValue(least, expected),
    v.maxValue(most, expected),
  );
};

const between = (least: number, most: number) => {
  const expected = `a number from ${least} to ${most}`;
  return v.pipe(
    v.number(expected),
    v.finite(expected),
    v.minValue(least, expected),
    v.maxValue(most, expected),
  );
};

const volts = (least: number) => {
  const expected = `whole millivolts, from ${least} to ${LIMITS.volts} V`;
  return v.pipe(
    v.number(expected),
    v.minValue(least, expected),
    v.maxValue(LIMITS.volts, expected),
    v.check((value) => Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6, expected),
  );
};

/** No control characters and none that turn the direction of writing. */
const HARMLESS_LINE = /^[^\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069]*$/;
/** The same, but a text may hold tabs and line breaks. */
const HARMLESS_TEXT =
  /^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]*$/;

const harmless = (longest: number, pattern: RegExp, expected: string) =>
  v.pipe(
    v.string(expected),
    v.minLength(1, expected),
    v.maxLength(longest, expected),
    v.regex(pattern, expected),
  );
const line = (longest: number) =>
  harmless(longest, HARMLESS_LINE, `a line of 1 to ${longest} harmless characters`);
const text = (longest: number) =>
  harmless(longest, HARMLESS_TEXT, `a text of 1 to ${longest} harmless characters`);

/** Valibot takes a list for an object whose names are 0, 1, 2 …; a scenario does not. */
const unlessList = <const S extends v.GenericSchema>(schema: S, expected: string) =>
  v.pipe(
    v.unknown(),
    v.check((value) => !Array.isArray(value), expected),
    schema,
  );

/** Words for visitors, by language; English must be there. */
const words = (one: ReturnType<typeof text>) => {
  const expected = 'texts by language, with "en" among them';
  return unlessList(v.objectWithRest({ en: one }, one, expected), expected);
};

const name = line(24);

const key = v.pipe(
  v.string('the KEY of a source'),
  v.regex(/^[A-Z][A-Z0-9]{2,23}$/, 'the KEY of a source in capitals and digits'),
);

const signs = v.pipe(
  v.string('one sign + or − for every R-unit in use'),
  v.regex(/^[+-]{1,8}$/, 'one sign + or - for every R-unit in use'),
);

const oneOf = <const T extends readonly string[]>(choices: T) =>
  v.picklist(choices, `one of ${choices.map((choice) => `"${choice}"`).join(', ')}`);

/** An object that refuses any other field. */
const fields = <const E extends v.ObjectEntries>(entries: E, expected: string) =>
  unlessList(v.objectWithRest(entries, v.never('absent'), expected), expected);

/** An object with names of the file's own. */
const byName = <const S extends v.GenericSchema>(schema: S, expected: string) =>
  unlessList(v.record(name, schema, expected), expected);

const machine = fields(
  {
    excitatory: v.optional(whole(0, 31), SPECIFICATION.excitatory.value),
    inhibitory: v.optional(whole(0, 31), SPECIFICATION.inhibitory.value),
    threshold: v.optional(whole(1, 40), SPECIFICATION.threshold.value),
    responses: v.optional(whole(1, SPECIFICATION.responseUnits.value), 1),
    stopVolts: v.optional(volts(0.001), SPECIFICATION.stop.value / 1000),
    stepVolts: v.optional(volts(0.001), SPECIFICATION.step.value / 1000),
    decayPerTrial: v.optional(between(0, 1), SPECIFICATION.decay.value),
    polarity: v.optional(oneOf(['figure', 'ground']), 'figure'),
  },
  'the settings of the machine',
);

const letter = fields(
  { letter: v.pipe(v.string('a capital A to Z'), v.regex(/^[A-Z]$/, 'a capital A to Z')) },
  'a letter',
);
const figure = fields(
  {
    figure: v.pipe(
      v.string('the name of a figure'),
      v.regex(new RegExp(`^(${FIGURE_NAMES.join('|')})$`), `one of ${FIGURE_NAMES.join(', ')}`),
    ),
    size: v.optional(whole(3, SIDE), 12),
    style: v.optional(oneOf(['outline', 'solid']), 'outline'),
  },
  'a figure',
);
const row = v.pipe(
  v.string(`a row of ${SIDE} cells`),
  v.regex(/^[#.]*$/, 'a row of # (lit) and . (dark)'),
  v.length(SIDE, `a row of ${SIDE} cells`),
);
const picture = fields(
  {
    picture: v.pipe(v.array(row, `${SIDE} rows`), v.length(SIDE, `${SIDE} rows`)),
  },
  'a picture',
);
const stimulus = v.union([letter, figure, picture], 'exactly one of a letter, a figure or a picture');

const lesson = fields(
  {
    procedure: oneOf(PROCEDURES),
    reinforcement: v.optional(oneOf(REINFORCEMENTS), 'alpha'),
    order: v.union(
      [oneOf(['random', 'shuffled', 'cycle']), v.pipe(v.array(name, 'names'), v.minLength(1, 'names'))],
      '"random", "shuffled", "cycle" or a list of stimulus names',
    ),
    trials: whole(0, LIMITS.trials),
  },
  'the lesson',
);

const test = fields(
  {
    after: v.pipe(
      v.array(whole(0, LIMITS.trials), 'a list of trial numbers'),
      v.maxLength(LIMITS.testPoints, `at most ${LIMITS.testPoints} trial numbers`),
    ),
    trials: whole(1, LIMITS.testTrials),
  },
  'the tests',
);

const vary = fields(
  {
    shift: v.optional(whole(0, SIDE), 0),
    turnDegrees: v.optional(between(0, 180), 0),
    noise: v.optional(between(0, 1), 0),
    wrap: v.optional(v.boolean('true or false'), false),
  },
  'how the stimuli vary',
);

const published = fields(
  {
    /** Absent where print does not tell after how many trials. */
    after: v.optional(whole(0, Number.MAX_SAFE_INTEGER)),
    correct: between(0, 1),
    relation: oneOf(['exactly', 'about', 'at least', 'at most', 'more than']),
    source: key,
  },
  'a published value',
);

const caption = fields(
  {
    at: v.pipe(
      v.string('a moment'),
      v.regex(/^(power-on|end|trial [1-9][0-9]{0,5})$/, '"power-on", "trial N" or "end"'),
    ),
    say: words(text(500)),
  },
  'a caption',
);

export const scenarioSchema = fields(
  {
    $schema: v.optional(line(200)),
    format: v.literal('mark1-scenario', '"mark1-scenario"'),
    version: v.literal(1, '1, the only version there is'),
    title: words(line(120)),
    story: v.optional(words(text(1000))),
    kind: oneOf(['Mark I hardware', 'IBM 704 simulation', 'theory', 'reconstruction']),
    sources: v.pipe(v.array(key, 'a list of source KEYs'), v.maxLength(40, 'at most 40 source KEYs')),
    seed: line(64),
    machine,
    stimuli: byName(stimulus, 'stimuli by name'),
    classes: byName(signs, 'the wanted signs of every stimulus'),
    vary: v.optional(vary, {}),
    lesson,
    test,
    published: v.optional(v.array(published, 'a list of published values'), []),
    captions: v.optional(
      v.pipe(v.array(caption, 'a list of captions'), v.maxLength(500, 'at most 500 captions')),
      [],
    ),
  },
  'a scenario',
);

/** A lesson as data, checked: what parse accepts runs to its end. */
export type Scenario = v.InferOutput<typeof scenarioSchema>;
