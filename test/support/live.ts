import fc from 'fast-check';
import { expect } from 'vitest';
import {
  branch,
  momentOf,
  record,
  sessionAt,
  type Moment,
  type Recording,
} from '../../src/core/timeline/recording.ts';
import { createSession, replay } from '../../src/core/timeline/session.ts';
import { deeds, doAll, stateOf, waitRecorded, type Deed } from './deeds.ts';
import { TOY_SESSION } from './toy-lesson.ts';
import { toyPlan } from './toy-machine.ts';

/** A session with a lesson, and a visitor's own. */
export const PLANS = [TOY_SESSION, { machine: toyPlan(), lesson: null }] as const;

/** How a session stood at one of its moments. */
export interface Sight {
  readonly moment: Moment;
  readonly state: ReturnType<typeof stateOf>;
}

/** Does all of it, and tells how the session stood at every moment in between. */
export function live(recording: Recording, all: readonly Deed[]): Sight[] {
  return all.map((deed) => {
    if (deed.kind === 'wait') waitRecorded(recording, deed.ticks);
    else doAll(recording.session, [deed]);
    return { moment: momentOf(recording.session), state: stateOf(recording.session) };
  });
}

/** Any session, how far apart its keyframes stand, and in what order its moments are then asked for. */
const anySession = fc.record({
  all: deeds,
  plan: fc.constantFrom(...PLANS),
  spacing: fc.integer({ min: 1, max: 60 }),
  places: fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
});

/** Replayed, scrubbed to random moments and gone on with from there, a session comes to the same bytes; or the test fails. */
export const theSameHoweverReached = fc.property(anySession, ({ all, plan, spacing, places }) => {
  const recording = record(createSession(plan, '1960'));
  recording.spacing = spacing;
  const sights = live(recording, all);
  const end = sights.at(-1)!;
  const done = { log: recording.session.log, until: end.moment.at };
  expect(stateOf(replay(plan, '1960', done))).toEqual(end.state);
  for (const place of places) {
    const at = place % all.length;
    const { moment, state } = sights[at]!;
    expect(stateOf(sessionAt(recording, moment))).toEqual(state);
    const again = branch(recording, moment);
    live(again, all.slice(at + 1));
    expect(stateOf(again.session)).toEqual(end.state);
  }
  expect(stateOf(recording.session)).toEqual(end.state);
});

/**
 * Forty sessions of random commands, the same forty in every engine: for each the commands' kinds, and the machine's
 * fingerprint after each of them.
 */
export function fortySessions(): string[] {
  return fc.sample(anySession, { seed: 1960, numRuns: 40 }).map(({ all, plan }) => {
    const sights = live(record(createSession(plan, '1960')), all);
    return sights.map(({ state }, place) => `${all[place]!.kind} ${state.fingerprint}`).join('\n');
  });
}
