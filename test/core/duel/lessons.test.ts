import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { fightDuel, type Duel } from '../../../src/core/duel/duel.ts';
import { planScenario } from '../../../src/core/scenario/plan.ts';
import { shipped, SHIPPED_TEXTS } from '../../support/scenarios.ts';

// Many whole lessons are given here, and a busy computer takes its time.
vi.setConfig({ testTimeout: 60_000 });

const SEEDS = ['1', '2', '3'];
/** How far a mean of the successor may be from the table: its exponentials may differ between engines. */
const NEAR = 0.03;

const LESSONS = [
  '12-contradiction',
  '13-plain-shapes',
  '14-shifted-letters',
  '15-parity',
  '16-parity-without-a-units',
  '17-parity-of-nine',
  '18-same-side',
  '19-connected',
] as const;
type LessonName = (typeof LESSONS)[number];

interface Point {
  readonly after: number;
  readonly perceptron: number;
  readonly successor: number;
}

/** The tests of the table beside a lesson: `mark1 duel FILE --seeds 3 --format tsv`. */
function tableOf(id: LessonName): Point[] {
  const text = readFileSync(new URL(`../../../scenarios/${id}.duel.tsv`, import.meta.url), 'utf8');
  const [tests = ''] = text.split('\n\n');
  return tests
    .split('\n')
    .slice(1)
    .map((row) => {
      const [after, perceptron, , successor] = row.split('\t').map(Number);
      return { after: after!, perceptron: perceptron!, successor: successor! };
    });
}

function costsIn(id: LessonName): string {
  return readFileSync(new URL(`../../../scenarios/${id}.duel.tsv`, import.meta.url), 'utf8');
}

function duelsOf(id: LessonName): Duel[] {
  const plan = planScenario(shipped(id));
  return SEEDS.map((seed) => fightDuel(plan, seed, plan.successor));
}

function meansOf(duels: readonly Duel[], of: 'perceptron' | 'successor'): number[] {
  return duels[0]![of].tests.map(
    (_, place) => duels.reduce((sum, duel) => sum + duel[of].tests[place]!.fraction, 0) / duels.length,
  );
}

describe('the table beside a duel', () => {
  it('is there for every lesson that tells of its successor', () => {
    const told = [...SHIPPED_TEXTS.entries()].filter(([, text]) => text.includes('"successor":'));
    for (const [id] of told) expect(LESSONS).toContain(id);
  });

  it.each(LESSONS)('says what comes of %s: the machine exactly, its successor nearly', (id) => {
    const duels = duelsOf(id);
    const table = tableOf(id);
    const [perceptron, successor] = [meansOf(duels, 'perceptron'), meansOf(duels, 'successor')];
    expect(table.map(({ after }) => after)).toEqual(shipped(id).test.after);
    expect(table.map((point) => point.perceptron)).toEqual(
      perceptron.map((mean) => Math.round(mean * 10_000) / 10_000),
    );
    table.forEach((point, place) => {
      expect(Math.abs(point.successor - successor[place]!), `after ${point.after}`).toBeLessThan(NEAR);
    });
    const corrections = duels.reduce((sum, duel) => sum + duel.perceptron.machine.counters.corrections, 0);
    expect(costsIn(id)).toContain(
      `corrections, and changes of weights\t${Math.round(corrections / SEEDS.length)}\t`,
    );
  });
});

/** What the stories of the lessons claim, of the tables. */
describe('who wins', () => {
  const last = (id: LessonName): Point => tableOf(id).at(-1)!;
  const reaches = (id: LessonName, who: 'perceptron' | 'successor', share: number): number =>
    tableOf(id).find((point) => point[who] >= share)?.after ?? Infinity;

  it('both, where shapes are plain; the machine with a handful of corrections', () => {
    expect(last('13-plain-shapes')).toMatchObject({ perceptron: 1, successor: 1 });
    expect(reaches('13-plain-shapes', 'perceptron', 1)).toBeLessThanOrEqual(
      reaches('13-plain-shapes', 'successor', 1),
    );
    expect(
      Number(/corrections, and changes of weights\t(\d+)/.exec(costsIn('13-plain-shapes'))?.[1]),
    ).toBeLessThan(8);
  });

  it('the successor by a little, where letters are shifted', () => {
    const { perceptron, successor } = last('14-shifted-letters');
    expect(perceptron).toBeGreaterThan(0.9);
    expect(successor).toBeGreaterThan(perceptron);
    expect(successor - perceptron).toBeLessThan(0.1);
  });

  it('the machine, where four places are odd or even', () => {
    expect(reaches('15-parity', 'successor', 0.95)).toBeGreaterThan(reaches('15-parity', 'perceptron', 0.95));
    expect(last('15-parity')).toMatchObject({ perceptron: 1, successor: 1 });
  });

  it('the successor, where there are no A-units for it', () => {
    expect(last('16-parity-without-a-units').perceptron).toBeLessThan(0.7);
    expect(last('16-parity-without-a-units').successor).toBe(1);
  });

  it('nobody, where nine places are odd or even', () => {
    for (const who of ['perceptron', 'successor'] as const) {
      expect(last('17-parity-of-nine')[who]).toBeGreaterThan(0.55);
      expect(last('17-parity-of-nine')[who]).toBeLessThan(0.8);
    }
  });

  it('the successor, where two dots are on one side or on two', () => {
    expect(last('18-same-side').successor).toBeGreaterThan(0.98);
    expect(last('18-same-side').perceptron).toBeLessThan(0.75);
    expect(last('18-same-side').perceptron).toBeGreaterThan(0.55);
  });

  it('nobody, where a figure is connected or not', () => {
    for (const who of ['perceptron', 'successor'] as const)
      expect(Math.abs(last('19-connected')[who] - 0.5)).toBeLessThan(0.06);
  });

  it('nobody, where one picture is to have two answers', () => {
    expect(last('12-contradiction')).toMatchObject({ perceptron: 0.75, successor: 0.75 });
  });
});
