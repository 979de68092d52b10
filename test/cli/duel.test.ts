import { describe, expect, it } from 'vitest';
import { mark1, workFolder } from '../support/command-line.ts';

const { small } = workFolder();

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

  it.each([
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
