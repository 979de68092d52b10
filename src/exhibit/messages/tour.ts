/** What the plate of a step has to tell, in numbers and names. Volts are in millivolts; rows, columns and units count from 1. */
export type TourTold =
  | { readonly step: 'cell'; readonly row: number; readonly column: number; readonly lit: number }
  | { readonly step: 'cables'; readonly excites: number; readonly inhibits: number; readonly unit: number }
  | { readonly step: 'unit'; readonly unit: number; readonly sum: number; readonly threshold: number }
  | { readonly step: 'value'; readonly unit: number; readonly millivolts: number; readonly response: number }
  | {
      readonly step: 'needle';
      readonly response: number;
      readonly firing: number;
      readonly millivolts: number;
      /** Null until the R-units have switched. */
      readonly says: string | null;
      /** Whether a mistake can be followed back. */
      readonly goesOn: boolean;
    }
  | { readonly step: 'teacher'; readonly said: string; readonly wanted: string }
  | { readonly step: 'motors'; readonly motors: number }
  | {
      readonly step: 'knob';
      readonly unit: number;
      readonly response: number;
      readonly before: number;
      readonly after: number;
    };

/** The words of the tour "Follow the signal". */
export interface TourMessages {
  readonly title: string;
  readonly place: (step: number, of: number) => string;
  readonly next: string;
  readonly back: string;
  readonly stop: string;
  readonly done: string;
  readonly preparing: string;
  readonly noSignal: string;
  /** Two sentences. */
  readonly tell: (told: TourTold) => string;
}
