import { describe, expect, it } from 'vitest';
import { formatSeeds, spreadOf, type SeedRecord } from '../../src/core/index.ts';
import { fetchKeptSeeds } from '../../src/exhibit/kept-seeds.ts';
import { SHIPPED } from '../../src/exhibit/scenarios.ts';
import { CURVE_MACHINES } from '../../src/exhibit/study.ts';
import { carryOut } from '../../src/exhibit/study-work.ts';
import { mark1 } from '../support/command-line.ts';

const id = '13-plain-shapes';
const { scenario } = SHIPPED.find((lesson) => lesson.id === id)!;

describe('learning curves of many machines', () => {
  const shares: number[] = [];
  const request = { study: 'curves', lessonId: id, course: { id, title: 'Plain shapes', scenario } } as const;
  const record = carryOut(request, (share) => shares.push(share)) as SeedRecord;

  it('are those of mark1 sweep, machine by machine, and name its command', () => {
    const [, ...told] = record.command.split(' ');
    const { code, out } = mark1(...told);
    expect(code).toBe(0);
    expect(formatSeeds(record)).toBe(out);
  });

  it('are those that are kept beside the lesson', async () => {
    const kept = await fetchKeptSeeds(id);
    expect(kept).toEqual(record);
    expect(await fetchKeptSeeds('99-nowhere')).toBeNull();
  });

  it('tell after every machine how far they are', () => {
    expect(shares).toHaveLength(CURVE_MACHINES);
    expect(shares).toEqual(shares.map((_, place) => place / CURVE_MACHINES));
  });

  it('spread over machines that differ', () => {
    const learned = spreadOf(record).at(-1)!;
    expect(learned.mean).toBeGreaterThan(spreadOf(record)[0]!.mean);
    expect(spreadOf(record).some(({ lower, upper }) => lower < upper)).toBe(true);
  });
});
