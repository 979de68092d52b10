import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { FORMATS, formatTsv, type Format } from './format.ts';
import { onDisk } from './refusal.ts';
import type { Tested } from './sweep-crew.ts';

/** The most seeds that one sweep may have, and the most shards. */
export const MOST_SEEDS = 1_000_000;

/** What all shards of one sweep have in common. */
export interface SweepPlan {
  /** Of mark1: another one may run another machine. */
  readonly version: string;
  /** The scenario file's name without its ending. */
  readonly scenario: string;
  readonly title: string;
  readonly kind: string;
  /** The first 16 hexadecimal digits of the SHA-256 of the scenario as it was understood. */
  readonly fingerprint: string;
  readonly seeds: number;
  /** How the whole sweep is to be printed. */
  readonly format: Format;
}

/** Part `index` of `count`, from 1. */
export interface Part {
  readonly index: number;
  readonly count: number;
}

/** One part of a sweep: its machines, in the order of their seeds. */
export interface Shard {
  readonly plan: SweepPlan;
  readonly part: Part;
  readonly machines: readonly (readonly Tested[])[];
}

/** Reads "3/20". Null when it is none: i and n are whole numbers, i from 1 to n, n at most 1,000,000. */
export function readPart(text: string): Part | null {
  const [, index = 0, count = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  return index >= 1 && index <= count && count <= MOST_SEEDS ? { index, count } : null;
}

/** The seeds of one part: index, index + count, … up to `seeds`; none when there are more parts than seeds. */
export function seedsOf(seeds: number, { index, count }: Part): number[] {
  const length = Math.max(0, Math.ceil((seeds - index + 1) / count));
  return Array.from({ length }, (_, turn) => index + turn * count);
}

const FIRST_LINE = 'mark1-shard\t1';

/** The shard as text: what the sweep is, a row for each machine with its shares unrounded, and a checksum of all that. */
export function formatShard({ plan, part, machines }: Shard): string {
  const seeds = seedsOf(plan.seeds, part);
  const settings = { ...plan, shard: `${part.index}/${part.count}` };
  const body = `${formatTsv([
    {
      columns: FIRST_LINE.split('\t'),
      rows: Object.entries(settings).map(([name, value]) => [name, JSON.stringify(value)]),
    },
    {
      columns: ['seed', ...(machines[0] ?? []).map(({ after }) => String(after))],
      rows: machines.map((tests, place) => [
        String(seeds[place]),
        ...tests.map(({ fraction }) => String(fraction)),
      ]),
    },
  ])}\n`;
  return `${body}checksum\n${checksum(body)}\n`;
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** A shard that was read, or a sentence about what is wrong with the file. */
export type ReadShard =
  { readonly ok: true; readonly shard: Shard } | { readonly ok: false; readonly problem: string };

/**
 * Reads a shard and proves that it is whole.
 * @throws Refusal when the system will not give the file.
 */
export function readShardFile(path: string): ReadShard {
  const text = onDisk(path, () => readFileSync(path, 'utf8'));
  const problem = findDamage(text);
  if (problem !== null) return { ok: false, problem: `${path}: ${problem}` };
  const shard = parseShard(text);
  if (shard !== null && formatShard(shard) === text) return { ok: true, shard };
  return {
    ok: false,
    problem: `${path}: must be as mark1 sweep printed it, found its checksum in order, but not its lines.`,
  };
}

function findDamage(text: string): string | null {
  if (!text.startsWith(`${FIRST_LINE}\n`)) {
    const found = text === '' ? 'an empty file' : JSON.stringify(text.split('\n', 1)[0]?.slice(0, 40));
    return `must begin with ${JSON.stringify(FIRST_LINE)}, as mark1 sweep --shard prints it, found ${found}.`;
  }
  const end = /(?<=\n)checksum\n([\da-f]{16})\n$/.exec(text);
  if (end === null) {
    return `must end with its checksum, found ${text.split('\n').length - 1} lines that do not: it is not whole.`;
  }
  const sum = checksum(text.slice(0, end.index));
  return sum === end[1] ? null : `must have the checksum ${end[1] ?? ''}, found ${sum}: it was changed.`;
}

/** Takes the values out of the lines. What it does not check, printing them again shows. */
function parseShard(text: string): Shard | null {
  const [head = '', table = ''] = text.split('\n\n');
  const [[, ...after] = [], ...rows] = table.split('\n').map((line) => line.split('\t'));
  const { shard, ...plan } = parseHead(head);
  const part = readPart(String(shard));
  if (part === null || !isPlan(plan)) return null;
  if (rows.length !== seedsOf(plan.seeds, part).length) return null;
  if (rows.some(({ length }) => length !== after.length + 1)) return null;
  const machines = rows.map(([, ...cells]) =>
    cells.map((cell, point) => ({ after: Number(after[point]), fraction: Number(cell) })),
  );
  return { plan, part, machines };
}

function parseHead(head: string): Record<string, unknown> {
  const [, ...lines] = head.split('\n').map((line) => line.split('\t'));
  return Object.fromEntries(lines.map(([name = '', value = '']) => [name, parseValue(value)]));
}

function parseValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isPlan(plan: Readonly<Record<string, unknown>>): plan is SweepPlan & Record<string, unknown> {
  const { seeds, format, ...words } = plan;
  const names = ['version', 'scenario', 'title', 'kind', 'fingerprint'];
  return (
    Object.keys(words).length === names.length &&
    names.every((name) => typeof words[name] === 'string') &&
    FORMATS.some((known) => known === format) &&
    Number.isInteger(seeds) &&
    Number(seeds) >= 1 &&
    Number(seeds) <= MOST_SEEDS
  );
}
