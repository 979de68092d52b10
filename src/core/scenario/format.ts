import * as v from 'valibot';
import { CORRECTIONS, PROCEDURES, REINFORCEMENTS, VALENCES } from '../machine/panel.ts';
import { FIGURE_NAMES } from '../stimulus/figures.ts';
import { TYPEFACES } from '../stimulus/letters.ts';
import { PAIR_NAMES } from '../stimulus/pair.ts';
import { between, byName, fields, key, line, LIMITS, name, oneOf, ranges } from './fields.ts';
import { text, toldBy, whole, words } from './fields.ts';
import { machineSchema } from './machine-format.ts';
import { contrastSchema } from './contrast-format.ts';
import { successorSchema } from './successor-format.ts';
import { SCENARIO_VERSION } from './version.ts';

/**
 * The scenario format, version 2, as a schema; a file of an earlier version is brought to it before (version.ts). What ties fields to each other stands in ties.ts and beside it;
 * docs/scenario-format.md tells what each field means.
 */

const signs = v.pipe(
  v.string('one sign + or − for every R-unit in use'),
  v.regex(/^[+-]{1,8}$/, 'one sign + or - for every R-unit in use'),
);

const letter = fields(
  {
    letter: v.pipe(v.string('a capital A to Z'), v.regex(/^[A-Z]$/, 'a capital A to Z')),
    face: v.optional(oneOf(TYPEFACES)),
  },
  'a letter',
);
const figure = fields(
  {
    figure: v.pipe(
      v.string('the name of a figure'),
      v.regex(new RegExp(`^(${FIGURE_NAMES.join('|')})$`), `one of ${FIGURE_NAMES.join(', ')}`),
    ),
    size: v.optional(whole(3, LIMITS.side), 12),
    style: v.optional(oneOf(['outline', 'solid']), 'outline'),
  },
  'a figure',
);
const row = v.pipe(
  v.string('a row of # (lit) and . (dark)'),
  v.maxLength(LIMITS.side, `a row of at most ${LIMITS.side} cells`),
  v.regex(/^[#.]*$/, 'a row of # (lit) and . (dark)'),
);
const picture = fields(
  {
    picture: v.pipe(v.array(row, 'a list of rows'), v.maxLength(LIMITS.side, `at most ${LIMITS.side} rows`)),
  },
  'a picture',
);
const dotSize = whole(1, LIMITS.side);
const dots = fields(
  {
    dots: v.pipe(
      v.array(whole(0, LIMITS.dots), 'a list of numbers of dots'),
      v.minLength(1, 'a list of numbers of dots'),
      v.maxLength(LIMITS.dots, `at most ${LIMITS.dots} numbers of dots`),
    ),
    across: v.optional(whole(1, LIMITS.side), 2),
    size: v.optional(dotSize, 4),
  },
  'dots',
);
const pair = fields({ pair: oneOf(PAIR_NAMES), size: v.optional(dotSize, 4) }, 'a pair of dots');
const pieces = fields(
  { pieces: v.picklist([1, 2], '1 or 2'), size: v.optional(dotSize, 2) },
  'one piece or two',
);
export const stimulusSchema = toldBy(
  { letter, figure, picture, dots, pair, pieces },
  'exactly one of a letter, a figure, a picture, dots, a pair or pieces',
);

const lesson = fields(
  {
    procedure: oneOf(PROCEDURES),
    reinforcement: v.optional(oneOf(REINFORCEMENTS), 'alpha'),
    valence: v.optional(oneOf(VALENCES), 'bivalent'),
    correction: v.optional(oneOf(CORRECTIONS), 'quantized'),
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
    shift: v.optional(whole(0, LIMITS.side), 0),
    turnDegrees: v.optional(between(0, 180), 0),
    noise: v.optional(between(0, 1), 0),
    wrap: v.optional(v.boolean('true or false'), false),
  },
  'how the stimuli vary',
);

/** Something breaks or is mended, as a trial begins. */
export const faultSchema = fields(
  {
    at: v.pipe(
      v.string('"power-on" or "trial N"'),
      v.regex(/^(power-on|trial [1-9][0-9]{0,5})$/, '"power-on" or "trial N"'),
    ),
    break: v.optional(oneOf(['a-units', 'photocells', 'cables', 'motors', 'clutches'])),
    mend: v.optional(oneOf(['a-units', 'photocells', 'cables', 'motors', 'everything'])),
    units: v.optional(ranges),
    cards: v.optional(ranges),
    cells: v.optional(ranges),
    share: v.optional(between(0, 1)),
    become: v.optional(oneOf(['dead', 'stuck'])),
    slipPercent: v.optional(whole(1, 100)),
  },
  'a fault',
);
export type FaultEntry = v.InferOutput<typeof faultSchema>;

const published = fields(
  {
    /** Absent where print does not tell after how many trials. */
    after: v.optional(whole(0, Number.MAX_SAFE_INTEGER)),
    correct: between(0, 1),
    relation: oneOf(['exactly', 'about', 'at least', 'at most', 'more than']),
    source: key,
    /** Why the machine here may come to something else. */
    why: v.optional(words(text(500))),
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

const atMost = <const S extends v.GenericSchema>(one: S, most: number, expected: string) =>
  v.pipe(v.array(one, `a list of ${expected}`), v.maxLength(most, `at most ${most} ${expected}`));

export const scenarioSchema = fields(
  {
    $schema: v.optional(line(200)),
    /** For whoever edits the file; the machine does not read it. */
    $comment: v.optional(atMost(line(200), 40, 'lines')),
    format: v.literal('mark1-scenario', '"mark1-scenario"'),
    version: v.literal(SCENARIO_VERSION, `a version from 1 to ${SCENARIO_VERSION}`),
    title: words(line(120)),
    story: v.optional(words(text(1000))),
    kind: oneOf(['Mark I hardware', 'IBM 704 simulation', 'theory', 'reconstruction']),
    sources: atMost(key, 40, 'source KEYs'),
    seed: line(64),
    machine: machineSchema,
    stimuli: byName(stimulusSchema, 'stimuli by name'),
    classes: byName(signs, 'the wanted signs of every stimulus'),
    vary: v.optional(vary, {}),
    lesson,
    test,
    successor: v.optional(successorSchema, {}),
    contrast: v.optional(contrastSchema),
    faults: v.optional(atMost(faultSchema, LIMITS.faults, 'faults'), []),
    published: v.optional(v.array(published, 'a list of published values'), []),
    captions: v.optional(atMost(caption, LIMITS.captions, 'captions'), []),
  },
  'a scenario',
);

/** A lesson as data, checked: what parse accepts runs to its end. */
export type Scenario = v.InferOutput<typeof scenarioSchema>;
