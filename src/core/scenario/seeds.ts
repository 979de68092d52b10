/** What a lesson came to on many machines, kept beside its file as NAME.seeds.tsv. */
export interface SeedRecord {
  /** The command that made it, one line. */
  readonly command: string;
  /** Pictures in each test. */
  readonly trials: number;
  /** The trials that the tests followed. */
  readonly after: readonly number[];
  /** Right answers in each test, in the order of `after`: first the machine with seed 1, then 2, and so on. */
  readonly machines: readonly (readonly number[])[];
}

/** The shares of right answers of many machines at one test. */
export interface SeedSpread {
  readonly after: number;
  readonly mean: number;
  /** Of a sample (N − 1); 0 for one machine. */
  readonly sd: number;
  readonly min: number;
  /** Between two machines, quartiles and median are read off the straight line that joins them. */
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly max: number;
}

/** A record that was read, or the end of a sentence about what is wrong with it. */
export type ReadSeeds =
  { readonly ok: true; readonly record: SeedRecord } | { readonly ok: false; readonly problem: string };

/** Mean and spread over the machines, test by test. */
export function spreadOf({ after, trials, machines }: SeedRecord): SeedSpread[] {
  return after.map((trial, point) =>
    spread(
      trial,
      machines.map((right) => (right[point] ?? NaN) / trials),
    ),
  );
}

function spread(after: number, shares: readonly number[]): SeedSpread {
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const squares = shares.reduce((sum, share) => sum + (share - mean) * (share - mean), 0);
  const sorted = [...shares].sort((one, other) => one - other);
  return {
    after,
    mean,
    sd: shares.length === 1 ? 0 : Math.sqrt(squares / (shares.length - 1)),
    min: quantile(sorted, 0),
    lower: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upper: quantile(sorted, 0.75),
    max: quantile(sorted, 1),
  };
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const before = Math.floor(place);
  const [low = NaN, high = low] = sorted.slice(before, before + 2);
  return low + (high - low) * (place - before);
}

const FIRST_LINE = 'mark1-seeds\t1';
const SPREAD = ['mean', 'sd', 'min', 'lower', 'median', 'upper', 'max'] as const;

/** The record as text: where it comes from, the spread at each test, then a row for each machine. */
export function formatSeeds(record: SeedRecord): string {
  const { command, trials, after, machines } = record;
  return [
    FIRST_LINE,
    `command\t${command}`,
    `trials\t${trials}`,
    '',
    ['after', ...SPREAD].join('\t'),
    ...spreadOf(record).map((point) =>
      [point.after, ...SPREAD.map((name) => fourPlaces(point[name]))].join('\t'),
    ),
    '',
    ['seed', ...after].join('\t'),
    ...machines.map((right, place) => [place + 1, ...right].join('\t')),
    '',
  ].join('\n');
}

function fourPlaces(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** Reads a record. One that is not, letter by letter, as `formatSeeds` writes it is refused. */
export function parseSeeds(text: string): ReadSeeds {
  if (!text.startsWith(`${FIRST_LINE}\n`)) {
    const problem = `must begin with ${JSON.stringify(FIRST_LINE)}, found something else.`;
    return { ok: false, problem };
  }
  const record = takeRecord(text);
  if (record === null) return { ok: false, problem: 'must have a whole row for every machine, found none.' };
  const [line, wanted, found] = firstDifference(formatSeeds(record), text);
  if (line === 0) return { ok: true, record };
  return { ok: false, problem: `line ${line} must be ${show(wanted)}, found ${show(found)}.` };
}

function takeRecord(text: string): SeedRecord | null {
  const [head = '', , table = ''] = text.split('\n\n');
  const [, command = '', trials = ''] = head.split('\n').map((line) => line.slice(line.indexOf('\t') + 1));
  const [header = '', ...rows] = table.trimEnd().split('\n');
  const after = numbersBehind(header);
  const machines = rows.map(numbersBehind);
  const pictures = Number(trials);
  const whole = (value: number, most: number): boolean =>
    Number.isInteger(value) && value >= 0 && value <= most;
  const fits =
    whole(pictures, Infinity) &&
    pictures > 0 &&
    machines.length > 0 &&
    after.every((trial) => whole(trial, Infinity)) &&
    machines.every(
      (right) => right.length === after.length && right.every((count) => whole(count, pictures)),
    );
  return fits ? { command, trials: pictures, after, machines } : null;
}

function numbersBehind(row: string): number[] {
  return row.split('\t').slice(1).map(Number);
}

function firstDifference(
  wanted: string,
  found: string,
): readonly [line: number, wanted: string, found: string] {
  const lines = wanted.split('\n');
  const others = found.split('\n');
  const longest = Math.max(lines.length, others.length);
  for (let line = 0; line < longest; line++) {
    if (lines[line] !== others[line]) return [line + 1, lines[line] ?? '', others[line] ?? ''];
  }
  return [0, '', ''];
}

function show(line: string): string {
  return JSON.stringify(line.slice(0, 60));
}
