import type { Answer, Sign } from '../machine/response.ts';
import { LIT, type Picture } from '../machine/retina.ts';
import type { TrialOutcome } from '../machine/trial.ts';
import { unitNamed, type UnitName } from '../network/activation.ts';
import { type Cost } from '../network/cost.ts';
import { INITIALISATIONS } from '../network/initialisation.ts';
import { matrixOf, rowOf } from '../network/matrix.ts';
import { createNetwork } from '../network/mlp.ts';
import { answer as outputsFor } from '../network/passes.ts';
import { createTrainee, trainOnBatch, type Step, type Trainee } from '../network/trainer.ts';
import type { Random } from '../random/random.ts';
import type { Learner } from '../training/learner.ts';
import { isAsWanted } from '../training/score.ts';

/** The successor on the Mark I's retina: one output for every R-unit, + where it is above one half. */
export interface SuccessorPlan {
  /** Units of each hidden layer; none makes it a single layer. */
  readonly hidden: readonly number[];
  readonly unit: UnitName;
  /** The learning rate of plain gradient descent, one picture at a time. */
  readonly rate: number;
}

/** Small enough to be watched, large enough for the lessons at hand. */
export const STANDARD_SUCCESSOR: SuccessorPlan = { hidden: [24], unit: 'sigmoid', rate: 0.1 };

/** A network that is taught by trials, as the Mark I is. */
export interface Successor extends Learner {
  readonly trainee: Trainee;
  /** The last trial as it went through the layers; null before the first. */
  readonly last: Step | null;
  readonly cost: Cost;
}

/**
 * A network with random first weights for retinas of side × side cells and so many R-units.
 * @throws RangeError for a plan that no network can have.
 */
export function createSuccessor(
  { hidden, unit, rate }: SuccessorPlan,
  { side, responses }: { readonly side: number; readonly responses: number },
  random: Random,
): Successor {
  const layer = (units: number, name: UnitName) => ({
    units,
    unit: unitNamed(name),
    initialisation: INITIALISATIONS.glorot,
  });
  const layers = [...hidden.map((units) => layer(units, unit)), layer(responses, 'sigmoid')];
  const network = createNetwork({ inputs: side * side, layers }, random);
  const optimiser = { kind: 'gradient-descent', rate } as const;
  const trainee = createTrainee(network, { loss: 'cross-entropy', optimiser, l2: 0, keepEvery: 1000 });
  return taughtByTrials(trainee);
}

function taughtByTrials(trainee: Trainee): Successor {
  let trial = 0;
  let last: Step | null = null;
  const respond = (picture: Picture): Answer =>
    signsOf(rowOf(outputsFor(trainee.network, matrixOf([lightOf(picture)])), 0));
  return {
    trainee,
    cost: trainee.cost,
    get last() {
      return last;
    },
    respond,
    teach: (picture, wanted) => {
      trial++;
      const before = trainee.cost.weightChanges;
      last = trainOnBatch(trainee, {
        inputs: matrixOf([lightOf(picture)]),
        wanted: matrixOf([wanted.map((sign) => (sign > 0 ? 1 : 0))]),
      });
      const response = last.kind === 'stepped' ? signsOf(lastOutputs(last)) : null;
      return outcome({ trial, wanted, response, corrections: trainee.cost.weightChanges - before });
    },
  };
}

function outcome(told: Omit<TrialOutcome, 'correct'>): TrialOutcome {
  return { ...told, correct: told.wanted !== null && isAsWanted(told.response, told.wanted) };
}

/** What the network answered before the step. */
function lastOutputs(step: Extract<Step, { kind: 'stepped' }>): Float64Array {
  return rowOf(step.pass.layers.at(-1)!.activations, 0);
}

/** Light from 0 to 1. */
function lightOf(picture: Picture): Float64Array {
  return Float64Array.from(picture, (light) => light / LIT);
}

function signsOf(outputs: Float64Array): Sign[] {
  return Array.from(outputs, (output) => (output > 0.5 ? 1 : -1));
}
