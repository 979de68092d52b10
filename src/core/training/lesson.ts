import type { Wanted } from '../machine/mark1.ts';
import type { Sign } from '../machine/response.ts';
import type { Picture } from '../machine/retina.ts';
import { shuffled, type Random } from '../random/random.ts';
import { drawByChance, type ChanceStimulus } from '../stimulus/chance.ts';
import { place, type Vary } from '../stimulus/placement.ts';

/** A stimulus of a lesson: its name, its clean picture, and the wanted response of every R-unit in use. */
export interface LessonStimulus {
  readonly name: string;
  /** Where the stimulus is drawn anew for every trial, one such drawing. */
  readonly picture: Picture;
  /** How it is drawn anew for every trial; absent where it is always the same picture. */
  readonly drawn?: ChanceStimulus;
  readonly wanted: readonly Sign[];
}

/**
 * The order of the trials. `random`: every trial's stimulus drawn independently and uniformly; `shuffled`: passes, each
 * in a new random order; `cycle`: the order of the file, over and over; or names, in that order, over and over.
 */
export type Order = 'random' | 'shuffled' | 'cycle' | readonly string[];

/** What the experimenter plans before power-on. Trials are counted from 1. */
export interface Lesson {
  readonly side: number;
  readonly stimuli: readonly LessonStimulus[];
  readonly vary: Vary;
  readonly order: Order;
  readonly trials: number;
  readonly test: { readonly after: readonly number[]; readonly trials: number };
}

/** One trial as the lesson plans it. */
export interface PlannedTrial {
  readonly stimulus: string;
  readonly picture: Picture;
  readonly wanted: NonNullable<Wanted>;
}

/**
 * The trial of that number: a pure function of lesson, number and stream, so that any trial can be had without those
 * before it. The stream is the lesson's, or that of one test; nothing is drawn from it, only split off.
 */
export function planTrial(lesson: Lesson, trial: number, random: Random): PlannedTrial {
  const chance = random.split(`trial ${trial}`);
  const stimulus = stimulusOf(lesson, trial, random, chance);
  const { drawn, picture: still } = stimulus;
  const clean = drawn === undefined ? still : drawByChance(drawn, lesson.side, chance.split('drawing'));
  const picture = place(clean, lesson.side, lesson.vary, chance);
  return { stimulus: stimulus.name, picture, wanted: stimulus.wanted };
}

/** The trials of one pass, in which every stimulus comes up as planned; null where each trial is drawn by itself. */
export function passLength({ stimuli, order }: Lesson): number | null {
  if (order === 'random') return null;
  return typeof order === 'string' ? stimuli.length : order.length;
}

/** Whether a trial may show another picture than the clean ones of the lesson. */
export function drawsPictures({ stimuli, vary }: Lesson): boolean {
  return (
    vary.shift > 0 ||
    vary.turnDegrees > 0 ||
    vary.noise > 0 ||
    stimuli.some(({ drawn }) => drawn !== undefined)
  );
}

function stimulusOf(
  { stimuli, order }: Lesson,
  trial: number,
  random: Random,
  chance: Random,
): LessonStimulus {
  const pass = Math.floor((trial - 1) / stimuli.length);
  const place = (trial - 1) % stimuli.length;
  if (order === 'random') return at(stimuli, chance.below(stimuli.length));
  if (order === 'shuffled') return at(shuffled(stimuli, random.split(`pass ${pass}`)), place);
  if (order === 'cycle') return at(stimuli, place);
  const name = at(order, (trial - 1) % order.length);
  return at(
    stimuli,
    stimuli.findIndex((stimulus) => stimulus.name === name),
  );
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined)
    throw new RangeError(`The lesson has no stimulus at place ${index} of ${items.length}.`);
  return item;
}
