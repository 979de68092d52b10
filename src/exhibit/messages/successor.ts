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
  /** The control, and what it is set to: null is the step, 1 the textbook's sigmoid. */
  readonly law: string;
  readonly lawAt: (steepness: number | null) => string;
  readonly account: (account: SuccessorAccount) => string;
  readonly texts: () => Promise<SuccessorMessages>;
}

/** The words of the successor's sheet. Trials, R-units and hidden units are counted from 1. */
export interface SuccessorMessages {
  readonly title: string;
  readonly page: string;
  readonly says: Readonly<Record<'step' | 'sigmoid', string>>;
  /** The drawing of the law in words. */
  readonly curve: (steepness: number) => string;
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
  /** Why it may be slow: the share of hidden units that are flat with this picture. */
  readonly flatUnits: (share: string) => string;
  readonly allAlike: string;
  readonly weightsOf: (unit: number, blame: string) => string;
  readonly weightsAccount: (unit: number, plus: number, minus: number) => string;
  readonly diverged: string;
  /** The key that brings its last good state back. */
  readonly recover: string;
}
