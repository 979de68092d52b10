import type { RackName } from './floor-plan.ts';

/** What is engraved on the plates, lettered as it stands here. The page passes it in the visitor's language. */
export interface PlateWords {
  /** MARK I PERCEPTRON */
  readonly title: string;
  readonly racks: Readonly<Record<RackName, string>>;
  /** 400 CdS photocells 20 x 20 */
  readonly photocells: string;
  /** What the camera sees. */
  readonly camera: string;
  readonly polarity: string;
  /** The polarity with which lit cells are on. */
  readonly figure: string;
  /** The polarity with which dark cells are on. */
  readonly ground: string;
  readonly excitatory: string;
  readonly inhibitory: string;
  /** The board shows a selection of its wires. */
  readonly selection: (shown: number, all: number) => string;
  /** Stands before R1, R2 … */
  readonly sourceSet: string;
  readonly motorsRunning: string;
  /** With its unit, V/s. */
  readonly motorSpeed: string;
  /** With its unit, % a trial. */
  readonly decay: string;
  /** With its unit, wires. */
  readonly threshold: string;
  /** What the meter measures. */
  readonly sum: string;
  readonly volts: string;
  /** The mark at zero on the meter: there is no dead zone (assumed). */
  readonly switchesAtZero: string;
  readonly trials: string;
  readonly right: string;
  readonly corrections: string;
  /** The invitation on the empty glass. */
  readonly draw: string;
  /** The chart's line: the share right of the last trials. */
  readonly chartRight: (last: number) => string;
  /** The chart's round marks. */
  readonly chartTest: string;
  /** Under the chart. */
  readonly chartTrials: string;
}
