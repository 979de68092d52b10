import {
  advance,
  advanceSession,
  copyMark1,
  NO_RESPONSE,
  sessionAt,
  type Mark1,
  type Recording,
} from '../../core/index.ts';
import type { Correction, Route } from './tour-state.ts';

/**
 * A signal to follow through a machine at rest with a picture before its lens: of the firing A-units that feed an R-unit
 * the one with the greatest value, and a lit photocell in the middle of those that excite it. Null where none fires. The
 * machine itself is not touched.
 */
export function findRoute(machine: Mark1): Route | null {
  const seen = copyMark1(machine);
  advance(seen, 1);
  let best: Route | null = null;
  let greatest = -1;
  for (let unit = 0; unit < seen.active.length; unit++) {
    const response = seen.sourceSets.responseOf[unit] ?? NO_RESPONSE;
    const size = Math.abs(seen.shafts[unit] ?? 0);
    if (seen.active[unit] !== 1 || response === NO_RESPONSE || size <= greatest) continue;
    const cell = exciterOf(seen, unit);
    if (cell === null) continue;
    best = { cell, unit, response };
    greatest = size;
  }
  return best;
}

function exciterOf({ board, retina, faults }: Mark1, unit: number): number | null {
  const lit: number[] = [];
  for (let wire = board.unitFrom[unit] ?? 0; wire < (board.unitFrom[unit + 1] ?? 0); wire++) {
    const cell = board.originPoints[wire] ?? 0;
    if (retina[cell] === 1 && board.signs[wire] === 1 && faults.cut[wire] !== 1) lit.push(cell);
  }
  return lit[Math.floor(lit.length / 2)] ?? null;
}

/** The last mistake of a recording that turned a knob; of its knobs that of `unit`, or else the one that turned most. */
export function findCorrection(recording: Recording, unit: number): Correction | null {
  const mark = recording.trials.findLast(({ correct }) => correct === false);
  if (mark === undefined) return null;
  const session = sessionAt(recording, { at: mark.before.at, commands: mark.before.commands + 1 });
  const { machine } = session;
  while (machine.phase !== 'reinforce' && machine.tick < mark.end.at)
    advanceSession(session, machine.phaseEnds - machine.tick);
  const running = [...machine.pulses.keys()].filter((place) => machine.pulses[place] !== 0);
  const turned = running.includes(unit) ? unit : running[0];
  if (machine.phase !== 'reinforce' || turned === undefined) return null;
  const [begin, end, before] = [machine.tick, machine.phaseEnds, machine.shafts[turned] ?? 0];
  const response = machine.sourceSets.responseOf[turned] ?? NO_RESPONSE;
  advanceSession(session, end - begin);
  const after = session.machine.shafts[turned] ?? 0;
  return { begin, end, unit: turned, response, before, after, motors: running.length };
}
