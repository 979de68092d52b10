import { describe, expect, it } from 'vitest';
import { mark1, workFolder } from '../support/command-line.ts';
import { smallScenario } from '../support/small-scenario.ts';

const { small, write } = workFolder();

/** The same picture is wanted both ways. */
const hopeless = write(
  'hopeless.json',
  JSON.stringify({
    ...smallScenario(),
    machine: { build: 'ideal' },
    vary: {},
    captions: [],
    stimuli: { this: { letter: 'A' }, that: { letter: 'A' } },
    classes: { this: '+', that: '-' },
    lesson: { procedure: 'error-correction', order: 'cycle', trials: 20 },
    test: { after: [], trials: 1 },
  }),
);

describe('mark1 prove', () => {
  it('says that a lesson can be learned, with margin, bound and what came of it', () => {
    const { code, out, words } = mark1('prove', small, '--format', 'json');
    expect([code, words]).toEqual([0, '']);
    const proof = JSON.parse(out) as {
      judgements: { separability: { separable: boolean; values: number[] }; bound: number }[];
      activity: { activity: number; formula: number };
    };
    for (const { separability, bound } of proof.judgements) {
      expect(separability.separable).toBe(true);
      expect(separability.values.length).toBeGreaterThan(0);
      expect(bound).toBeGreaterThan(0);
    }
    expect(Math.abs(proof.activity.activity - proof.activity.formula)).toBeLessThan(0.06);
  });

  it('says that a lesson cannot be learned, shows the blends and the circle', () => {
    const { code, out } = mark1('prove', hopeless, '--certificate');
    expect(code).toBe(0);
    expect(out).toMatch(/R1 +512 +\d+ +no +none +none +20/);
    expect(out).toContain('the lesson repeats itself every pass: the machine is going round');
    expect(out).toMatch(/this +\+ +1\nthat +- +1\n/);
    expect(JSON.parse(mark1('prove', hopeless, '--format', 'json').out)).toMatchObject({
      judgements: [{ separability: { proof: { plus: [{ name: 'this', parts: '1' }] } } }],
      round: { kind: 'going-round', passes: 1 },
    });
  });

  it('prints the values that do it, one for each A-unit', () => {
    const { out } = mark1('prove', small, '--certificate', '--format', 'tsv');
    const certificate = out.slice(out.indexOf('R1: A-unit')).split('\n\n')[0]!.trimEnd().split('\n');
    expect(certificate[0]).toBe('R1: A-unit\tvolts that do it');
    for (const row of certificate.slice(1)) expect(row).toMatch(/^\d+\t-?\d+(\.\d{1,3})?$/);
  });
});

describe('mark1 damage', () => {
  it('prints as many steps as asked for, from none pulled to all', () => {
    const { code, out } = mark1('damage', small, '--steps', '4', '--draws', '2', '--format', 'tsv');
    expect(code).toBe(0);
    const rows = out
      .trimEnd()
      .split('\n')
      .map((row) => row.split('\t'));
    expect(rows.map(([pulled]) => pulled)).toEqual(['pulled', '0', '0.25', '0.5', '0.75', '1']);
    expect(rows.at(-1)).toEqual(['1', '0', '0', '0']);
  });

  it('refuses a number of steps that there cannot be', () => {
    const { code, out, words } = mark1('damage', small, '--steps', '0');
    expect([code, out]).toEqual([2, '']);
    expect(words).toContain('It must be a whole number from 1 to 512.');
  });
});

describe('mark1 theta', () => {
  it('prints P_a falling with the threshold', () => {
    const { code, out } = mark1('theta', small, '--most', '3', '--format', 'json');
    expect(code).toBe(0);
    const { points } = JSON.parse(out) as { points: { threshold: number; activity: number }[] };
    expect(points.map(({ threshold }) => threshold)).toEqual([1, 2, 3]);
    expect(points[2]!.activity).toBeLessThan(points[0]!.activity);
  });
});
