import type { LoggedCommand, MachineEvent, Mark1 } from '../../core/index.ts';
import { SPEEDS, type ExhibitState } from '../state.ts';
import type { Stage } from '../stage.ts';
import { isShowing } from '../visit/visit-state.ts';
import { watchForBell, type BellWatch, type Ring } from './bell.ts';
import {
  chooseMotors,
  clickLevel,
  clicksOf,
  MOST_A_SECOND,
  MOST_AT_ONCE,
  MOST_VOICES,
  whirrTempo,
} from './mix.ts';

export type Timbre = 'relay' | 'lens' | 'plug' | 'button' | 'bell';

/** One stroke of something. */
export interface Strike {
  readonly timbre: Timbre;
  /** 0 to 1. */
  readonly level: number;
  /** Seconds from now. */
  readonly delay: number;
}

/** What is to be heard of a frame. The same object every time: whoever keeps it copies it. */
export interface Cues {
  readonly strikes: Strike[];
  running: number;
  /** Numbers of the motors that are the voices; the rest of the array is old. */
  readonly units: Int16Array;
  /** By how much their hum is higher than the standard one. */
  tempo: number;
  /** What the bell among the strikes rings for. */
  ring: Ring | null;
}

/** Listens to a machine, frame by frame. */
export type Ear = (state: ExhibitState, seconds: number) => Cues;

/** What the ear has heard so far. */
interface Memory {
  stage: Stage | null;
  bell: BellWatch;
  shapes: number;
  news: readonly MachineEvent[];
  commands: number;
  trialsBegun: number;
  /** Clicks that may yet be heard; it fills up with time. */
  purse: number;
  /** Motors that have run since the last frame but one, and for how many seconds more they are heard. */
  ran: number;
  ranFor: number;
}

/**
 * An ear that hears what the machine's events and its state come to: nothing while it is held but what has just happened,
 * nothing of the past, nothing while the lecture bench lies over the hall. `seconds` have passed since the last frame.
 */
export function createEar(): Ear {
  const memory: Memory = {
    stage: null,
    bell: { ask: () => null },
    shapes: 0,
    news: [],
    commands: 0,
    trialsBegun: 0,
    purse: MOST_AT_ONCE,
    ran: 0,
    ranFor: 0,
  };
  const cues: Cues = { strikes: [], running: 0, units: new Int16Array(MOST_VOICES), tempo: 1, ring: null };
  return (state, seconds) => {
    cues.strikes.length = 0;
    cues.ring = null;
    cues.running = 0;
    memory.purse = Math.min(MOST_AT_ONCE, memory.purse + seconds * MOST_A_SECOND);
    memory.ranFor -= seconds;
    if (isSilent(state)) memory.stage = null;
    else if (isElsewhere(memory, state)) turnTo(memory, state);
    else listen(memory, state, cues);
    return cues;
  };
}

/** Of the past, of what lies under the lecture bench, and of what the machine plays by itself when nobody is there. */
function isSilent(state: ExhibitState): boolean {
  return state.past !== null || state.lecture.station !== null || isShowing(state);
}

function isElsewhere(memory: Memory, { stage, shapes }: ExhibitState): boolean {
  return memory.stage !== stage || memory.shapes !== shapes.length;
}

/** Another session: what has happened in it so far is not heard. */
function turnTo(memory: Memory, state: ExhibitState): void {
  memory.stage = state.stage;
  memory.shapes = state.shapes.length;
  memory.bell = watchForBell(state.stage, memory.shapes);
  memory.news = state.news;
  memory.commands = state.stage.session.log.length;
  memory.trialsBegun = trialsBegun(state);
  memory.ranFor = 0;
}

function listen(memory: Memory, state: ExhibitState, cues: Cues): void {
  const events = memory.news === state.news ? [] : state.news;
  memory.news = state.news;
  hearLens(memory, state, cues);
  for (const event of events) hearRelays(memory, state, { event, cues });
  hearPlugs(memory, state.stage.session.log, cues);
  for (const event of events) rememberMotors(memory, event);
  hearMotors(memory, state, cues);
  cues.ring = memory.bell.ask();
  if (cues.ring !== null) cues.strikes.push({ timbre: 'bell', level: 1, delay: 0.05 });
}

/** Trials since power-on, with the one under way. */
function trialsBegun({ stage }: ExhibitState): number {
  const { phase, counters } = stage.session.machine;
  return counters.trials + (phase === 'rest' ? 0 : 1);
}

function hearLens(memory: Memory, state: ExhibitState, cues: Cues): void {
  const begun = trialsBegun(state);
  if (begun > memory.trialsBegun) click(memory, cues, { timbre: 'lens', level: 0.7, delay: 0 });
  memory.trialsBegun = begun;
}

/** In the same frame some clicks come a little later than others: relays are never quite alike. */
const SPREAD = 0.013;

function hearRelays(
  memory: Memory,
  { stage }: ExhibitState,
  { event, cues }: { readonly event: MachineEvent; readonly cues: Cues },
): void {
  const { clicks, level } = relaysAt(event, stage.session.machine);
  for (let i = 0; i < clicks; i++) {
    click(memory, cues, { timbre: 'relay', level, delay: i * SPREAD * (1 + 0.3 * i) });
  }
}

/** As the A-units settle, those that fire switch; as the machine judges, every R-unit that answers. */
function relaysAt(event: MachineEvent, { active, answer }: Mark1): { clicks: number; level: number } {
  const phase = event.kind === 'phase' ? event.phase : 'rest';
  if (phase === 'settle-a') {
    const units = ones(active);
    return { clicks: clicksOf(units), level: clickLevel(units) };
  }
  return { clicks: phase === 'judge' ? Math.min(MOST_AT_ONCE, ones(answer)) : 0, level: 0.9 };
}

function ones(signals: Uint8Array | Int8Array): number {
  let sum = 0;
  for (const signal of signals) if (signal !== 0) sum++;
  return sum;
}

/** Where there is no more room for a click, there is none. */
function click(memory: Memory, { strikes }: Cues, strike: Strike): void {
  if (memory.purse < 1) return;
  memory.purse -= 1;
  strikes.push(strike);
}

const PLUGGING = ['plug', 'plug-anew', 'assign'];

function hearPlugs(memory: Memory, log: readonly LoggedCommand[], { strikes }: Cues): void {
  let isPlugged = false;
  for (; memory.commands < log.length; memory.commands++) {
    isPlugged ||= PLUGGING.includes(log[memory.commands]?.command.kind ?? '');
  }
  if (isPlugged) strikes.push({ timbre: 'plug', level: 1, delay: 0 });
}

/** Seconds for which motors are heard that ran shorter. */
const SHORTEST_RUN = 0.08;

/** In fast forward a reinforcement may begin and end within one frame: its motors ran all the same. */
function rememberMotors(memory: Memory, event: MachineEvent): void {
  if (event.kind !== 'motors' || event.running === 0) return;
  memory.ran = event.running;
  memory.ranFor = SHORTEST_RUN;
}

/** Ideal motors take no time, and make no sound. */
function hearMotors(memory: Memory, { stage, pace, speed }: ExhibitState, cues: Cues): void {
  const { pulses, panel } = stage.session.machine;
  if (pace === 'held' || panel.build === 'ideal') {
    memory.ranFor = 0;
    return;
  }
  const now = chooseMotors(pulses, cues.units);
  cues.running = now > 0 || memory.ranFor <= 0 ? now : memory.ran;
  if (now === 0) spreadOut(cues);
  cues.tempo = whirrTempo(panel.motorSpeed, SPEEDS[speed] ?? 1);
}

/** Which motors they were, nobody can tell any more: their voices are any. */
function spreadOut({ units, running }: Cues): void {
  if (running === 0) return;
  for (let voice = 0; voice < units.length; voice++) units[voice] = voice * 21;
}
