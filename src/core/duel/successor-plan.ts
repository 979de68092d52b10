import type { UnitName } from '../network/activation.ts';

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
