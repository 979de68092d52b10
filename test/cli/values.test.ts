import { describe, expect, it } from 'vitest';
import { parseScenario, runScenario } from '../../src/core/index.ts';
import { mark1, workFolder } from '../support/command-line.ts';
import { smallScenario } from '../support/small-scenario.ts';

const { small, write } = workFolder();

function smallLesson(lesson: object) {
  return write('lesson.json', JSON.stringify({ ...smallScenario(), captions: [], ...lesson }));
}

describe('mark1 run --values', () => {
  it('prints the values of the machine after the last trial, in volts', () => {
    const parsed = parseScenario(smallScenario());
    if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
    const { machine } = runScenario(parsed.scenario);
    const { code, out } = mark1('run', small, '--values', '--format', 'json');
    const { values } = JSON.parse(out) as { values: { after: number; volts: number[] }[] };
    expect(code).toBe(0);
    expect(values.at(-1)).toEqual({
      after: parsed.scenario.lesson.trials,
      volts: [...machine.shafts].map((value) => value / 1000),
    });
  });

  it('has a column for the end of every pass, and one for the last trial', () => {
    const { lesson } = smallScenario();
    const stimuli = Object.keys(smallScenario().stimuli).length;
    const path = smallLesson({
      lesson: { ...lesson, order: 'cycle', trials: 2 * stimuli + 1 },
      test: { after: [], trials: 1 },
    });
    const [header, ...rows] = mark1('run', path, '--values', '--format', 'tsv').out.trimEnd().split('\n');
    expect(header).toBe(`unit\tafter ${stimuli}\tafter ${2 * stimuli}\tafter ${2 * stimuli + 1}`);
    expect(rows).toHaveLength(512);
    expect(rows.at(-1)).toMatch(/^512\t/);
  });

  it('has one column where trials are drawn one by one, and zeros where there are none', () => {
    const { lesson } = smallScenario();
    const path = smallLesson({
      lesson: { ...lesson, order: 'random', trials: 0 },
      test: { after: [], trials: 1 },
    });
    const lines = mark1('run', path, '--values', '--format', 'tsv').out.trimEnd().split('\n');
    expect(lines.slice(0, 3)).toEqual(['unit\tafter 0', '1\t0', '2\t0']);
  });
});
