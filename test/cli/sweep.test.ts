import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { summarise } from '../../src/cli/sweep.ts';
import { runScenario } from '../../src/core/index.ts';
import { mark1, requireFreshBuild, ROOT, workFolder } from '../support/command-line.ts';
import { shipped } from '../support/scenarios.ts';
import { spoiled } from '../support/small-scenario.ts';

const FILE = 'scenarios/01-left-or-right.json';
const { small, write } = workFolder();

function score(fraction: number) {
  return [{ after: 0, trials: 200, correct: 200 * fraction, fraction }];
}

describe('mark1 sweep --format json', () => {
  it('tells of the machines with seeds 1 to N at every test point', () => {
    const { code, out, words } = mark1('sweep', FILE, '--seeds', '4', '--format', 'json');
    expect([code, words]).toEqual([0, '']);
    const machines = ['1', '2', '3', '4'].map((seed) => runScenario(shipped('01-left-or-right'), seed).tests);
    const fractions = machines.map((tests) => tests[1]!.fraction);
    const mean = (fractions[0]! + fractions[1]! + fractions[2]! + fractions[3]!) / 4;
    const sd = Math.sqrt(fractions.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 3);
    const { tests, ...rest } = JSON.parse(out) as { tests: Record<string, number>[] };
    expect(rest).toEqual({ scenario: '01-left-or-right', seeds: 4 });
    expect(tests.map(({ after }) => after)).toEqual([0, 10, 25, 50]);
    expect(Object.keys(tests[1]!)).toEqual(['after', 'mean', 'sd', 'min', 'max']);
    expect(tests[1]).toEqual({
      after: 10,
      mean: expect.closeTo(mean, 12) as number,
      sd: expect.closeTo(sd, 12) as number,
      min: Math.min(...fractions),
      max: Math.max(...fractions),
    });
  });

  it('does not depend on the number of workers', () => {
    // Sevenths are rounded, so that another order of adding would show.
    const sevenths = write('sevenths.json', JSON.stringify(spoiled({ 'test.trials': 7 })));
    const [one, two, many] = ['1', '2', '9'].map((workers) =>
      mark1('sweep', sevenths, '--seeds', '20', '--workers', workers, '--format', 'json'),
    );
    expect(one!.code).toBe(0);
    expect(two).toEqual(one);
    expect(many).toEqual(one);
  });
});

describe('mark1 sweep', () => {
  it('prints a table for people, or tab-separated values, rounded to four places', () => {
    const table = mark1('sweep', small, '--seeds', '3');
    expect([table.code, table.words]).toEqual([0, '']);
    expect(table.out.split('\n').slice(0, 4)).toEqual([
      'Small (reconstruction), 3 seeds',
      '',
      expect.stringMatching(/^after {2}mean {2,}sd {2,}min {2,}max$/),
      expect.stringMatching(/^─{5} {2}─+/),
    ]);
    const tsv = mark1('sweep', small, '--seeds', '3', '--format', 'tsv').out;
    expect(tsv).toMatch(/^after\tmean\tsd\tmin\tmax\n0(\t\d(\.\d{1,4})?){4}\n3(\t\d(\.\d{1,4})?){4}\n$/);
  });
});

/** Starts a command, sends it a signal, and tells how it ended. */
function stopped(signal: NodeJS.Signals, ...args: readonly string[]) {
  requireFreshBuild();
  const child = spawn(process.execPath, [join(ROOT, 'lib/cli/main.js'), ...args], { cwd: ROOT });
  const printed = { out: '', words: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.words += text));
  setTimeout(() => child.kill(signal), 3000);
  return new Promise<{ code: number | null; out: string; words: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, ...printed }));
  });
}

describe('mark1 sweep that is stopped', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s ends with exit code %d and no data', async (signal, code) => {
    const ended = await stopped(signal, 'sweep', 'scenarios/03-alphabet.json', '--seeds', '1000000');
    const words = `Stopped by ${signal} before the last machine was done; nothing was printed.\n`;
    expect(ended).toEqual({ code, out: '', words });
  });
});

describe('the summary of many machines', () => {
  it('has the mean, the standard deviation of a sample, the least and the most', () => {
    expect(summarise([score(0.25), score(0.5), score(1)])).toEqual([
      {
        after: 0,
        mean: expect.closeTo(0.58333, 5) as number,
        sd: expect.closeTo(0.38188, 5) as number,
        min: 0.25,
        max: 1,
      },
    ]);
  });

  it('of one machine deviates by nothing', () => {
    expect(summarise([score(0.5)])).toEqual([{ after: 0, mean: 0.5, sd: 0, min: 0.5, max: 0.5 }]);
  });

  it('copes with as many machines as one may ask for', () => {
    const machines = Array.from({ length: 1_000_000 }, (_, seed) => score(seed % 2));
    expect(summarise(machines)).toMatchObject([{ mean: 0.5, min: 0, max: 1 }]);
  });

  it('of a lesson without tests is empty', () => {
    expect(summarise([[], []])).toEqual([]);
  });
});
