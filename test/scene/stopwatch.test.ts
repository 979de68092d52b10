import { describe, expect, it } from 'vitest';
import { passTicks } from '../../src/exhibit/stage.ts';
import { openExhibit } from '../../src/exhibit/state.ts';
import { createStopwatch, type Elapsed } from '../../src/scene/stopwatch.ts';

/** How drawings that lie so many ticks apart are told, at a speed that is a multiple of real time. */
function paces(ticks: number, speed?: number): Elapsed['pace'][] {
  const { stage } = openExhibit();
  const watch = createStopwatch(false);
  return Array.from({ length: 5 }, () => {
    passTicks(stage, ticks, { lesson: false });
    const time = { before: stage.before, after: stage.session.machine, progress: 0 };
    return watch(speed === undefined ? time : { ...time, speed }).pace;
  }).slice(2);
}

describe('the pace of machine time', () => {
  it('is steady in real time at sixty drawings a second, and at six', () => {
    expect(new Set(paces(1, 1))).toEqual(new Set(['steady']));
    expect(new Set(paces(10, 1))).toEqual(new Set(['steady']));
  });

  it('is hasty in fast forward', () => {
    expect(new Set(paces(8, 8))).toEqual(new Set(['hasty']));
    expect(new Set(paces(60, 60))).toEqual(new Set(['hasty']));
  });

  it('is taken from the ticks between two drawings where no speed is told', () => {
    expect(new Set(paces(3))).toEqual(new Set(['steady']));
    expect(new Set(paces(4))).toEqual(new Set(['hasty']));
  });

  it('is a jump where movement is unwelcome', () => {
    const { stage } = openExhibit();
    const time = { before: stage.before, after: stage.session.machine, progress: 0, speed: 1 };
    expect(createStopwatch(true)(time).pace).toBe('jump');
  });
});
