import { existsSync, readFileSync } from 'node:fs';
import { besidePrint, parseSeeds, formatSeeds, type BesidePrint, type SeedRecord } from '../core/index.ts';
import { decimal } from './format.ts';
import { onDisk } from './refusal.ts';
import { readScenarioFile, type ScenarioFile } from './scenario-file.ts';
import { recordSeeds } from './sweep.ts';
import { rewrite, shippedScenarios, shorten, type Verdict } from './verify.ts';

/** Machines of a record that is written without being told how many. */
const USUAL_SEEDS = 100;

export interface PublishedOptions {
  readonly update: boolean;
  /** How many machines are run again, at most as many as are kept; without it, all. */
  readonly seeds?: number;
  /** How many at a time; one for each core, unless told. */
  readonly workers?: number;
}

/**
 * `mark1 verify --published`: runs the machines of NAME.seeds.tsv again, compares their right answers one by one, and says
 * of every published value where it lies among them. With `update`, rewrites the file.
 */
export async function verifyPublishedCommand(
  paths: readonly string[],
  options: PublishedOptions,
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const path of paths.length === 0 ? shippedScenarios() : paths) {
    verdicts.push(await verifyPublished(readScenarioFile(path), options));
  }
  return verdicts;
}

async function verifyPublished(file: ScenarioFile, options: PublishedOptions): Promise<Verdict> {
  const beside = file.path.replace(/(\.json)?$/, '.seeds.tsv');
  const kept = onDisk(beside, () => (existsSync(beside) ? readFileSync(beside, 'utf8') : null));
  if (options.update) {
    const record = await recordSeeds(file, options.seeds ?? USUAL_SEEDS, options.workers);
    const { line } = rewrite(beside, kept, formatSeeds(record));
    return { line: [line, ...tellPrint(file, record)].join('\n'), asExpected: true };
  }
  if (kept === null) {
    const line = `${beside}: must be there; mark1 verify --published --update ${file.path} writes it.`;
    return { line, asExpected: false };
  }
  const read = parseSeeds(kept);
  if (!read.ok) return { line: `${beside}: ${read.problem}`, asExpected: false };
  return compareSeeds({ file, beside, kept: read.record }, options);
}

interface Kept {
  readonly file: ScenarioFile;
  readonly beside: string;
  readonly kept: SeedRecord;
}

async function compareSeeds(
  { file, beside, kept }: Kept,
  { seeds, workers }: PublishedOptions,
): Promise<Verdict> {
  const { test } = file.scenario;
  const [wanted, found] = [describeTests(test), describeTests(kept)];
  if (wanted !== found) {
    return { line: `${beside}: must be of ${wanted}, found ${found}.`, asExpected: false };
  }
  const count = Math.min(seeds ?? Infinity, kept.machines.length);
  const anew = await recordSeeds(file, count, workers);
  const differences = differencesOf(kept, anew).map((difference) => `${beside}: ${difference}`);
  if (differences.length > 0) return { line: shorten(differences).join('\n'), asExpected: false };
  const done = `${file.path}: ${count} of ${kept.machines.length} machines run again, as kept`;
  return { line: [done, ...tellPrint(file, kept)].join('\n'), asExpected: true };
}

function describeTests({ after, trials }: { after: readonly number[]; trials: number }): string {
  return `tests after ${after.join(', ')} of ${trials} pictures`;
}

function differencesOf(kept: SeedRecord, anew: SeedRecord): string[] {
  return anew.machines.flatMap((right, place) =>
    right.flatMap((found, point) => {
      const expected = kept.machines[place]?.[point];
      if (expected === found) return [];
      const where = `seed ${place + 1}, after ${String(kept.after[point])}`;
      return [`${where}: expected "${String(expected)}", found "${found}".`];
    }),
  );
}

function tellPrint({ scenario }: ScenarioFile, record: SeedRecord): string[] {
  return besidePrint(scenario.published, record).map((beside) => `  ${tellOne(beside)}`);
}

const MOMENTS: Readonly<Record<BesidePrint['moment'], string>> = {
  'as printed': '',
  'not printed': ', at the last test',
  another: ', the last test up to then',
};

const PLACES: Readonly<Record<BesidePrint['lies'], string>> = {
  below: 'below all of ours',
  within: 'within our spread',
  above: 'above all of ours',
};

function tellOne({ published, spread, moment, lies, reaching, machines }: BesidePrint): string {
  const { after, correct, relation, source, why } = published;
  const when = after === undefined ? 'trials not told' : `after ${after}`;
  const [mean = '', sd = '', min = '', max = ''] = [spread.mean, spread.sd, spread.min, spread.max].map(
    decimal,
  );
  const keep = relation === 'at most' ? 'keep to it' : 'come up to it';
  return [
    `In print (${source}, ${when}): ${relation} ${decimal(correct)}.`,
    `Here after ${spread.after}${MOMENTS[moment]}: ${mean} ± ${sd} (${min} to ${max}).`,
    `Print lies ${PLACES[lies]}; ${reaching} of ${machines} machines ${keep}.`,
    ...(why === undefined ? [] : [why.en]),
  ].join(' ');
}
