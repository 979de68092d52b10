/** The words of the sheet on which two branches lie side by side. */
export interface BranchMessages {
  readonly title: string;
  readonly page: string;
  readonly columns: readonly [here: string, other: string];
  readonly caption: string;
  readonly rows: Readonly<Record<'trials' | 'right' | 'corrections' | 'time', string>>;
  readonly recent: (last: number) => string;
  readonly seconds: (seconds: string) => string;
  readonly meter: (response: number) => string;
  readonly volts: (millivolts: number) => string;
  readonly switches: string;
  readonly same: string;
  readonly curves: string;
  readonly axes: { readonly trial: string; readonly share: string };
  /** How many values differ, of how many, and by how much at most. */
  readonly values: (differ: number, of: number, most: number) => string;
  readonly valuesAbout: string;
}
