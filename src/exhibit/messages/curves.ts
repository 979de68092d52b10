import type { BesidePrint, Scenario } from '../../core/index.ts';

/** The words of the learning curves of many machines. Shares are told by `percent` of the page's messages. */
export interface CurveMessages {
  readonly title: string;
  readonly about: (machines: number) => string;
  readonly begin: (machines: number) => string;
  /** The names of the line and of what is printed, over the plot. */
  readonly mean: (machines: number) => string;
  readonly print: string;
  readonly band: string;
  readonly axes: Readonly<Record<'trials' | 'correct', string>>;
  readonly columns: Readonly<Record<'after' | 'mean' | 'min' | 'lower' | 'upper' | 'max', string>>;
  /** What stands at a printed value on the plot. `beyond`: the trial it is printed for, where the lesson ends before. */
  readonly label: (value: PrintLabel) => string;
  /** Over the list of printed values. */
  readonly beside: string;
  readonly ours: (spread: BesidePrint, percent: (share: number) => string) => string;
  readonly verdict: (beside: BesidePrint) => string;
  /** Why ours may differ from print, where the lesson itself does not say. */
  readonly why: Readonly<Record<Scenario['kind'], string>>;
}

/** A printed value as it is labelled on the plot. */
export interface PrintLabel {
  readonly relation: Scenario['published'][number]['relation'];
  readonly share: string;
  readonly source: string;
  readonly beyond: number | null;
}
