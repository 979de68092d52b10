import type { HandCommand } from '../core/index.ts';
import type { Part } from '../scene/touch-plan.ts';

/** The pages of the operator's drawer. */
export const BENCH_PAGES = ['switches', 'faults', 'plugboard'] as const;
export type BenchPage = (typeof BENCH_PAGES)[number];

/** One thing that was done by hand, and the commands that undo it. */
export interface HandStep {
  readonly kind: HandCommand['kind'];
  /** Steps of one gesture, such as the slide of a knob, are one step. */
  readonly gesture: string | null;
  readonly inverse: readonly HandCommand[];
}

/** Why the machine did not do what a hand wanted; cells and units are counted from 0. */
export type Refusal =
  | { readonly why: 'jacks-taken'; readonly cell: number; readonly jacks: number }
  | { readonly why: 'wired-already'; readonly unit: number; readonly cell: number }
  | { readonly why: 'trial-under-way' };

/** What the operator has before him: the drawer, the part under inspection, and what can be undone. */
export interface Operator {
  /** The page of the open drawer; null while it is shut. */
  readonly page: BenchPage | null;
  readonly inspected: Part | null;
  /** The wire of the inspected A-unit that is to be plugged elsewhere, and the cell that it may go to. */
  readonly wire: number | null;
  readonly target: number | null;
  /** A card and an A-unit picked in the drawer, counted from 0. */
  readonly card: number;
  readonly unit: number;
  /** The seed in the plugboard's text field. */
  readonly seed: string;
  readonly steps: readonly HandStep[];
  readonly refusal: Refusal | null;
}

/** Nothing open, nothing picked, nothing to undo. */
export function newOperator(seed: string): Operator {
  return {
    page: null,
    inspected: null,
    wire: null,
    target: null,
    card: 0,
    unit: 0,
    seed,
    steps: [],
    refusal: null,
  };
}
