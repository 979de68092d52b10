import * as v from 'valibot';
import { RANGES } from './ranges.ts';

/** Shapes that the parts of the format are made of. Every message is the end of a sentence "… must be MESSAGE, found …". */

export const LIMITS = {
  textBytes: 2_000_000,
  depth: 12,
  stimuli: 200,
  trials: 100_000,
  testPoints: 200,
  testTrials: 10_000,
  /** Volts; far beyond any supply, near enough to keep sums whole. */
  volts: 1_000,
  /** Photocells on a side of a retina. */
  leastSide: 2,
  side: 40,
  associationUnits: 4096,
  wiresPerCell: 4096,
  /** Numbers of dots that a stimulus may have, and dots in one. */
  dots: 400,
  hiddenLayers: 8,
  hiddenUnits: 1024,
  faults: 200,
  /** Trials of a machine beside the lesson. */
  contrastTrials: 10_000,
  captions: 500,
} as const;

export const whole = (least: number, most: number) => {
  const expected = `a whole number from ${least} to ${most}`;
  return v.pipe(
    v.number(expected),
    v.integer(expected),
    v.minValue(least, expected),
    v.maxValue(most, expected),
  );
};

export const between = (least: number, most: number) => {
  const expected = `a number from ${least} to ${most}`;
  return v.pipe(
    v.number(expected),
    v.finite(expected),
    v.minValue(least, expected),
    v.maxValue(most, expected),
  );
};

/** Volts that are whole millivolts. */
export const volts = (least: number) => {
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
export const line = (longest: number) =>
  harmless(longest, HARMLESS_LINE, `a line of 1 to ${longest} harmless characters`);
export const text = (longest: number) =>
  harmless(longest, HARMLESS_TEXT, `a text of 1 to ${longest} harmless characters`);

/** Valibot takes a list for an object whose names are 0, 1, 2 …; a scenario does not. */
const unlessList = <const S extends v.GenericSchema>(schema: S, expected: string) =>
  v.pipe(
    v.unknown(),
    v.check((value) => !Array.isArray(value), expected),
    schema,
  );

/** What is said of a field that does not belong where it stands. */
export const NO_SUCH_FIELD = 'absent: the format has no such field';

/** An object that refuses any other field. */
export const fields = <const E extends v.ObjectEntries>(entries: E, expected: string) =>
  unlessList(v.objectWithRest(entries, v.never(NO_SUCH_FIELD), expected), expected);

/**
 * One of several objects, told by a field that no other has, so that what is wrong is told of that one alone; or one of
 * the others, which are no objects.
 */
export const toldBy = <
  const S extends Readonly<Record<string, v.GenericSchema>>,
  const O extends readonly v.GenericSchema[],
>(
  shapes: S,
  expected: string,
  ...others: O
) =>
  v.pipe(
    v.unknown(),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const shape = shapeOf(dataset.value, shapes);
      const { issues = [] } = shape === undefined ? {} : v.safeParse(shape, dataset.value, FIRST_FAULT);
      for (const { message, input, received, path } of issues) addIssue({ message, input, received, path });
    }),
    v.union([...others, ...(Object.values(shapes) as S[keyof S][])] as (O[number] | S[keyof S])[], expected),
  );

/** Of a value that is wrong in several ways only the first is told. */
export const FIRST_FAULT = { abortPipeEarly: true } as const;

function shapeOf<S>(value: unknown, shapes: Readonly<Record<string, S>>): S | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const [told, another] = Object.keys(shapes).filter((field) => Object.hasOwn(value, field));
  return told === undefined || another !== undefined ? undefined : shapes[told];
}

/** The name of a stimulus. */
export const name = line(24);

/** An object with names of the file's own. */
export const byName = <const S extends v.GenericSchema>(schema: S, expected: string) =>
  unlessList(v.record(name, schema, expected), expected);

/** Words for visitors, by language; English must be there. */
export const words = (one: ReturnType<typeof text>) => {
  const expected = 'texts by language, with "en" among them';
  return unlessList(v.objectWithRest({ en: one }, one, expected), expected);
};

/** The KEY of a source in docs/sources.md. */
export const key = v.pipe(
  v.string('the KEY of a source'),
  v.regex(/^[A-Z][A-Z0-9]{2,23}$/, 'the KEY of a source in capitals and digits'),
);

export const oneOf = <const T extends readonly string[]>(choices: T) =>
  v.picklist(choices, `one of ${choices.map((choice) => `"${choice}"`).join(', ')}`);

/** Parts by their numbers, counted from 1. */
export const ranges = v.pipe(
  v.string('numbers such as "1-8, 12"'),
  v.maxLength(4000, 'numbers such as "1-8, 12"'),
  v.regex(RANGES, 'numbers such as "1-8, 12"'),
);
