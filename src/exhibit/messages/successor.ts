import type { Law } from '../successor-state.ts';

/** How the successor has done. */
export interface SuccessorAccount {
  readonly trials: number;
  readonly right: number;
  readonly share: string;
  /** Over how many trials the share is taken. */
  readonly last: number;
}

/** What stands on whatever opens the successor's sheet, and its account; its own words come when it is opened. */
export interface SuccessorNames {
  readonly open: string;
  readonly onTheWall: string;
  /** Where there is little room; part of `open`. */
  readonly short: string;
  readonly account: (account: SuccessorAccount) => string;
  readonly texts: () => Promise<SuccessorMessages>;
}

/** The words of the successor's sheet. Trials, R-units and hidden units are counted from 1. */
export interface SuccessorMessages {
  readonly title: string;
  readonly page: string;
  readonly law: string;
  readonly laws: Readonly<Record<Law, string>>;
  readonly says: Readonly<Record<Law, string>>;
  readonly curve: Readonly<Record<Law, string>>;
  readonly response: string;
  readonly slope: string;
  readonly flat: string;
  readonly invitation: string;
  /** How it began: after so many trials of the machine. */
  readonly began: (after: number) => string;
  readonly duel: {
    readonly caption: string;
    readonly columns: Readonly<Record<'what' | 'machine' | 'successor', string>>;
    readonly answer: string;
    /** The machine is still looking. */
    readonly notYet: string;
    readonly sums: string;
    readonly volts: (millivolts: number) => string;
    readonly right: string;
    readonly recent: (last: number) => string;
    readonly changed: string;
    readonly cost: string;
    readonly score: (right: number, of: number) => string;
    readonly none: string;
    readonly corrections: (count: number) => string;
    readonly weights: (count: number) => string;
    readonly motors: (seconds: string) => string;
    readonly multiplications: (count: number) => string;
  };
  readonly onCurve: string;
  readonly hidden: (units: number) => string;
  readonly hiddenAndBlame: (units: number) => string;
  readonly hiddenAccount: (units: number, on: number) => string;
  readonly blameAccount: (unit: number, blame: string) => string;
  readonly noBlame: string;
  readonly allAlike: string;
  readonly weightsOf: (unit: number, blame: string) => string;
  readonly weightsAccount: (unit: number, plus: number, minus: number) => string;
  readonly diverged: string;
}
