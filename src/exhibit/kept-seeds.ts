import { parseSeeds, type SeedRecord } from '../core/index.ts';

const FILES = import.meta.glob<string>('../../scenarios/*.seeds.tsv', { query: '?raw', import: 'default' });

/** What a shipped lesson came to on a hundred machines, as it is kept beside its file; null where nothing is kept. */
export async function fetchKeptSeeds(id: string): Promise<SeedRecord | null> {
  const text = await FILES[`../../scenarios/${id}.seeds.tsv`]?.();
  if (text === undefined) return null;
  const read = parseSeeds(text);
  return read.ok ? read.record : null;
}
