import fc from 'fast-check';
import { expect } from 'vitest';
import { fingerprint } from '../../src/core/machine/fingerprint.ts';
import { endStop, type Mark1 } from '../../src/core/machine/mark1.ts';
import { originPointsOf, unitOfWire } from '../../src/core/machine/plugboard.ts';
import {
  advanceSession,
  apply,
  isLessonOpen,
  type Command,
  type Session,
} from '../../src/core/timeline/session.ts';
import { follow, type Recording } from '../../src/core/timeline/recording.ts';
import { commands } from './arbitraries.ts';

/** What a visitor may do, in any order, with time between. */
export type Deed = Command | { readonly kind: 'wait'; readonly ticks: number };

export const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), ticks: fc.nat(60) }) },
    { weight: 3, arbitrary: commands },
  ),
  { minLength: 1, maxLength: 40 },
);

/** Does what can be done; what the session refuses must leave it as it was. */
export function doAll(session: Session, all: readonly Deed[]): void {
  for (const deed of all) {
    if (deed.kind === 'wait') advanceSession(session, deed.ticks);
    else if (canDo(session, deed)) apply(session, deed);
    else {
      const before = stateOf(session);
      expect(() => apply(session, deed)).toThrow(RangeError);
      expect(stateOf(session)).toEqual(before);
    }
  }
}

function canDo(session: Session, command: Command): boolean {
  const { machine } = session;
  const atRest = machine.phase === 'rest';
  switch (command.kind) {
    case 'trial':
      return atRest;
    case 'next-trial':
      return atRest && isLessonOpen(session);
    case 'panel': {
      const { motorSpeed, build } = { ...machine.panel, ...command.change };
      return atRest || (motorSpeed === machine.panel.motorSpeed && build === machine.panel.build);
    }
    case 'law':
      return command.steepness === null || (command.steepness > 0 && command.steepness < Infinity);
    case 'values':
      return command.settings.every(({ millivolts }) => Math.abs(millivolts) <= endStop(machine));
    case 'plug':
      return canPlug(machine, command.wire, command.cell);
    default:
      return true;
  }
}

export function canPlug({ board, plan }: Mark1, wire: number, cell: number): boolean {
  if (board.originPoints[wire] === cell) return true;
  const own = originPointsOf(board, unitOfWire(board, wire)).map((point) => point.cell);
  const taken = board.originPoints.filter((other) => other === cell).length;
  return !own.includes(cell) && taken < plan.wiresPerCell;
}

/** All that is true of a session, as it is now. */
export function stateOf({ machine, results, log }: Session) {
  return structuredClone({ fingerprint: fingerprint(machine), results, log });
}

/** Lets time pass from phase to phase, as the exhibit does, and tells the recording. */
export function waitRecorded(recording: Recording, ticks: number): void {
  const { session } = recording;
  const until = session.machine.tick + ticks;
  do {
    const { phaseEnds, tick } = session.machine;
    follow(recording, advanceSession(session, Math.min(until, phaseEnds) - tick));
  } while (session.machine.tick < until);
}
