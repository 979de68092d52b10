/** The words of the plate of the machine that a lesson sets beside the Mark I. */
export interface ContrastMessages {
  readonly title: string;
  /** Sentences with their KEYs in square brackets. */
  readonly about: readonly string[];
  readonly assumed: string;
  /** A pattern, the mark of its meter and what the meter reads after the last trial. */
  readonly pattern: (name: string, mark: string, reading: string) => string;
  readonly patterns: (trials: number) => string;
  readonly weights: string;
  readonly bias: (value: string) => string;
  readonly weightsAre: (values: readonly string[]) => string;
  readonly curve: (trials: number, greatest: string, last: string) => string;
  readonly axes: Readonly<Record<'error' | 'trial', string>>;
  readonly asTable: string;
  readonly columns: Readonly<Record<'trial' | 'pattern' | 'mark' | 'reading' | 'error', string>>;
}
