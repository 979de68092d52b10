import { readFileSync } from 'node:fs';
import { parseSeeds, type SeedRecord } from '../../src/core/scenario/seeds.ts';

/** The machines kept beside a shipped scenario, in NAME.seeds.tsv. */
export function keptBeside(id: string): SeedRecord {
  const read = parseSeeds(readFileSync(new URL(`../../scenarios/${id}.seeds.tsv`, import.meta.url), 'utf8'));
  if (!read.ok) throw new Error(`${id}.seeds.tsv: ${read.problem}`);
  return read.record;
}
