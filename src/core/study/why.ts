import { wipersOf } from '../machine/parts.ts';
import type { Mark1 } from '../machine/mark1.ts';
import { readValue } from '../machine/response.ts';
import type { Millivolts } from '../machine/units.ts';
import { sessionAt, trialUnderWay, type Moment, type Recording } from '../timeline/recording.ts';
import { retrace, type Session } from '../timeline/session.ts';

/** Why a meter reads what it reads: its parts, which sum to the reading to the millivolt. */
export interface Reading {
  /** The R-unit, counted from 0. */
  readonly response: number;
  readonly sum: Millivolts;
  /** The active A-units of its source-set and the voltage of each, in their order. */
  readonly units: readonly { readonly unit: number; readonly millivolts: Millivolts }[];
  /**
   * What each photocell has pushed, through all of those A-units. [S] An A-unit's voltage counts for the lit cells that
   * excite it, in equal parts of whole mV: which of them fired it cannot be told. (assumed)
   */
  readonly cells: Int32Array;
  /** From A-units that no photocell excites, as the one that is always lit in a direct view. */
  readonly unaccounted: Millivolts;
}

/**
 * Takes a meter's reading apart as it was taken: a meter keeps through a trial what it read when the R-units settled. Null
 * while it reads nothing, before that and after the trial is cleared.
 */
export function explainReading(recording: Recording, moment: Moment, response: number): Reading | null {
  const read = whenRead(recording, moment);
  return read === null ? null : takeApart(read.machine, response);
}

/** The session as it stood when the meters were read that are on show at a moment. */
function whenRead(recording: Recording, moment: Moment): Session | null {
  const session = sessionAt(recording, moment);
  const { phase } = session.machine;
  if (phase === 'rest') return session;
  if (phase !== 'settle-r' && phase !== 'judge' && phase !== 'reinforce') return null;
  const begin = trialUnderWay(session);
  const again = sessionAt(recording, begin);
  const log = session.log.slice(begin.commands);
  while (again.machine.phase !== 'settle-r') {
    const { phaseEnds } = again.machine;
    const due = log.filter(({ at }) => at <= phaseEnds).slice(again.log.length - begin.commands);
    retrace(again, due, phaseEnds);
  }
  return again;
}

function takeApart(machine: Mark1, response: number): Reading {
  const { active, sourceSets, retina, conducting } = machine;
  const wipers = wipersOf(machine, machine.tick);
  const cells = new Int32Array(retina.length);
  const units: { unit: number; millivolts: Millivolts }[] = [];
  let unaccounted = 0;
  const pushers = exciters(conducting, retina);
  active.forEach((fires, unit) => {
    if (fires === 0 || sourceSets.responseOf[unit] !== response) return;
    const millivolts = readValue(wipers, unit);
    units.push({ unit, millivolts });
    const from = pushers[unit]!;
    if (from.length === 0) unaccounted += millivolts;
    else share(millivolts, from, cells);
  });
  const sum = units.reduce((total, { millivolts }) => total + millivolts, 0);
  return { response, sum, units, cells, unaccounted };
}

/** For each A-unit the lit cells that excite it, over wires that conduct. */
function exciters(
  { units, cells, wiresFrom, wireUnit, wireSign }: Mark1['board'],
  retina: Uint8Array,
): number[][] {
  const found = Array.from({ length: units }, (): number[] => []);
  for (let cell = 0; cell < cells; cell++) {
    if (retina[cell] === 0) continue;
    for (let wire = wiresFrom[cell]!; wire < wiresFrom[cell + 1]!; wire++) {
      if (wireSign[wire]! > 0) found[wireUnit[wire]!]!.push(cell);
    }
  }
  return found;
}

/** Equal parts of whole mV; what is over goes to the first ones. */
function share(millivolts: Millivolts, among: readonly number[], cells: Int32Array): void {
  const part = Math.trunc(millivolts / among.length);
  const over = millivolts - part * among.length;
  among.forEach((cell, place) => {
    cells[cell]! += part + (place < Math.abs(over) ? Math.sign(over) : 0);
  });
}
