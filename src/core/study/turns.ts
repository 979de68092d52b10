import type { Millivolts } from '../machine/units.ts';
import { sessionAt, type Moment, type Recording } from '../timeline/recording.ts';
import { retrace, type Command } from '../timeline/session.ts';

/** One time that a knob was turned. */
export interface Turn {
  readonly from: Millivolts;
  readonly to: Millivolts;
  /** The trial whose reinforcement turned it, counted from 1 since power-on; null where a hand did, between two trials. */
  readonly trial: number | null;
  /** When it had turned. */
  readonly moment: Moment;
}

/** The last times, at most so many, that the knob of an A-unit was turned, the latest first. */
export function turnsOf(recording: Recording, unit: number, most: number): Turn[] {
  const found: Turn[] = [];
  for (let place = recording.keyframes.length - 1; place >= 0 && found.length < most; place--) {
    found.push(...turnsFrom(recording, place, unit).reverse());
  }
  return found.slice(0, most);
}

/** The turns from one keyframe to the next, or to the present, the earliest first. */
function turnsFrom({ session, keyframes }: Recording, place: number, unit: number): Turn[] {
  const [from, next] = [keyframes[place]!, keyframes[place + 1]];
  const until: Moment = next ?? { at: session.machine.tick, commands: session.log.length };
  const turns: Turn[] = [];
  const again = sessionAt({ session, keyframes, trials: [], spacing: 0 }, from);
  let before = again.machine.shafts[unit]!;
  const look = (command: Command | null): void => {
    const { shafts, phase, counters, tick } = again.machine;
    const isOver = phase === 'rest';
    // A motor that runs turns through many readings; the knob is read when the trial is over, or when a hand lets go of it.
    if (!isOver && command?.kind !== 'values') return;
    const to = shafts[unit]!;
    if (to === before) return;
    const trial = command === null ? counters.trials : null;
    turns.push({ from: before, to, trial, moment: { at: tick, commands: again.log.length } });
    before = to;
  };
  retrace(again, session.log.slice(from.commands, until.commands), until.at, (_, what) =>
    look('kind' in what ? what : null),
  );
  return turns;
}
