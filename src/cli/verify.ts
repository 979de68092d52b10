import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contrastTsv } from './contrast.ts';
import { onDisk } from './refusal.ts';
import { runTsv } from './run.ts';
import { readScenarioFile } from './scenario-file.ts';

/** What became of one scenario: a line to print, and whether it did as expected. */
export interface Verdict {
  readonly line: string;
  readonly asExpected: boolean;
}

/** Differences told of one scenario; the rest are counted. */
const MOST_DIFFERENCES = 5;

/** `mark1 verify`: runs every scenario and compares it, cell by cell, with the table beside it. With `update`, rewrites the table. */
export function verifyCommand(
  paths: readonly string[],
  { update }: { readonly update: boolean },
): readonly Verdict[] {
  return (paths.length === 0 ? shippedScenarios() : paths).map((path) => verify(path, update));
}

/** The scenarios that come with mark1, in the order of their numbers, as seen from where the command runs. */
export function shippedScenarios(): string[] {
  const folder = fileURLToPath(new URL('../../scenarios', import.meta.url));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
    .sort()
    .map((name) => relative(process.cwd(), join(folder, name)));
}

/** What should lie beside a scenario: its table, and that of the machine beside its lesson where there is one. */
function verify(path: string, update: boolean): Verdict {
  const file = readScenarioFile(path);
  const contrast = contrastTsv(file);
  const verdicts = [
    verifyTable(path, { ending: '.expected.tsv', found: runTsv(file) }, update),
    ...(contrast === null ? [] : [verifyTable(path, { ending: '.adaline.tsv', found: contrast }, update)]),
  ];
  const told = verdicts.filter(({ asExpected }) => update || !asExpected);
  const lines = told.length === 0 ? [`${path}: as expected`] : told.map(({ line }) => line);
  return { line: lines.join('\n'), asExpected: verdicts.every(({ asExpected }) => asExpected) };
}

interface Table {
  readonly ending: string;
  readonly found: string;
}

function verifyTable(path: string, { ending, found }: Table, update: boolean): Verdict {
  const beside = path.replace(/(\.json)?$/, ending);
  const expected = onDisk(beside, () => (existsSync(beside) ? readFileSync(beside, 'utf8') : null));
  if (update) return rewrite(beside, expected, found);
  if (expected === null) {
    return { line: `${beside}: must be there; mark1 verify --update ${path} writes it.`, asExpected: false };
  }
  const differences = compareTables(expected, found).map((difference) => `${beside}: ${difference}`);
  return differences.length === 0
    ? { line: `${path}: as expected`, asExpected: true }
    : { line: shorten(differences).join('\n'), asExpected: false };
}

/** Writes a file beside a scenario, unless it stands there already. */
export function rewrite(beside: string, expected: string | null, found: string): Verdict {
  if (expected === found) return { line: `${beside}: unchanged`, asExpected: true };
  onDisk(beside, () => writeFileSync(beside, found));
  return { line: `${beside}: written`, asExpected: true };
}

/** Tells every cell in which two tables differ; none when they are equal byte for byte. */
export function compareTables(expected: string, found: string): string[] {
  if (expected === found) return [];
  const wanted = expected.split('\n');
  const got = found.split('\n');
  const differences: string[] = [];
  let columns: readonly string[] = [];
  for (let line = 0; line < Math.max(wanted.length, got.length); line++) {
    if (line === 0 || wanted[line - 1] === '') columns = (wanted[line] ?? '').split('\t');
    differences.push(...compareLines(wanted[line], got[line], { line: line + 1, columns }));
  }
  return differences;
}

function compareLines(
  wanted: string | undefined,
  got: string | undefined,
  { line, columns }: { readonly line: number; readonly columns: readonly string[] },
): string[] {
  if (wanted === got) return [];
  if (wanted === undefined) return [`line ${line}: expected the end, found "${got ?? ''}".`];
  if (got === undefined) return [`line ${line}: expected "${wanted}", found the end.`];
  const cells = wanted.split('\t');
  const others = got.split('\t');
  return Array.from({ length: Math.max(cells.length, others.length) }, (_, place) => place)
    .filter((place) => cells[place] !== others[place])
    .map((place) => {
      const column = columns[place] ?? String(place + 1);
      return `line ${line}, column ${column}: expected "${cells[place] ?? ''}", found "${others[place] ?? ''}".`;
    });
}

/** The first few of many differences, and how many more there are. */
export function shorten(differences: readonly string[]): string[] {
  const rest = differences.length - MOST_DIFFERENCES;
  return [...differences.slice(0, MOST_DIFFERENCES), ...(rest > 0 ? [`And ${rest} more cells differ.`] : [])];
}
