import { law, lawSlopeOfOutput } from './response-law.ts';

/** What a unit makes of f, the sum of its weighted inputs and its bias. */
export type Unit =
  | { readonly kind: 'step' | 'linear' | 'tanh' | 'relu' }
  /** σ(steepness · f); an infinite steepness is the step. */
  | { readonly kind: 'sigmoid'; readonly steepness: number }
  /** `leak` is the slope below zero, 0 to 1. */
  | { readonly kind: 'leaky-relu'; readonly leak: number };

export type UnitName = 'step' | 'linear' | 'sigmoid' | 'tanh' | 'relu' | 'leaky-relu';

/** The units as the textbook has them. */
export const UNITS: Readonly<Record<UnitName, Unit>> = {
  step: { kind: 'step' },
  linear: { kind: 'linear' },
  sigmoid: { kind: 'sigmoid', steepness: 1 },
  tanh: { kind: 'tanh' },
  relu: { kind: 'relu' },
  'leaky-relu': { kind: 'leaky-relu', leak: 0.01 },
};

/** The unit of that name. Throws a RangeError if there is none. */
export function unitNamed(name: string): Unit {
  if (Object.hasOwn(UNITS, name)) return UNITS[name as UnitName];
  throw new RangeError(`A unit must be one of ${Object.keys(UNITS).join(', ')}, found ${name}.`);
}

/** Throws a RangeError unless the unit is one of those above and its steepness or leak is in range. */
export function checkUnit(unit: Unit): void {
  unitNamed(unit.kind);
  if (unit.kind === 'sigmoid' && !(unit.steepness > 0))
    throw new RangeError(`The steepness of a sigmoid must be above 0, found ${unit.steepness}.`);
  if (unit.kind === 'leaky-relu' && !(unit.leak >= 0 && unit.leak <= 1))
    throw new RangeError(`The leak of a leaky ReLU must be 0 to 1, found ${unit.leak}.`);
}

/**
 * The output g of a unit whose weighted inputs sum to f.
 *
 * - step: 1 if f > 0, else 0
 * - linear: f
 * - sigmoid: 1 / (1 + e^(−s f)), s the steepness
 * - tanh: (e^f − e^(−f)) / (e^f + e^(−f))
 * - ReLU: f if f > 0, else 0
 * - leaky ReLU: f if f > 0, else leak · f
 */
export function activate(unit: Unit, f: number): number {
  switch (unit.kind) {
    case 'step':
      return f > 0 ? 1 : 0;
    case 'linear':
      return f;
    case 'sigmoid':
      return law(f, unit.steepness);
    case 'tanh':
      return Math.tanh(f);
    case 'relu':
      return Math.max(f, 0); // keeps NaN, so that a network that diverged cannot hide it
    case 'leaky-relu':
      return f > 0 ? f : unit.leak * f;
  }
}

/**
 * dg/df, the derivative of a unit where its output is g. It can be had from the output alone:
 *
 * - step: 0. At f = 0 it has none, but 0 is what any gradient method is told
 * - linear: 1
 * - sigmoid: s g (1 − g)
 * - tanh: 1 − g²
 * - ReLU: 1 if g > 0, else 0, also at f = 0 where it has none
 * - leaky ReLU: 1 if g > 0, else leak, also at f = 0 where it has none
 */
export function slopeOf(unit: Unit, g: number): number {
  switch (unit.kind) {
    case 'step':
      return 0;
    case 'linear':
      return 1;
    case 'sigmoid':
      return lawSlopeOfOutput(g, unit.steepness);
    case 'tanh':
      return 1 - g * g;
    case 'relu':
      return g > 0 ? 1 : 0;
    case 'leaky-relu':
      return g > 0 ? 1 : unit.leak;
  }
}
