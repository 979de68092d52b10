import type { Answer, Sign } from '../machine/response.ts';
import { LIT, type Picture } from '../machine/retina.ts';
import type { TrialOutcome } from '../machine/trial.ts';
import { unitNamed, type UnitName } from '../network/activation.ts';
import { type Cost } from '../network/cost.ts';
import { INITIALISATIONS } from '../network/initialisation.ts';
import { matrixOf, rowOf } from '../network/matrix.ts';
import { bendSigmoids, createNetwork } from '../network/mlp.ts';
import { answer as outputsFor } from '../network/passes.ts';
import {
  copyTrainee,
  createTrainee,
  restoreGood,
  trainOnBatch,
  type Examples,
  type Step,
  type Trainee,
} from '../network/trainer.ts';
import type { Random } from '../random/random.ts';
import type { Learner } from '../training/learner.ts';
import { isAsWanted } from '../training/score.ts';
import type { SuccessorPlan } from './successor-plan.ts';

/** A network that is taught by trials, as the Mark I is. */
export interface Successor extends Learner {
  readonly trainee: Trainee;
  /** The last trial as it went through the layers; null before the first. */
  readonly last: Step | null;
  readonly cost: Cost;
  /** Makes all its sigmoids that steep, a finite number above 0; its weights stay as they are. */
  readonly bend: (steepness: number) => void;
  /** Brings the last good state back after it has diverged; what it cost to lose it stays counted. */
  readonly recover: () => void;
  /** Another that knows the same and is taught by itself. */
  readonly copy: () => Successor;
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

function taughtByTrials(
  first: Trainee,
  from: { readonly trial: number; readonly last: Step | null } = { trial: 0, last: null },
): Successor {
  let trainee = first;
  let { trial, last } = from;
  const respond = (picture: Picture): Answer =>
    signsOf(rowOf(outputsFor(trainee.network, matrixOf([lightOf(picture)])), 0));
  return {
    cost: trainee.cost,
    get trainee() {
      return trainee;
    },
    get last() {
      return last;
    },
    bend: (steepness) => {
      const { network, good } = trainee;
      const kept = { ...good, network: bendSigmoids(good.network, steepness) };
      trainee = { ...trainee, network: bendSigmoids(network, steepness), good: kept };
    },
    copy: () => taughtByTrials(copyTrainee(trainee), { trial, last }),
    recover: () => {
      restoreGood(trainee);
      last = null;
    },
    respond,
    teach: (picture, wanted) => {
      trial++;
      const before = trainee.cost.weightChanges;
      last = trainOnBatch(trainee, examplesOf([{ picture, wanted }]));
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

/** Pictures and wanted signs as the network is given them: light from 0 to 1, and 1 for +, 0 for −; a row for each. */
export function examplesOf(
  trials: readonly { readonly picture: Picture; readonly wanted: readonly Sign[] }[],
): Examples {
  return {
    inputs: matrixOf(trials.map(({ picture }) => lightOf(picture))),
    wanted: matrixOf(trials.map(({ wanted }) => wanted.map((sign) => (sign > 0 ? 1 : 0)))),
  };
}

/** Light from 0 to 1. */
function lightOf(picture: Picture): Float64Array {
  return Float64Array.from(picture, (light) => light / LIT);
}

function signsOf(outputs: Float64Array): Sign[] {
  return Array.from(outputs, (output) => (output > 0.5 ? 1 : -1));
}
