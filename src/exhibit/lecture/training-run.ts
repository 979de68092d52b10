import { createRandom } from '../../core/index.ts';
import * as network from '../../core/network/index.ts';

/** All that a run follows from: the same plan gives the same numbers. */
export interface RunPlan {
  readonly network: network.NetworkPlan;
  readonly loss: network.Loss;
  readonly optimiser: network.Optimiser;
  readonly examples: network.Examples;
  /** Steps until it is over; every step takes all the examples at once. */
  readonly steps: number;
  /** Of the first weights. */
  readonly seed: string;
}

/** Weights to come back to. */
interface Kept {
  readonly steps: number;
  readonly loss: number;
  readonly network: network.Network;
}

/** A network that learns on the lecture bench. Network and losses change in place; the rest is replaced. */
export interface TrainingRun {
  readonly plan: RunPlan;
  readonly trainee: network.Trainee;
  readonly steps: number;
  /**
   * The mean loss after 0, 1, 2 … steps. A step finds the loss that the one before it left, so that the newest is known
   * with the next one, or when the run is over.
   */
  readonly losses: number[];
  /** What went through in the last step; null before the first. */
  readonly last: Extract<network.Step, { kind: 'stepped' }> | null;
  readonly standing: 'learning' | 'over' | 'diverged';
  /** The best state of those that were kept. */
  readonly good: Kept;
}

/** Beyond this loss nothing comes back: the run is stopped before its numbers are no longer finite. */
const LOST = 1e6;
/** Steps between two looks at whether the state is worth keeping. */
const KEEP_EVERY = 10;

/** A run that has taken no step. Throws a RangeError if the plan cannot be used. */
export function beginRun(plan: RunPlan): TrainingRun {
  const first = network.createNetwork(plan.network, createRandom(plan.seed));
  return {
    plan,
    trainee: traineeOf(plan, first),
    steps: 0,
    losses: [],
    last: null,
    standing: 'learning',
    good: { steps: 0, loss: Infinity, network: network.copyNetwork(first) },
  };
}

/** One step on. A run that is over or has diverged stays as it is. */
export function stepRun(run: TrainingRun): TrainingRun {
  if (run.standing !== 'learning') return run;
  const { plan, trainee, losses } = run;
  const before = run.steps % KEEP_EVERY === 0 ? network.copyNetwork(trainee.network) : null;
  const step = network.trainOnBatch(trainee, plan.examples);
  losses.push(step.loss);
  const steps = run.steps + 1;
  if (step.kind === 'diverged' || step.loss > LOST) return { ...run, steps, standing: 'diverged' };
  const isBetter = before !== null && step.loss < run.good.loss;
  const good = isBetter ? { steps: run.steps, loss: step.loss, network: before } : run.good;
  const isOver = steps >= plan.steps;
  if (isOver) losses.push(network.lossOn(trainee.network, plan.loss, plan.examples));
  return { ...run, steps, last: step, standing: isOver ? 'over' : 'learning', good };
}

/** The newest loss that is known; NaN before the first step. */
export function lossNow({ losses }: TrainingRun): number {
  return losses.at(-1) ?? Number.NaN;
}

/** With another optimiser from here on; what is over or has diverged begins anew with it. */
export function turnOptimiser(run: TrainingRun, optimiser: network.Optimiser): TrainingRun {
  const plan = { ...run.plan, optimiser };
  if (run.standing !== 'learning' || run.steps === 0 || optimiser.kind !== run.plan.optimiser.kind)
    return beginRun(plan);
  return { ...run, plan, trainee: { ...run.trainee, plan: { ...run.trainee.plan, optimiser } } };
}

/** Back at its last good state, from where it goes on with another optimiser. What came after it is forgotten. */
export function bringBack(run: TrainingRun, optimiser: network.Optimiser): TrainingRun {
  const plan = { ...run.plan, optimiser };
  return {
    ...run,
    plan,
    trainee: traineeOf(plan, network.copyNetwork(run.good.network)),
    steps: run.good.steps,
    losses: run.losses.slice(0, run.good.steps),
    last: null,
    standing: 'learning',
  };
}

function traineeOf({ loss, optimiser }: RunPlan, first: network.Network): network.Trainee {
  return network.createTrainee(first, { loss, optimiser, l2: 0, keepEvery: KEPT_HERE });
}

/** The bench keeps good states by itself, by their loss. */
const KEPT_HERE = 1_000_000;
