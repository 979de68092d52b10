import { describe, expect, it } from 'vitest';
import { copyMark1 } from '../../src/core/index.ts';
import { passTicks, type Stage } from '../../src/exhibit/stage.ts';
import { reduce } from '../../src/exhibit/reduce.ts';
import { openExhibit } from '../../src/exhibit/state.ts';
import { createShutter, type Shine } from '../../src/scene/shutter.ts';

/** A lesson, and how it is seen in one drawing after so many ticks. */
function openLesson(): { readonly stage: Stage; readonly see: (ticks: number) => Shine } {
  const { stage } = reduce(openExhibit(), { kind: 'open-lesson', id: '03-alphabet' });
  const shutter = createShutter();
  const see = (ticks: number): Shine => {
    passTicks(stage, ticks, { lesson: true });
    return shutter({ before: stage.before, after: stage.session.machine, progress: 0 }, stage.lit);
  };
  return { stage, see };
}

/** The shares of the time in which each lamp was lit, found by looking at every tick. */
function watchTicks(stage: Stage, ticks: number): { retina: number[]; active: number[]; plus: number } {
  const { machine } = stage.session;
  const retina = new Array<number>(machine.retina.length).fill(0);
  const active = new Array<number>(machine.active.length).fill(0);
  let plus = 0;
  for (let tick = 0; tick < ticks; tick++) {
    const seen = copyMark1(machine);
    passTicks(stage, 1, { lesson: true });
    // A tick at rest is the first of the next trial.
    const lit = seen.phase === 'rest' ? machine : seen;
    lit.retina.forEach((on, cell) => (retina[cell]! += on / ticks));
    lit.active.forEach((on, unit) => (active[unit]! += on / ticks));
    plus += Number(lit.answer[0]! > 0) / ticks;
  }
  return { retina, active, plus };
}

const largest = (levels: ArrayLike<number>): number => Math.max(...Array.from(levels));

describe('what the eye sees of the lamps', () => {
  it('is the present state, as long as time can be followed', () => {
    const { stage, see } = openLesson();
    for (let drawing = 0; drawing < 40; drawing++) {
      const shine = see(1);
      expect(shine.of).toBe('moment');
      expect(shine.retina).toBe(stage.session.machine.retina);
    }
  });

  it('is in fast forward the share of the time in which each was lit, whatever the last tick shows', () => {
    const [{ see }, watched] = [openLesson(), openLesson()];
    see(60);
    see(60);
    watchTicks(watched.stage, 120);
    const shine = see(97);
    const shares = watchTicks(watched.stage, 97);
    expect(shine.of).toBe('exposure');
    const byLight = (levels: ArrayLike<number>): number[] => Array.from(levels, (level) => level ** 2.2);
    byLight(shine.retina).forEach((share, cell) => expect(share).toBeCloseTo(shares.retina[cell]!, 9));
    byLight(shine.active).forEach((share, unit) => expect(share).toBeCloseTo(shares.active[unit]!, 9));
    expect(shine.plus[0]! ** 2.2).toBeCloseTo(shares.plus, 9);
    expect(largest(shares.active)).toBeGreaterThan(0.2);
  });

  it('is a lit hall in every drawing of fast forward, though most of them find the machine between two trials', () => {
    const { stage, see } = openLesson();
    see(60);
    see(60);
    let dark = 0;
    for (let drawing = 0; drawing < 100; drawing++) {
      const shine = see(60);
      expect(largest(shine.retina)).toBeGreaterThan(0.4);
      expect(largest(shine.active)).toBeGreaterThan(0.4);
      if (largest(stage.session.machine.active) === 0) dark++;
    }
    expect(dark).toBeGreaterThan(5);
  });

  it('lights the knobs whose motors ran, and reads the mean of the meters', () => {
    const { stage, see } = openLesson();
    const ran = new Set<number>();
    see(60);
    see(60);
    let sum = 0;
    for (let drawing = 0; drawing < 40; drawing++) {
      const from = Array.from(stage.session.machine.shafts);
      const shine = see(60);
      stage.session.machine.shafts.forEach((shaft, unit) => {
        if (shaft === from[unit]) return;
        ran.add(unit);
        expect(shine.motors[unit]).toBeGreaterThan(0);
      });
      sum += Math.abs(shine.meters[0]!);
    }
    expect(ran.size).toBeGreaterThan(5);
    expect(sum).toBeGreaterThan(0);
  });

  it('begins anew with another session on show', () => {
    const shutter = createShutter();
    const [one, other] = [openLesson().stage, openLesson().stage];
    const look = ({ before, session, lit }: Stage): Shine =>
      shutter({ before, after: session.machine, progress: 0 }, lit);
    for (let drawing = 0; drawing < 3; drawing++) {
      passTicks(one, 60, { lesson: true });
      look(one);
    }
    passTicks(other, 600, { lesson: true });
    expect(look(other).of).toBe('moment');
    passTicks(other, 60, { lesson: true });
    expect(look(other).of).toBe('exposure');
  });
});
