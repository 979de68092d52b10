import { describe, expect, it } from 'vitest';
import { mark1, workFolder } from '../support/command-line.ts';
import { chanceScenario } from '../support/small-scenario.ts';

const { small, write } = workFolder();
const chance = write('chance.json', JSON.stringify(chanceScenario()));

describe('mark1 duel', () => {
  it('prints both machines side by side, and what it cost', () => {
    const { code, out, words } = mark1('duel', small, '--hidden', '8,4', '--unit', 'tanh', '--rate', '0.2');
    expect([code, words]).toEqual([0, '']);
    expect(out).toMatch(/^after +perceptron +successor$/m);
    expect(out).toMatch(/^right while learning +\d+ +\d+$/m);
    expect(out).toMatch(/^machine seconds, and multiplications +\d+ +\d+$/m);
  });

  it('tells a program what successor it was', () => {
    const { out } = mark1('duel', small, '--hidden', '0', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ plan: { hidden: [], unit: 'sigmoid', rate: 0.1 } });
  });

  it("takes the file's own successor, but for what the command line says", () => {
    const { out } = mark1('duel', chance, '--unit', 'relu', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ plan: { hidden: [3, 2], unit: 'relu', rate: 0.5 } });
  });

  it('tells what the gradients were in every layer, and why each did as it did', () => {
    const { code, out } = mark1('duel', chance);
    expect(code).toBe(0);
    expect(out).toContain('beside a successor of today: 3 and 2 hidden units (tanh), rate 0.5');
    expect(out).toMatch(
      /^after +successor's loss +gradient in layer 1 +gradient in layer 2 +gradient in layer 3 +flat units$/m,
    );
    expect(out).toMatch(/^Perceptron: .*It made \d+ corrections in 3 trials\./m);
    expect(out).toMatch(/^Successor: .*Every trial cost it [\d,]+ multiplications/m);
  });

  it('proves why the machine cannot, and says what no machine can', () => {
    const { out } = mark1('duel', 'scenarios/12-contradiction.json', '--format', 'tsv');
    expect(out).toMatch(/^perceptron\t.*No values of its units answer all 4 pictures .* mark1 prove/m);
    const nobody = 'H and H again are one picture with two wanted answers: no machine can have both.';
    expect(out.split(nobody)).toHaveLength(3);
  });

  it('says how many pictures the proof looked at, and none where it is not asked for', () => {
    const parity = 'scenarios/15-parity.json';
    expect(mark1('duel', parity).out).toContain('Values that answer all 15 pictures of the lesson exist.');
    expect(mark1('duel', parity, '--pictures', '9').out).toContain(
      'answer the first 9 pictures of the lesson',
    );
    expect(mark1('duel', parity, '--pictures', '0').out).not.toContain('pictures of the lesson');
  });

  it('says when the successor lost its numbers', () => {
    const wild = ['--unit', 'linear', '--hidden', '9,9,9', '--rate', '1000'];
    const { code, out } = mark1('duel', 'scenarios/01-left-or-right.json', ...wild);
    expect(code).toBe(0);
    expect(out).toMatch(/After trial \d+ its numbers were no longer finite/);
    expect(mark1('duel', small, ...wild).out).toMatch(
      /Its loss grew from [\d.]+ to \S+: a lower rate may do/,
    );
  });

  it('gives mean and standard deviation of both over several seeds', () => {
    const { code, out } = mark1('duel', small, '--seeds', '3', '--format', 'tsv');
    expect(code).toBe(0);
    const [head, ...rows] = out.split('\n\n')[0]!.split('\n');
    expect(head).toBe('after\tperceptron\tperceptron sd\tsuccessor\tsuccessor sd');
    const single = ['1', '2', '3'].map(
      (seed) =>
        JSON.parse(mark1('duel', small, '--seed', seed, '--format', 'json').out) as {
          successor: { tests: { fraction: number }[] };
        },
    );
    const fractions = single.map(({ successor }) => successor.tests.at(-1)!.fraction);
    const mean = fractions.reduce((sum, fraction) => sum + fraction, 0) / 3;
    const found = rows.at(-1)!.split('\t').map(Number);
    expect(found[3]).toBeCloseTo(mean, 3);
    const squares = fractions.reduce((sum, fraction) => sum + (fraction - mean) ** 2, 0);
    expect(found[4]).toBeCloseTo(Math.sqrt(squares / 2), 3);
  });

  it.each([
    [['--seeds', '0'], 'It must be a whole number from 1 to 10000.'],
    [['--seeds', '2', '--seed', '7'], "option '--seeds <n>' cannot be used with option '--seed <seed>'"],
    [['--pictures', '-1'], 'It must be a whole number from 0 to 1000.'],
    [['--hidden', '0,3'], 'It must be at most 8 whole numbers from 1 to 1024 with commas between, or 0.'],
    [['--hidden', 'x'], 'It must be at most 8 whole numbers from 1 to 1024 with commas between, or 0.'],
    [['--rate', '0'], 'It must be a number above 0, at most 1000.'],
    [['--rate', 'fast'], 'It must be a number above 0, at most 1000.'],
    [['--unit', 'neuron'], 'Allowed choices are'],
  ])('refuses %j', (args, sentence) => {
    const { code, out, words } = mark1('duel', small, ...args);
    expect([code, out]).toEqual([2, '']);
    expect(words).toContain(sentence);
  });
});
