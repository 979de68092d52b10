// How long the way back is: any moment of a long session from its keyframes, and what they weigh.
import process from 'node:process';
import { readFileSync } from 'node:fs';
import {
  branch,
  createRandom,
  createSession,
  explainReading,
  follow,
  fingerprint,
  momentAt,
  parseScenarioText,
  planScenario,
  playLesson,
  record,
  sessionAt,
} from '../lib/core/index.js';

const TRIALS = 10_000;
const MOMENTS = 400;

/** Bytes that the garbage collector leaves. */
function weigh() {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** A lesson of 10,000 trials, played phase by phase as the exhibit does. */
function recordLong() {
  const parsed = parseScenarioText(readFileSync('scenarios/03-alphabet.json', 'utf8'));
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  const plan = planScenario(parsed.scenario);
  const lesson = {
    ...plan.lesson,
    trials: TRIALS,
    vary: { shift: 2, turnDegrees: 0, noise: 0.01, wrap: false },
  };
  const recording = record(createSession({ ...plan, lesson }, '1960'));
  const { session } = recording;
  while (session.results.trials.length < TRIALS) {
    const { phase, phaseEnds, tick } = session.machine;
    follow(recording, playLesson(session, phase === 'rest' ? 1 : phaseEnds - tick));
  }
  return recording;
}

/**
 * Milliseconds of each call, sorted.
 * @param {(moment: import('../lib/core/index.js').Moment) => unknown} act
 * @param {ReturnType<typeof recordLong>} recording
 */
function timesOf(recording, act) {
  const random = createRandom('moments');
  const end = recording.session.machine.tick;
  return Array.from({ length: MOMENTS }, () => {
    const moment = momentAt(recording, random.below(end));
    const begun = performance.now();
    act(moment);
    return performance.now() - begun;
  }).sort((one, other) => one - other);
}

/** @param {string} name @param {number[]} times */
function tell(name, times) {
  const at = (/** @type {number} */ share) =>
    (times[Math.floor(share * (times.length - 1))] ?? NaN).toFixed(2);
  console.log(
    `  ${name.padEnd(40)} median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, longest ${at(1)} ms`,
  );
}

export function benchTimeline() {
  const before = weigh();
  const recording = recordLong();
  const weight = (weigh() - before) / 1e6;
  const { session, keyframes } = recording;
  console.log(
    `\nThe way back, a lesson of ${TRIALS.toLocaleString('en')} trials with fresh pictures (aim: 16 ms, 50 MB)`,
  );
  tell(
    'any moment',
    timesOf(recording, (moment) => sessionAt(recording, moment)),
  );
  tell(
    'a branch there',
    timesOf(recording, (moment) => branch(recording, moment)),
  );
  tell(
    'why a meter reads what it reads there',
    timesOf(recording, (moment) => explainReading(recording, moment, 0)),
  );
  console.log(
    `  all of it in memory: ${weight.toFixed(1)} MB, ${keyframes.length} keyframes${globalThis.gc ? '' : ' (garbage included: run node with --expose-gc)'}`,
  );
  const end = fingerprint(sessionAt(recording, momentAt(recording, session.machine.tick)).machine);
  console.log(
    `  from the last keyframe the end is the same machine: ${end === fingerprint(session.machine)}`,
  );
}
