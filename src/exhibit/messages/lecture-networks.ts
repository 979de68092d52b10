import type { Shape } from '../lecture/capacity-model.ts';
import type { EquationId } from '../lecture/matrices-model.ts';
import type { LearnerName } from '../lecture/rate-model.ts';
import type { PlayKey } from '../lecture/run-group.ts';
import type { StationWords } from '../lecture/station.ts';
import type { ComparedUnit } from '../lecture/units-model.ts';
import type { HiddenUnit, StartName } from '../lecture/weights-model.ts';

/** The words of the stations on layers and networks. Rows, columns, inputs and layers are counted from 1. */
export interface NetworkStationTexts {
  readonly matrices: MatricesWords;
  readonly units: UnitsWords;
  readonly rate: RateWords;
  readonly weights: WeightsWords;
  readonly capacity: CapacityWords;
}

/** What every run of a lesson says. */
export interface RunWords extends StationWords {
  readonly keys: Readonly<Record<PlayKey, string>>;
  readonly steps: (done: number, of: number) => string;
  /** What the pictures are. */
  readonly pictures: (count: number) => string;
  readonly axes: Readonly<Record<'steps' | 'loss', string>>;
  /** What a screen reader says of a plot of losses, each by name. */
  readonly plot: (losses: readonly (readonly [name: string, loss: string])[]) => string;
}

export interface MatricesWords extends StationWords {
  readonly inputs: string;
  readonly input: (number: number) => string;
  /** What each equation does, in a few words. */
  readonly does: Readonly<Record<EquationId, string>>;
  readonly cell: (name: string, place: readonly [row: number, column: number], value: string) => string;
  readonly forward: string;
  readonly backward: string;
  readonly atOutputs: (loss: string) => string;
}

export interface UnitsWords extends RunWords {
  readonly choose: string;
  readonly names: Readonly<Record<ComparedUnit, string>>;
  readonly about: Readonly<Record<ComparedUnit, string>>;
  readonly move: string;
  readonly columns: { readonly unit: string; readonly loss: (steps: number) => string };
  readonly none: string;
  readonly curve: (unit: string, f: string, g: string, slope: string) => string;
  readonly atF: string;
}

export interface RateWords extends RunWords {
  readonly names: Readonly<Record<LearnerName, string>>;
  /** Short, for the ends of lines. */
  readonly short: Readonly<Record<LearnerName, string>>;
  readonly rate: string;
  readonly loss: (loss: string) => string;
  readonly waits: string;
  readonly diverged: (steps: number) => string;
  readonly bringBack: (steps: number) => string;
  readonly broughtBack: (rate: string) => string;
}

export interface WeightsWords extends RunWords {
  readonly unit: string;
  readonly units: Readonly<Record<HiddenUnit, string>>;
  readonly starts: Readonly<Record<StartName, string>>;
  readonly rules: Readonly<Record<StartName, string>>;
  readonly layer: (number: number) => string;
  readonly histograms: Readonly<Record<HiddenUnit, string>>;
  readonly sight: (start: string, layer: number, spread: string, flat: string) => string;
  readonly flat: Readonly<Record<HiddenUnit, (share: string) => string>>;
  readonly diverged: (steps: number) => string;
}

export interface CapacityWords extends RunWords {
  readonly depth: string;
  readonly width: string;
  readonly shape: (shape: Shape) => string;
  readonly weights: (weights: number) => string;
  readonly time: (milliseconds: number) => string;
  readonly lines: Readonly<Record<'train' | 'test', string>>;
  readonly turn: (steps: number) => string;
  readonly tries: {
    readonly caption: string;
    readonly columns: Readonly<Record<'shape' | 'weights' | 'time' | 'train' | 'test', string>>;
    readonly none: string;
  };
  readonly percent: (share: number) => string;
  readonly freshPictures: (count: number) => string;
}
