/** How a command prints its data. */
export const FORMATS = ['table', 'tsv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** Rows under named columns; the columns are the names of the first row's fields. */
export interface Block {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Tab-separated values: a header and rows for each block, an empty line between blocks. */
export function formatTsv(blocks: readonly Block[]): string {
  return blocks
    .map(({ columns, rows }) => [columns, ...rows].map((row) => `${row.join('\t')}\n`).join(''))
    .join('\n');
}

/** The same for people: columns lined up, a rule under the header. */
export function formatTable(blocks: readonly Block[]): string {
  return blocks.map(formatAligned).join('\n');
}

function formatAligned({ columns, rows }: Block): string {
  const widths = columns.map((name, place) =>
    Math.max(name.length, ...rows.map((row) => (row[place] ?? '').length)),
  );
  const line = (row: readonly string[]): string =>
    `${row
      .map((cell, place) => cell.padEnd(widths[place] ?? 0))
      .join('  ')
      .trimEnd()}\n`;
  return line(columns) + line(widths.map((width) => '─'.repeat(width))) + rows.map(line).join('');
}

/** A share as a decimal number of at most four places. */
export function decimal(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}

/** A number as `decimal` has it, or in few digits with an exponent where it is very large. */
export function brief(value: number): string {
  return Math.abs(value) < 1e6 ? decimal(value) : value.toExponential(1);
}
