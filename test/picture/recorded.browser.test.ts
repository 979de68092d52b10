import { afterEach, describe, expect, it } from 'vitest';
import { countDrawCalls } from '../../bench/draw-calls.ts';
import { turnEveryMotor } from '../../bench/every-motor.ts';
import { passTicks } from '../../src/exhibit/stage.ts';
import { SPEEDS } from '../../src/exhibit/state.ts';
import {
  answered,
  frameOf,
  idle,
  inDuel,
  inLesson,
  inPhase,
  type Moment,
} from '../../src/gallery/moments.ts';
import { watchFlashes } from './support/flashes.ts';
import { paintFrame, planFor, setUpEasel, type Easel } from './support/hall.ts';

let easel: Easel | null = null;
afterEach(() => {
  easel?.close();
  easel = null;
});

describe('a hall that is thrown away and painted again', () => {
  it.each([
    ['in the middle of a trial', () => inPhase('02-e-or-x', { trials: 12, phase: 'reinforce', share: 0.5 })],
    ['answered', answered],
    ['beside the successor', () => inDuel('13-plain-shapes', 12)],
  ])('is the same picture, byte for byte: %s', async (_, make) => {
    const moment = await make();
    const plan = planFor({ width: 640, height: 400 }, moment, 'sensory');
    const paint = async (): Promise<Uint8ClampedArray> => {
      easel = await setUpEasel();
      const { data } = easel.show(moment, plan);
      easel.close();
      easel = null;
      return data;
    };
    const [one, other] = [await paint(), await paint()];
    expect(other.length).toBe(one.length);
    expect(other.every((level, at) => level === one[at])).toBe(true);
  });
});

/** Most draw calls of a frame. [issue 6] */
const MOST_CALLS = 60;

describe('a frame takes few draw calls', () => {
  it.each([
    ['the machine alone', idle],
    ['the machine and its successor', () => inDuel('13-plain-shapes', 12)],
  ])('with every motor turning: %s', async (_, make) => {
    const moment = await make();
    easel = await setUpEasel();
    easel.show(moment, planFor({ width: 640, height: 400 }, moment, 'sensory'));
    turnEveryMotor(moment.stage.session.machine);
    passTicks(moment.stage, 1, { lesson: false });
    const asked = countDrawCalls();
    easel.hall.draw(frameOf(moment));
    const calls = asked();
    expect(calls).toBeGreaterThan(5);
    expect(calls).toBeLessThan(MOST_CALLS);
  });
});

/** Frames of one second at so many times real time. */
const SECOND = 60;

function recordFlashes(
  { hall, canvas }: Easel,
  moment: Moment,
  speed: number,
): ReturnType<ReturnType<typeof watchFlashes>['count']> {
  const flashes = watchFlashes(canvas.width, canvas.height, SECOND);
  for (let frame = 0; frame < 1.2 * SECOND; frame++) {
    passTicks(moment.stage, Math.round(speed), { lesson: true });
    flashes.add(paintFrame({ hall, canvas }, frameOf(moment), 'once'));
  }
  return flashes.count();
}

describe('no large area flashes more than three times a second', () => {
  it.each([
    ['the alphabet in fast forward', () => inLesson('03-alphabet', 20), SPEEDS[4]],
    ['the alphabet, eight times as fast', () => inLesson('03-alphabet', 20), SPEEDS[3]],
    ['the duel in fast forward', () => inDuel('14-shifted-letters', 20), SPEEDS[4]],
  ] as const)(
    '%s',
    async (_, make, speed) => {
      const moment = await make();
      easel = await setUpEasel();
      easel.show(moment, planFor({ width: 640, height: 480 }, moment, 'sensory'));
      expect(recordFlashes(easel, moment, speed).flashes).toBeLessThanOrEqual(3);
      // Seventy frames of a lit hall, painted by a processor that others share.
    },
    120_000,
  );
});
