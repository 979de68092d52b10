import { slopeOf } from '../network/activation.ts';
import type { Network } from '../network/mlp.ts';
import { backward, forward, lossOfPass, type Pass } from '../network/passes.ts';
import type { Random } from '../random/random.ts';
import { planTrial, type Lesson } from '../training/lesson.ts';
import { examplesOf, type Successor } from './successor.ts';

/** Pictures that a checkup looks at. */
const PICTURES = 40;
/** A unit whose slope is below this share of its greatest hardly hands blame on. */
const FLAT = 0.05;

/** How fast the successor could learn at a test: what its gradients are on the first pictures of that test. */
export interface Checkup {
  /** The trial of the test. */
  readonly after: number;
  /** The mean loss (cross-entropy) on these pictures; may be infinite or NaN. */
  readonly loss: number;
  /** For each layer, from the retina on: the mean of |∂L/∂W| over its weights. */
  readonly gradients: readonly number[];
  /** The share of hidden units, over these pictures, whose slope is below a twentieth of their unit's greatest; 0 without any. */
  readonly flat: number;
}

/** Looks into the network at a test and changes nothing. `random` is the lesson's stream. */
export function checkUp({ trainee }: Successor, lesson: Lesson, after: number, random: Random): Checkup {
  const stream = random.split(`test after ${after}`);
  const trials = Array.from({ length: Math.min(PICTURES, lesson.test.trials) }, (_, trial) =>
    planTrial(lesson, trial + 1, stream),
  );
  const { inputs, wanted } = examplesOf(trials);
  const { network, plan } = trainee;
  const pass = forward(network, inputs, 'inference');
  const gradients = backward(network, pass, plan.loss, wanted);
  return {
    after,
    loss: lossOfPass(network, pass, plan.loss, wanted),
    gradients: gradients.layers.map(({ weights }) => meanSize(weights.cells)),
    flat: flatShare(network, pass),
  };
}

/** The share of hidden units, over the examples of a pass, whose slope is below a twentieth of their unit's greatest. */
export function flatShare({ layers }: Network, pass: Pass): number {
  let flat = 0;
  let all = 0;
  layers.slice(0, -1).forEach(({ unit }, number) => {
    const greatest = unit.kind === 'sigmoid' ? slopeOf(unit, 0.5) : 1;
    for (const output of pass.layers[number]!.activations.cells) {
      all++;
      if (slopeOf(unit, output) < FLAT * greatest) flat++;
    }
  });
  return all === 0 ? 0 : flat / all;
}

function meanSize(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += Math.abs(value);
  return sum / values.length;
}
