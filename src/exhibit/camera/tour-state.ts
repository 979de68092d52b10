import type { PlaceName, RackName } from '../../scene/floor-plan.ts';
import type { Part } from '../../scene/touch-plan.ts';

/** The stations of the tour: along the signal and, where the machine was told that it was wrong, back from the teacher. */
const TOUR_STEPS = ['cell', 'cables', 'unit', 'value', 'needle', 'teacher', 'motors', 'knob'] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

/** The rack that a step is about; a telephone shows it. */
export const RACK_OF_STEP: Readonly<Record<TourStep, RackName>> = {
  cell: 'sensory',
  cables: 'plugboard',
  unit: 'association',
  value: 'potentiometers',
  needle: 'response',
  teacher: 'response',
  motors: 'potentiometers',
  knob: 'potentiometers',
};

/** One signal through the machine as it is: a lit photocell, a firing A-unit that it excites, and that one's R-unit. */
export interface Route {
  readonly cell: number;
  readonly unit: number;
  readonly response: number;
}

/** A correction in the recording, and a knob that it turned. */
export interface Correction {
  /** Ticks at which its motors began to run, and at which the last one stood still. */
  readonly begin: number;
  readonly end: number;
  readonly unit: number;
  readonly response: number;
  /** Its value before and after, in millivolts. */
  readonly before: number;
  readonly after: number;
  readonly motors: number;
}

/** How the visitor had it before the tour. */
export interface Before {
  readonly isLesson: boolean;
  readonly speed: number;
  readonly inSight: PlaceName;
}

/** The tour as it stands. */
export type Tour =
  /** Wanted; the machine comes to rest, or takes a picture. */
  | { readonly kind: 'preparing' }
  /** No A-unit fires: there is nothing to follow. */
  | { readonly kind: 'no-signal' }
  | {
      readonly kind: 'under-way';
      readonly route: Route;
      readonly correction: Correction | null;
      readonly step: TourStep;
      /** What is marked in the picture. */
      readonly part: Part | null;
      readonly before: Before;
    };
export type TourUnderWay = Extract<Tour, { kind: 'under-way' }>;

/** The steps that there are: without a correction the tour ends at the needle. */
export function stepsOf({ correction }: Pick<TourUnderWay, 'correction'>): readonly TourStep[] {
  return correction === null ? TOUR_STEPS.slice(0, TOUR_STEPS.indexOf('teacher')) : TOUR_STEPS;
}

/** The tour at one of its steps. */
export function atStep(tour: TourUnderWay, step: TourStep): TourUnderWay {
  return { ...tour, step, part: partAt(tour, step) };
}

function partAt({ route, correction }: TourUnderWay, step: TourStep): Part | null {
  switch (step) {
    case 'cell':
    case 'cables':
      return { kind: 'photocell', cell: route.cell };
    case 'unit':
    case 'value':
      return { kind: 'a-unit', unit: route.unit };
    case 'knob':
      return correction === null ? null : { kind: 'a-unit', unit: correction.unit };
    case 'needle':
    case 'teacher':
    case 'motors':
      return null;
  }
}
