import { describe, expect, it } from 'vitest';
import { formatSigns, parseScenario, runScenario } from '../../src/core/index.ts';
import { mark1, workFolder } from '../support/command-line.ts';
import { shipped } from '../support/scenarios.ts';
import { contrastScenario, smallScenario } from '../support/small-scenario.ts';

const FILE = 'scenarios/01-left-or-right.json';
const { small, write } = workFolder();

function parsedSmall() {
  const parsed = parseScenario(smallScenario());
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.scenario;
}

describe('mark1 run --format json', () => {
  it('prints what the core runs, in the fields of the format and no others', () => {
    const { code, out, words } = mark1('run', FILE, '--format', 'json');
    const { seed, trials, tests, fingerprint } = runScenario(shipped('01-left-or-right'));
    expect([code, words]).toEqual([0, '']);
    expect(out).toBe(
      `${JSON.stringify(
        {
          scenario: '01-left-or-right',
          seed,
          trials: trials.map((row) => ({
            trial: row.trial,
            stimulus: row.stimulus,
            wanted: formatSigns(row.wanted),
            response: formatSigns(row.response),
            correct: row.correct,
            corrections: row.corrections,
          })),
          tests: tests.map(({ after, trials: shown, correct, fraction }) => ({
            after,
            trials: shown,
            correct,
            fraction,
          })),
          fingerprint,
        },
        null,
        2,
      )}\n`,
    );
  });

  it('has another seed where one is given', () => {
    const { seed, fingerprint } = JSON.parse(
      mark1('run', FILE, '--seed', '7', '--format', 'json').out,
    ) as Record<string, unknown>;
    expect([seed, fingerprint]).toEqual(['7', runScenario(shipped('01-left-or-right'), '7').fingerprint]);
  });

  it('has null for a response where there was no answer', () => {
    const dark = { ...smallScenario(), machine: { responses: 2, threshold: 31 } };
    const { trials } = JSON.parse(
      mark1('run', write('dark.json', JSON.stringify(dark)), '--format', 'json').out,
    ) as {
      trials: unknown[];
    };
    expect(trials[0]).toMatchObject({ trial: 1, response: null, correct: false, corrections: 0 });
  });
});

describe('mark1 run --format tsv', () => {
  it('prints three blocks with a header each', () => {
    const { code, out, words } = mark1('run', small, '--format', 'tsv');
    expect([code, words]).toEqual([0, '']);
    const { trials, tests, fingerprint } = runScenario(parsedSmall());
    const blocks = out.split('\n\n').map((block) =>
      block
        .replace(/\n$/, '')
        .split('\n')
        .map((row) => row.split('\t')),
    );
    expect(blocks).toEqual([
      [
        ['trial', 'stimulus', 'wanted', 'response', 'correct', 'corrections'],
        ...trials.map((row) => [
          String(row.trial),
          row.stimulus,
          formatSigns(row.wanted),
          formatSigns(row.response),
          row.correct ? 'yes' : 'no',
          String(row.corrections),
        ]),
      ],
      [
        ['after', 'trials', 'correct', 'fraction'],
        ...tests.map((test) => [test.after, test.trials, test.correct, test.fraction].map(String)),
      ],
      [['fingerprint'], [fingerprint]],
    ]);
    expect(out.endsWith('\n') && !out.endsWith('\n\n')).toBe(true);
  });

  it('has "no answer" where there was none', () => {
    const dark = { ...smallScenario(), machine: { responses: 2, threshold: 31 } };
    expect(mark1('run', write('dark.json', JSON.stringify(dark)), '--format', 'tsv').out).toContain(
      '\tno answer\tno\t0\n',
    );
  });
});

describe('mark1 run', () => {
  it('prints a table for people: what it is, whose word that is, and columns that line up', () => {
    const { code, out } = mark1('run', FILE);
    const lines = out.split('\n');
    expect(code).toBe(0);
    expect(lines[0]).toBe('Left or right (IBM 704 simulation, CORNELL19, PASQUINELLI23, LEARNEX), seed 1958');
    expect(lines[2]).toBe('trial  stimulus  wanted  response  correct  corrections');
    expect(lines[3]).toBe('─────  ────────  ──────  ────────  ───────  ───────────');
    expect(lines[4]).toMatch(/^1 {6}(left {4}|right {3}) {2}[+-] {7}/);
    expect(out).not.toContain('\t');
  });
});

describe('mark1 run --contrast', () => {
  const file = write('contrast.json', JSON.stringify(contrastScenario()));

  it('prints every trial of the other machine, its greatest error after each pass, and its weights', () => {
    const { code, out, words } = mark1('run', file, '--contrast', '--format', 'tsv');
    expect([code, words]).toEqual([0, '']);
    const [trials, passes, weights] = out.split('\n\n').map((block) => block.trimEnd().split('\n'));
    expect(trials?.[0]).toBe('trial\tpattern\tmark\treading\terror');
    expect(trials?.[1]).toBe('1\tE\t60\t0\t60');
    expect(trials).toHaveLength(1 + 2 * 3);
    expect(passes).toHaveLength(1 + 2);
    expect(weights?.slice(0, 3).map((row) => row.split('\t')[0])).toEqual([
      'weight',
      'bias',
      'row 1, column 1',
    ]);
    expect(weights).toHaveLength(1 + 17);
  });

  it('says to people that this is not the Mark I, and to a program what the rule is', () => {
    expect(mark1('run', file, '--contrast').out).toMatch(/^ADALINE, Stanford 1960, which is not the Mark I/);
    const told = JSON.parse(mark1('run', file, '--contrast', '--format', 'json').out) as object;
    expect(told).toMatchObject({ scenario: 'contrast', rule: 'alpha-LMS', alpha: 0.4 });
  });

  it('is refused where a lesson has none', () => {
    const { code, out, words } = mark1('run', small, '--contrast');
    expect([code, out]).toEqual([2, '']);
    expect(words).toBe(`${small}: contrast must be there for run --contrast, found nothing.\n`);
  });
});
