import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mark1, ROOT, workFolder } from '../support/command-line.ts';
import { smallScenario, spoiled } from '../support/small-scenario.ts';

const SESSION = 'test/core/archive/samples/v1-visitor.json';
const { write, small } = workFolder();

describe('mark1 check', () => {
  it('has nothing against a scenario and a session that can be used', () => {
    expect(mark1('check', small)).toEqual({
      code: 0,
      out: `${small}: a scenario that can be used\n`,
      words: '',
    });
    expect(mark1('check', SESSION)).toEqual({
      code: 0,
      out: `${SESSION}: a session that can be used\n`,
      words: '',
    });
  });

  it('tells line and column of every fault of a scenario', () => {
    const edits = { 'machine.stepVolts': 0, 'lesson.trials': 'x', 'classes.E': '+' };
    const file = write('faults.json', JSON.stringify(spoiled(edits, smallScenario()), null, 2));
    const { code, out, words } = mark1('check', file);
    expect([code, words]).toEqual([1, '']);
    const lines = readFileSync(file, 'utf8').split('\n');
    const told = out
      .trimEnd()
      .split('\n')
      .map((line) => /: Line (\d+), column (\d+): (\S+) /.exec(line) ?? []);
    expect(told.map(([, , , path]) => path).sort()).toEqual([
      'classes.E',
      'lesson.trials',
      'machine.stepVolts',
    ]);
    for (const [, line, column, path = ''] of told) {
      const value = lines[Number(line) - 1]!.slice(Number(column) - 1);
      expect(value.startsWith(`"${path.split('.')[1]!}"`)).toBe(true);
    }
  });

  it('tells which command of a session cannot be done, and where it stands', () => {
    const lines = readFileSync(join(ROOT, SESSION), 'utf8').split('\n');
    const place = lines.findIndex(
      (line) => line.includes('"units":[512]') || line.includes('"kind":"assign"'),
    );
    lines[place] = lines[place]!.replace(/"units":\[\d+/, '"units":[513');
    const { code, out } = mark1('check', write('beyond.json', lines.join('\n')));
    expect([code, out]).toEqual([1, expect.stringContaining(`Line ${place + 1}, column 5: commands[`)]);
    expect(out).toContain('found that it cannot: An A-unit must be one of 512, found 513.');
  });

  it('refuses what cannot be read at all with exit code 2', () => {
    const { code, out, words } = mark1('check', 'nowhere.json');
    expect([code, out]).toEqual([2, '']);
    expect(words).toBe('nowhere.json: must be a scenario or session file, found nothing of that name.\n');
  });
});
