import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIRECT_PLAN } from '../../../src/core/machine/plan.ts';
import { pictureFromRows } from '../../../src/core/stimulus/picture.ts';
import { explainReading } from '../../../src/core/study/why.ts';
import { momentOf, record, sessionAt } from '../../../src/core/timeline/recording.ts';
import { apply, createSession } from '../../../src/core/timeline/session.ts';
import { deeds, doAll, waitRecorded } from '../../support/deeds.ts';
import { TOY_SESSION } from '../../support/toy-lesson.ts';
import { LEFT_BAR, POOR_PARTS, toyPlan } from '../../support/toy-machine.ts';

const NOISY = { ...TOY_SESSION, machine: toyPlan({ tolerances: { ...POOR_PARTS, wiperNoise: 9 } }) };

const total = (numbers: ArrayLike<number>): number =>
  Array.from(numbers).reduce((sum, number) => sum + number, 0);

describe('a reading taken apart', () => {
  it('sums to what the meter shows, at any moment of any session, through A-units and through cells', () => {
    fc.assert(
      fc.property(deeds, fc.constantFrom(TOY_SESSION, NOISY), (all, plan) => {
        const recording = record(createSession(plan, '1960'));
        recording.spacing = 12;
        for (const deed of all) {
          if (deed.kind === 'wait') waitRecorded(recording, deed.ticks);
          else doAll(recording.session, [deed]);
          const moment = momentOf(recording.session);
          // What a hand does at rest is seen when time passes.
          if (deed.kind !== 'wait' || deed.ticks === 0) continue;
          const { meters } = recording.session.machine;
          meters.forEach((shown, response) => {
            const reading = explainReading(recording, moment, response);
            expect(reading?.sum ?? 0).toBe(shown);
            if (reading === null) return;
            expect(total(reading.units.map(({ millivolts }) => millivolts))).toBe(shown);
            expect(total(reading.cells) + reading.unaccounted).toBe(shown);
          });
        }
      }),
    );
  });

  it('is of the values as they were read, though the motors have turned since', () => {
    const recording = record(createSession({ machine: toyPlan(), lesson: null }, '1'));
    const { session } = recording;
    apply(session, { kind: 'present', picture: LEFT_BAR });
    for (let trial = 0; trial < 2; trial++) {
      apply(session, { kind: 'trial', wanted: trial === 0 ? [1, 1] : [-1, -1] });
      waitRecorded(recording, 26);
      if (trial === 0) waitRecorded(recording, 40);
    }
    expect(session.machine.phase).toBe('reinforce');
    const reading = explainReading(recording, momentOf(session), 0)!;
    expect(reading.units.length).toBeGreaterThan(0);
    expect(reading.units.every(({ millivolts }) => millivolts === 500)).toBe(true);
    expect(session.machine.shafts[reading.units[0]!.unit]).toBeLessThan(500);
    expect(reading.sum).toBe(session.machine.meters[0]);
  });

  it('gives only lit cells a part, of the sign of what they pushed', () => {
    const recording = record(createSession({ machine: toyPlan(), lesson: null }, '1'));
    const { session } = recording;
    apply(session, { kind: 'present', picture: LEFT_BAR });
    apply(session, {
      kind: 'values',
      settings: [...Array(24).keys()].map((unit) => ({ unit, millivolts: -7 })),
    });
    waitRecorded(recording, 1);
    const { cells, units, sum } = explainReading(recording, momentOf(session), 1)!;
    expect(sum).toBe(-7 * units.length);
    cells.forEach((part, cell) => {
      expect(part).toBeLessThanOrEqual(0);
      if (LEFT_BAR[cell] === 0) expect(part).toBe(0);
    });
    expect(Math.min(...cells)).toBeLessThan(0);
  });

  it('knows nothing while the meter reads nothing', () => {
    const recording = record(createSession({ machine: toyPlan(), lesson: null }, '1'));
    apply(recording.session, { kind: 'trial', wanted: null });
    waitRecorded(recording, 1);
    expect(explainReading(recording, momentOf(recording.session), 0)).toBeNull();
  });

  it('leaves to no cell what the cell that is always lit has pushed', () => {
    const plan = { machine: { ...DIRECT_PLAN, side: 2, associationUnits: 5, responses: 1 }, lesson: null };
    const recording = record(createSession(plan, '1'));
    const { session } = recording;
    apply(session, { kind: 'present', picture: pictureFromRows(['#.', '..']) });
    apply(session, { kind: 'values', settings: [0, 4].map((unit) => ({ unit, millivolts: 100 + unit })) });
    waitRecorded(recording, 1);
    const reading = explainReading(recording, momentOf(session), 0)!;
    expect([reading.sum, reading.unaccounted, [...reading.cells]]).toEqual([204, 104, [100, 0, 0, 0]]);
    expect(sessionAt(recording, momentOf(session)).machine.meters[0]).toBe(204);
  });
});
