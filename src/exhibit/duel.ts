import {
  createSuccessor,
  flatShare,
  LIT,
  streamsOf,
  successorOf,
  type Command,
  type MachineEvent,
  type Picture,
  type Session,
  type Sign,
  type Successor,
  type Ticks,
} from '../core/index.ts';
import * as network from '../core/network/index.ts';
import type { SuccessorSight } from '../scene/successor-sight.ts';

/** A successor beside the machine: told the same pictures and the same wanted signs, from the trial at which it began. */
export interface Duel {
  readonly successor: Successor;
  /** Told trials since it began, oldest first. */
  readonly record: { readonly correct: boolean }[];
  /** Trials and corrections that the machine had behind it then. */
  readonly since: { readonly trials: number; readonly corrections: number };
  /** Machine time since then in which motors turned to correct. */
  motorTicks: Ticks;
  /** What is to be seen of it with a picture before the lens: the same object until something of it has changed. */
  readonly look: (picture: Picture) => SuccessorSight;
}

/** A fresh successor beside the machine, its first weights drawn from the session's seed. */
function openDuel({ plan, seed, machine }: Session, steepness: number): Duel {
  const { trials, corrections } = machine.counters;
  const successor = createSuccessor(successorOf(plan), plan.machine, streamsOf(seed).successor);
  successor.bend(steepness);
  return {
    successor,
    record: [],
    since: { trials, corrections },
    motorTicks: 0,
    look: watch(successor),
  };
}

function watch(successor: Successor): Duel['look'] {
  let seen: SuccessorSight | null = null;
  let [trainee, last]: [unknown, unknown] = [null, null];
  const shown: number[] = [];
  return (picture) => {
    const isSame =
      trainee === successor.trainee &&
      last === successor.last &&
      picture.every((light, cell) => light === shown[cell]);
    if (seen !== null && isSame) return seen;
    [trainee, last] = [successor.trainee, successor.last];
    picture.forEach((light, cell) => {
      shown[cell] = light;
    });
    seen = sightOf(successor, picture);
    return seen;
  };
}

function sightOf({ trainee, last }: Successor, picture: Picture): SuccessorSight {
  const pass = network.forward(trainee.network, lightOn(picture), 'inference');
  return {
    learnt: last ?? trainee.good,
    layers: trainee.network.layers.map(({ unit, weights }, number) => {
      const blame = last?.kind === 'stepped' ? last.gradients.layers[number]?.sums : undefined;
      const activations = pass.layers[number]?.activations;
      return {
        activations:
          activations === undefined ? new Float64Array() : howFarOn(unit, network.rowOf(activations, 0)),
        blame: blame === undefined ? null : network.rowOf(blame, 0),
        weights: weights.cells,
      };
    }),
  };
}

/** How far units are on, 0 to 1: what has no upper end comes ever nearer to 1. */
function howFarOn({ kind }: network.Unit, outputs: Float64Array): Float64Array {
  if (kind === 'sigmoid' || kind === 'step') return outputs;
  if (kind === 'tanh') return outputs.map((g) => (g + 1) / 2);
  return outputs.map((g) => (g > 0 ? g / (1 + g) : 0));
}

function lightOn(picture: Picture): network.Matrix {
  return network.matrixOf([Float64Array.from(picture, (level) => level / LIT)]);
}

/** Another duel that stands as this one does, and goes on by itself. */
export function copyDuel(duel: Duel): Duel {
  const successor = duel.successor.copy();
  return { ...duel, successor, record: duel.record.slice(), look: watch(successor) };
}

/** What becomes of the duel by what has just been done to the session, or has happened in it. */
export function heedDuel(
  duel: Duel | null,
  session: Session,
  what: Command | readonly MachineEvent[],
): Duel | null {
  if ('kind' in what) return heedCommand(duel, session, what);
  if (duel !== null) followDuel(duel, session, what);
  return duel;
}

function heedCommand(duel: Duel | null, session: Session, command: Command): Duel | null {
  if (command.kind === 'recover') duel?.successor.recover();
  if (command.kind !== 'law') return duel;
  if (command.steepness === null) return null;
  if (duel === null) return openDuel(session, command.steepness);
  duel.successor.bend(command.steepness);
  return duel;
}

/**
 * Teaches the successor what the machine has just been told. The session must stand where these events happened: the card
 * of a trial lies before the lens until the next begins. Once it has diverged it is taught no more and has no answer, until
 * it has recovered.
 */
function followDuel(duel: Duel, { machine }: Session, events: readonly MachineEvent[]): void {
  for (const event of events) {
    if (event.kind === 'motors' && event.running > 0 && machine.phase === 'reinforce') {
      duel.motorTicks += machine.phaseEnds - event.at;
    }
    if (event.kind !== 'trial' || event.outcome.wanted === null) continue;
    const { successor, record } = duel;
    const isLost = successor.last?.kind === 'diverged';
    record.push({
      correct: !isLost && successor.teach(machine.picture, event.outcome.wanted).correct,
    });
  }
}

/** What the successor makes of a picture, layer by layer. */
export interface Insight {
  /** How far each hidden unit is on, 0 to 1. */
  readonly hidden: Float64Array;
  /** For each R-unit the number before its unit, f, and behind it, σ(f). */
  readonly sums: Float64Array;
  readonly outputs: Float64Array;
  readonly answer: readonly Sign[];
  /** The share of hidden units that are all but flat where they stand, and hardly pass blame on. */
  readonly flat: number;
}

/** Looks at a picture and learns nothing. */
export function lookInto({ trainee }: Successor, picture: Picture): Insight | null {
  const pass = network.forward(trainee.network, lightOn(picture), 'inference');
  const [first, last] = [pass.layers.at(0), pass.layers.at(-1)];
  const unit = trainee.network.layers.at(0)?.unit;
  if (first === undefined || last === undefined || unit === undefined) return null;
  const outputs = network.rowOf(last.activations, 0);
  return {
    hidden: howFarOn(unit, network.rowOf(first.activations, 0)),
    flat: flatShare(trainee.network, pass),
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
