import {
  createSuccessor,
  LIT,
  network,
  STANDARD_SUCCESSOR,
  streamsOf,
  type MachineEvent,
  type Picture,
  type Session,
  type Sign,
  type Successor,
  type Ticks,
} from '../core/index.ts';
import { LAST_TRIALS } from '../scene/chart-ink.ts';

/** A successor beside the machine: told the same pictures and the same wanted signs, from the trial at which it began. */
export interface Duel {
  readonly successor: Successor;
  /** Told trials since it began, oldest first. */
  readonly record: { readonly correct: boolean }[];
  /** Trials and corrections that the machine had behind it then. */
  readonly since: { readonly trials: number; readonly corrections: number };
  /** Machine time since then in which motors turned to correct. */
  motorTicks: Ticks;
}

/** Puts a fresh successor beside the machine, its first weights drawn from the session's seed. */
export function openDuel({ plan, seed, machine }: Session): Duel {
  const { trials, corrections } = machine.counters;
  return {
    successor: createSuccessor(STANDARD_SUCCESSOR, plan.machine, streamsOf(seed).successor),
    record: [],
    since: { trials, corrections },
    motorTicks: 0,
  };
}

/**
 * Teaches the successor what the machine has just been told. The session must stand where these events happened: the card
 * of a trial lies before the lens until the next begins.
 */
export function followDuel(duel: Duel, { machine }: Session, events: readonly MachineEvent[]): void {
  for (const event of events) {
    if (event.kind === 'motors' && event.running > 0 && machine.phase === 'reinforce') {
      duel.motorTicks += machine.phaseEnds - event.at;
    }
    if (event.kind !== 'trial' || event.outcome.wanted === null) continue;
    const { correct } = duel.successor.teach(machine.picture, event.outcome.wanted);
    duel.record.push({ correct });
  }
}

/** How many were right, of all and of the last ones. */
export interface DuelScore {
  readonly trials: number;
  readonly right: number;
  /** Share right of the last trials; 0 before the first. */
  readonly recent: number;
}

/** The score of a record, or of its last part. */
export function scoreOf(record: readonly { readonly correct: boolean }[]): DuelScore {
  const countRight = (part: typeof record): number => part.filter(({ correct }) => correct).length;
  const last = record.slice(-LAST_TRIALS);
  return {
    trials: record.length,
    right: countRight(record),
    recent: last.length === 0 ? 0 : countRight(last) / last.length,
  };
}

/** What the successor makes of a picture, layer by layer. */
export interface Insight {
  /** How far each hidden unit is on, 0 to 1. */
  readonly hidden: Float64Array;
  /** For each R-unit the number before its unit, f, and behind it, σ(f). */
  readonly sums: Float64Array;
  readonly outputs: Float64Array;
  readonly answer: readonly Sign[];
}

/** Looks at a picture and learns nothing. */
export function lookInto({ trainee }: Successor, picture: Picture): Insight | null {
  const light = Float64Array.from(picture, (level) => level / LIT);
  const { layers } = network.forward(trainee.network, network.matrixOf([light]), 'inference');
  const [first, last] = [layers.at(0), layers.at(-1)];
  if (first === undefined || last === undefined) return null;
  const outputs = network.rowOf(last.activations, 0);
  return {
    hidden: network.rowOf(first.activations, 0),
    sums: network.rowOf(last.sums, 0),
    outputs,
    answer: Array.from(outputs, (output) => (output > 0.5 ? 1 : -1)),
  };
}

/** Blame as the last trial graded it. */
export interface Blame {
  /** ∂L/∂f of every hidden unit. */
  readonly hidden: Float64Array;
  /** The hidden unit that was blamed most, counted from 0, and the weights that lead to it, cell by cell. */
  readonly most: number;
  readonly weights: Float64Array;
}

/** Null before the first trial, and where the network has lost its numbers. */
export function blameIn({ last, trainee }: Successor): Blame | null {
  const first = trainee.network.layers.at(0);
  if (last?.kind !== 'stepped' || first === undefined) return null;
  const blamed = last.gradients.layers.at(0);
  if (blamed === undefined) return null;
  const hidden = network.rowOf(blamed.sums, 0);
  const size = (unit: number): number => Math.abs(hidden[unit] ?? 0);
  const most = hidden.reduce((found, _, unit) => (size(unit) > size(found) ? unit : found), 0);
  return { hidden, most, weights: network.rowOf(first.weights, most) };
}
