import type { Random } from '../random/random.ts';
import { zeros, type Matrix } from './matrix.ts';

/** How the weights of a layer begin. Biases begin at zero. */
export type Initialisation =
  | { readonly kind: 'constant'; readonly value: number }
  /** Normal, around zero, of this standard deviation. */
  | { readonly kind: 'normal'; readonly deviation: number }
  /** Normal, variance 2 / (n_in + n_out): neither signals nor gradients grow or shrink on their way. (Glorot, Bengio 2010) */
  | { readonly kind: 'glorot' }
  /** Normal, variance 2 / n_in: as much for ReLU, which lets half of it pass. (He et al. 2015) */
  | { readonly kind: 'he' };

export type InitialisationName = 'zero' | 'very-small' | 'very-large' | 'glorot' | 'he';

/** Equal weights never part; very small ones let signals vanish; very large ones drive units to where they are flat. */
export const INITIALISATIONS: Readonly<Record<InitialisationName, Initialisation>> = {
  zero: { kind: 'constant', value: 0 },
  'very-small': { kind: 'normal', deviation: 0.001 },
  'very-large': { kind: 'normal', deviation: 10 },
  glorot: { kind: 'glorot' },
  he: { kind: 'he' },
};

/** Throws a RangeError if the kind is unknown or its number cannot be used. */
export function checkInitialisation(initialisation: Initialisation): void {
  const { kind } = initialisation;
  if (!['constant', 'normal', 'glorot', 'he'].includes(kind))
    throw new RangeError(
      `An initialisation must be constant, normal, glorot or he, found ${kind as string}.`,
    );
  if (kind === 'constant' && !Number.isFinite(initialisation.value))
    throw new RangeError(`A constant weight must be a number, found ${initialisation.value}.`);
  if (kind === 'normal' && !(initialisation.deviation >= 0 && initialisation.deviation < Infinity))
    throw new RangeError(
      `The deviation of the weights must be 0 or more, found ${initialisation.deviation}.`,
    );
}

/** The first weights of a layer, [units][inputs]. */
export function initialWeights(
  initialisation: Initialisation,
  inputs: number,
  units: number,
  random: Random,
): Matrix {
  checkInitialisation(initialisation);
  const weights = zeros(units, inputs);
  if (initialisation.kind === 'constant') {
    weights.cells.fill(initialisation.value);
    return weights;
  }
  const deviation = deviationOf(initialisation, inputs, units);
  const draw = normalDraws(random);
  for (let at = 0; at < weights.cells.length; at++) weights.cells[at] = deviation * draw();
  return weights;
}

function deviationOf(
  initialisation: Exclude<Initialisation, { kind: 'constant' }>,
  inputs: number,
  units: number,
): number {
  switch (initialisation.kind) {
    case 'normal':
      return initialisation.deviation;
    case 'glorot':
      return Math.sqrt(2 / (inputs + units));
    case 'he':
      return Math.sqrt(2 / inputs);
  }
}

/**
 * Draws of mean 0 and variance 1 from the normal distribution, by Marsaglia's polar method: a point uniform in the unit
 * disc gives two of them. Which draws are rejected is exact in every engine; the logarithm may differ in its last digit.
 */
export function normalDraws(random: Random): () => number {
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const drawn = spare;
      spare = null;
      return drawn;
    }
    for (;;) {
      const x = 2 * random.fraction() - 1;
      const y = 2 * random.fraction() - 1;
      const squared = x * x + y * y;
      if (squared >= 1 || squared === 0) continue;
      const stretch = Math.sqrt((-2 * Math.log(squared)) / squared);
      spare = y * stretch;
      return x * stretch;
    }
  };
}
