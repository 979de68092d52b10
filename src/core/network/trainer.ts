import { shuffled, type Random } from '../random/random.ts';
import { costOfStep, type Cost } from './cost.ts';
import { checkLoss, type Loss } from './loss.ts';
import { pickRows, type Matrix } from './matrix.ts';
import { copyNetwork, overwriteNetwork, parametersOf, type Network } from './mlp.ts';
import {
  copyOptimiser,
  createOptimiser,
  descend,
  overwriteOptimiser,
  type Optimiser,
  type OptimiserState,
} from './optimiser.ts';
import {
  backward,
  followBatch,
  forward,
  gradientsInOrder,
  lossOfPass,
  type Gradients,
  type Pass,
} from './passes.ts';
import { addPenalty, checkLambda, penaltyOf } from './penalty.ts';

export interface TrainingPlan {
  readonly loss: Loss;
  readonly optimiser: Optimiser;
  /** λ of L2; 0 is none. */
  readonly l2: number;
  /** In steps: how often the state is kept as the last good one. */
  readonly keepEvery: number;
}

/** What can be kept and brought back. */
export interface LearntState {
  readonly network: Network;
  readonly optimiser: OptimiserState;
}

/** A network while it learns; changed in place. */
export interface Trainee extends LearntState {
  readonly plan: TrainingPlan;
  /** As it was the last time it was kept; its loss on the batch that then came was finite. */
  readonly good: LearntState;
  /** Of all steps so far. */
  readonly cost: Cost;
}

/** Examples side by side: X [batch][inputs] and Y [batch][outputs]. */
export interface Examples {
  readonly inputs: Matrix;
  readonly wanted: Matrix;
}

export type Step =
  | {
      readonly kind: 'stepped';
      /** Mean loss of the batch before the step, with the penalty of L2. */
      readonly loss: number;
      readonly cost: Cost;
      readonly pass: Pass;
      readonly gradients: Gradients;
    }
  /** The step that made a loss or a weight that is not finite; `restoreGood` brings the last good state back. */
  | { readonly kind: 'diverged'; readonly loss: number; readonly reason: string };

/** Takes over the network and trains it in place. Throws a RangeError if the plan cannot be used. */
export function createTrainee(network: Network, plan: TrainingPlan): Trainee {
  checkLoss(plan.loss, network.layers.at(-1)!.unit);
  checkLambda(plan.l2);
  checkWhole('The steps between kept states', plan.keepEvery);
  const optimiser = createOptimiser(plan.optimiser, parametersOf(network));
  return {
    network,
    plan,
    optimiser,
    good: { network: copyNetwork(network), optimiser: copyOptimiser(optimiser) },
    cost: { multiplications: 0, weightChanges: 0 },
  };
}

/** A trainee by itself that knows the same. */
export function copyTrainee({ plan, network, optimiser, good, cost }: Trainee): Trainee {
  return {
    plan,
    network: copyNetwork(network),
    optimiser: copyOptimiser(optimiser),
    good: { network: copyNetwork(good.network), optimiser: copyOptimiser(good.optimiser) },
    cost: { ...cost },
  };
}

/** One step of gradient descent on one batch of any size. */
export function trainOnBatch(trainee: Trainee, { inputs, wanted }: Examples): Step {
  const { network, plan, optimiser } = trainee;
  const pass = forward(network, inputs, 'training');
  const loss = lossOfPass(network, pass, plan.loss, wanted) + penaltyOf(network, plan.l2);
  if (!Number.isFinite(loss)) return diverged(loss, optimiser.steps, `the loss became ${loss}`);
  if (optimiser.steps % plan.keepEvery === 0) keepGood(trainee);
  const gradients = backward(network, pass, plan.loss, wanted);
  addPenalty(gradients, network, plan.l2);
  const descent = { parameters: parametersOf(network), gradients: gradientsInOrder(gradients) };
  const { changed, lost } = descend(plan.optimiser, optimiser, descent);
  followBatch(network, pass);
  const cost = costOfStep(network, plan, inputs.rows, changed);
  trainee.cost.multiplications += cost.multiplications;
  trainee.cost.weightChanges += cost.weightChanges;
  if (lost > 0) return diverged(loss, optimiser.steps, `${lost} weights became infinite or no number`);
  return { kind: 'stepped', loss, cost, pass, gradients };
}

/** One step for each batch; stops where it diverges. Returns the steps without what went through the layers. */
export function trainEpoch(
  trainee: Trainee,
  examples: Examples,
  batches: readonly (readonly number[])[],
): Pick<Step, 'kind' | 'loss'>[] {
  const steps: Pick<Step, 'kind' | 'loss'>[] = [];
  for (const batch of batches) {
    const { kind, loss } = trainOnBatch(trainee, pickExamples(examples, batch));
    steps.push({ kind, loss });
    if (kind === 'diverged') break;
  }
  return steps;
}

/** The batches of an epoch: every example once, in a random order, the last batch smaller if it does not come out. */
export function batchesOf(examples: number, batchSize: number, random: Random): number[][] {
  checkWhole('The size of a batch', batchSize);
  const order = shuffled(
    Array.from({ length: examples }, (_, number) => number),
    random,
  );
  return Array.from({ length: Math.ceil(examples / batchSize) }, (_, batch) =>
    order.slice(batch * batchSize, (batch + 1) * batchSize),
  );
}

export function pickExamples({ inputs, wanted }: Examples, numbers: readonly number[]): Examples {
  return { inputs: pickRows(inputs, numbers), wanted: pickRows(wanted, numbers) };
}

/** The mean loss on examples that are not learnt from, without the penalty. */
export function lossOn(network: Network, loss: Loss, { inputs, wanted }: Examples): number {
  return lossOfPass(network, forward(network, inputs, 'inference'), loss, wanted);
}

/** Brings back the last good state. What it cost to come to the bad one stays counted. */
export function restoreGood({ network, optimiser, good }: Trainee): void {
  overwriteNetwork(network, good.network);
  overwriteOptimiser(optimiser, good.optimiser);
}

/** Keeps the state as the last good one. */
export function keepGood({ network, optimiser, good }: Trainee): void {
  overwriteNetwork(good.network, network);
  overwriteOptimiser(good.optimiser, optimiser);
}

export function diverged(loss: number, steps: number, what: string): Extract<Step, { kind: 'diverged' }> {
  return { kind: 'diverged', loss, reason: `Training stopped at step ${steps}: ${what}.` };
}

function checkWhole(what: string, count: number): void {
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError(`${what} must be a whole number of 1 or more, found ${count}.`);
}
