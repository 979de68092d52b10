import { costOfStep } from './cost.ts';
import {
  createDesk,
  lookAgain,
  lossOnDesk,
  moveAll,
  sendBack,
  sendForward,
  type Desk,
} from './drill-desk.ts';
import { listLit, MOST_PLACES, type LitList } from './lit-list.ts';
import { checkShape } from './matrix.ts';
import { outputsOf, parametersOf } from './mlp.ts';
import {
  diverged,
  keepGood,
  pickExamples,
  trainOnBatch,
  type Examples,
  type Step,
  type Trainee,
} from './trainer.ts';

/** Examples made ready to be gone through many times, with room for a batch on its way. */
export interface NetDrill {
  readonly trainee: Trainee;
  readonly examples: Examples;
  /** Null where every batch goes through `trainOnBatch`. */
  readonly lit: LitList | null;
  /** Multiplications of a batch. */
  readonly cost: { readonly fixed: number; readonly perExample: number };
  /** Null before the first batch. */
  desk: Desk | null;
  /** The steps of the trainee when all its weights were last known to be finite numbers, so that an input of zero adds zero. */
  soundAt: number | null;
}

/** A step of which nobody wants to know what went through the layers. */
export type DrillStep =
  Extract<Step, { kind: 'diverged' }> | { readonly kind: 'stepped'; readonly loss: number };

/**
 * Whether a drill is quicker than `trainOnBatch`: it is for plain gradient descent without L2 on layers that are not
 * normalised, of any number and width, any units, any loss.
 */
export function isQuick({ network, plan: { optimiser, l2 } }: Trainee): boolean {
  return (
    optimiser.kind === 'gradient-descent' &&
    l2 === 0 &&
    network.layers.every(({ norm, weights }) => norm === null && weights.columns <= MOST_PLACES)
  );
}

/**
 * Looks through the examples once. X [examples][inputs], Y [examples][outputs]. Throws a RangeError if they do not fit the
 * network.
 */
export function prepareNetDrill(trainee: Trainee, examples: Examples): NetDrill {
  const { network, plan } = trainee;
  const { rows } = examples.inputs;
  checkShape('The inputs', examples.inputs, rows, network.inputs);
  checkShape('What is wanted', examples.wanted, rows, outputsOf(network));
  const [none, one] = [0, 1].map((batch) => costOfStep(network, plan, batch, 0).multiplications);
  return {
    trainee,
    examples,
    lit: isQuick(trainee) ? listLit(examples.inputs) : null,
    cost: { fixed: none!, perExample: one! - none! },
    desk: null,
    soundAt: null,
  };
}

/**
 * One step on the examples of these numbers. Comes to the same weights, to the last bit, as `trainOnBatch` on them, and to the
 * same loss, cost and divergence. Throws a RangeError if there is no such example, or none at all.
 */
export function drillBatch(drill: NetDrill, numbers: readonly number[]): DrillStep {
  const { trainee, lit } = drill;
  checkNumbers(numbers, drill.examples);
  if (lit === null || numbers.length > MOST_PLACES || !isSound(drill))
    return briefly(trainOnBatch(trainee, pickExamples(drill.examples, numbers)));
  const { plan, optimiser, cost } = trainee;
  const desk = layOut(drill, lit, numbers);
  sendForward(desk, lit, numbers);
  const loss = lossOnDesk(desk, plan.loss, numbers.length);
  if (!Number.isFinite(loss)) return diverged(loss, optimiser.steps, `the loss became ${loss}`);
  if (optimiser.steps % plan.keepEvery === 0) keepGood(trainee);
  sendBack(desk, plan.loss, numbers.length);
  const move = moveAll(desk, lit, numbers, plan.optimiser.rate);
  optimiser.steps++;
  cost.multiplications += drill.cost.fixed + numbers.length * drill.cost.perExample;
  cost.weightChanges += move.changed;
  drill.soundAt = move.lost === 0 ? optimiser.steps : null;
  if (move.lost === 0) return { kind: 'stepped', loss };
  return diverged(loss, optimiser.steps, `${move.lost} weights became infinite or no number`);
}

/** One step for each batch; stops where it diverges. */
export function drillEpoch(drill: NetDrill, batches: readonly (readonly number[])[]): DrillStep[] {
  const steps: DrillStep[] = [];
  for (const batch of batches) {
    const taken = drillBatch(drill, batch);
    steps.push(taken);
    if (taken.kind === 'diverged') break;
  }
  return steps;
}

function briefly(step: Step): DrillStep {
  return step.kind === 'diverged' ? step : { kind: 'stepped', loss: step.loss };
}

/** Looks at the weights only where the last step was not this drill's, or lost some. */
function isSound(drill: NetDrill): boolean {
  const { network, optimiser } = drill.trainee;
  if (drill.soundAt === optimiser.steps) return true;
  if (drill.desk !== null) lookAgain(drill.desk);
  const sound = parametersOf(network).every((values) => values.every(Number.isFinite));
  drill.soundAt = sound ? optimiser.steps : null;
  return sound;
}

/** A desk that is large enough, with what is wanted of these examples on it. */
function layOut(drill: NetDrill, lit: LitList, numbers: readonly number[]): Desk {
  const { columns, cells } = drill.examples.wanted;
  if (drill.desk === null || drill.desk.most < numbers.length)
    drill.desk = createDesk(drill.trainee.network, lit, numbers.length);
  const { desk } = drill;
  for (let place = 0; place < numbers.length; place++)
    for (let output = 0; output < columns; output++)
      desk.wanted[place * columns + output] = cells[numbers[place]! * columns + output]!;
  return desk;
}

function checkNumbers(numbers: readonly number[], { inputs: { rows } }: Examples): void {
  if (numbers.length === 0) throw new RangeError('A batch must have at least 1 example, found 0.');
  for (const number of numbers)
    if (!Number.isInteger(number) || number < 0 || number >= rows)
      throw new RangeError(`A row must be 0 to ${rows - 1}, found ${number}.`);
}
