import type { TemplateResult } from 'lit';

/** The stations of the lecture bench, in the order of the lecture. */
export const STATION_IDS = [
  'half-space',
  'xor',
  'boolean',
  'smooth',
  'paths',
  'matrices',
  'units',
  'rate',
  'weights',
  'capacity',
] as const;
export type StationId = (typeof STATION_IDS)[number];

/** What every station says; each has words of its own besides. */
export interface StationWords {
  readonly title: string;
  /** The one idea, in two sentences. */
  readonly idea: string;
  /** The one thing to do. */
  readonly task: string;
}

export interface StationProps<S, W extends StationWords> {
  readonly state: S;
  readonly words: W;
  /** Takes what the station becomes, from what it is then. */
  readonly put: (change: (state: S) => S) => void;
}

/** One screen, one idea, one thing to do. Its state is plain data, replaced when it changes. */
export interface Station<S, W extends StationWords> {
  readonly id: StationId;
  readonly fresh: () => S;
  readonly lay: (props: StationProps<S, W>) => TemplateResult;
  /**
   * A slice of what the station works on by itself, such as training, asked for on every frame while it is open. Must
   * return within `budget` milliseconds; the same object when there is nothing to do.
   */
  readonly work?: (state: S, budget: number) => S;
}
