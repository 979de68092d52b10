import type { Format } from './format.ts';
import { Refusal } from './refusal.ts';
import type { Tested } from './sweep-crew.ts';
import { readShardFile, seedsOf, type Shard, type SweepPlan } from './sweep-shard.ts';
import { formatSweep } from './sweep.ts';

interface ShardFile extends Shard {
  readonly path: string;
}

/** Shards that are missing and told by name; the rest are counted. */
const MOST_MISSING = 5;

/**
 * `mark1 merge`: puts the shards of one sweep together. Returns, byte for byte, what the whole sweep would have printed.
 * @throws Refusal with a sentence for each file that is damaged, of another sweep or there twice, or for those missing.
 */
export function mergeCommand(
  paths: readonly string[],
  { format }: { readonly format?: Format } = {},
): string {
  const files = readAll(paths);
  refuse(files.flatMap((file) => differenceFrom(files[0], file)));
  refuse(findTwice(files));
  refuse(findMissing(files));
  const machines: (readonly Tested[])[] = [];
  for (const { plan, part, machines: own } of files) {
    seedsOf(plan.seeds, part).forEach((seed, place) => (machines[seed - 1] = own[place] ?? []));
  }
  const [{ plan }] = files;
  return formatSweep({ ...plan, format: format ?? plan.format }, machines);
}

function refuse(sentences: readonly string[]): void {
  if (sentences.length > 0) throw new Refusal(sentences);
}

function readAll(paths: readonly string[]): [ShardFile, ...ShardFile[]] {
  const read = paths.map((path) => ({ path, ...readShardFile(path) }));
  refuse(read.flatMap((file) => (file.ok ? [] : [file.problem])));
  const [first, ...rest] = read.flatMap((file) => (file.ok ? [{ path: file.path, ...file.shard }] : []));
  if (first === undefined) throw new Refusal(['mark1 merge: must be given shards, found none.']);
  return [first, ...rest];
}

const SETTINGS: Readonly<Record<keyof SweepPlan, string>> = {
  version: 'the version of mark1',
  scenario: 'the scenario',
  title: "the scenario's title",
  kind: "the scenario's kind",
  fingerprint: "the scenario's fingerprint",
  seeds: 'the number of seeds',
  format: 'the format',
};

function differenceFrom(first: ShardFile, file: ShardFile): string[] {
  const settings = (Object.keys(SETTINGS) as (keyof SweepPlan)[]).map(
    (name) => [SETTINGS[name], first.plan[name], file.plan[name]] as const,
  );
  const pairs = [...settings, ['the number of shards', first.part.count, file.part.count] as const];
  return pairs
    .filter(([, wanted, found]) => wanted !== found)
    .slice(0, 1)
    .map(([what, wanted, found]) => {
      const asIn = `${JSON.stringify(wanted)} as in ${first.path}`;
      return `${file.path}: ${what} must be ${asIn}, found ${JSON.stringify(found)}.`;
    });
}

function findTwice(files: readonly ShardFile[]): string[] {
  const holders = new Map<number, string>();
  return files.flatMap(({ path, part: { index, count } }) => {
    const holder = holders.get(index);
    holders.set(index, holder ?? path);
    return holder === undefined
      ? []
      : [`${path}: must be a shard that no other file holds, found ${index}/${count} as in ${holder}.`];
  });
}

function findMissing(files: readonly [ShardFile, ...ShardFile[]]): string[] {
  const { count } = files[0].part;
  const there = new Set(files.map(({ part }) => part.index));
  const missing = Array.from({ length: count }, (_, place) => place + 1).filter((index) => !there.has(index));
  if (missing.length === 0) return [];
  const names = missing.slice(0, MOST_MISSING).map((index) => `${index}/${count}`);
  const rest = missing.length - names.length;
  const list = `${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  return [`mark1 merge: must be given every shard from 1/${count} to ${count}/${count}, found no ${list}.`];
}
