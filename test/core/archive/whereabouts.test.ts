import { describe, expect, it } from 'vitest';
import { placeProblems } from '../../../src/core/archive/whereabouts.ts';
import { parseScenarioText } from '../../../src/core/scenario/parse.ts';
import { smallScenario, spoiled } from '../../support/small-scenario.ts';

const TEXT = `{
  "machine": { "threshold": 72 },
  "stimuli": {
    "a b.c": { "picture": ["##", 5] }
  }
}`;

describe('the place of a problem', () => {
  it.each([
    ['machine.threshold must be less.', 'Line 2, column 16: '],
    ['machine.excitatory + machine.inhibitory must be less.', 'Line 2, column 3: '],
    ['stimuli.a b.c.picture[1] must be a row.', 'Line 4, column 34: '],
    ['stimuli.a b.c.picture[9] must be a row.', 'Line 4, column 16: '],
    ['seed must be there, found nothing.', 'Line 1, column 1: '],
    ['The scenario must be better.', 'Line 1, column 1: '],
    ['Line 7, column 3: a name must stand once.', ''],
    ['And 12 more.', ''],
  ])('%s', (problem, place) => {
    expect(placeProblems(TEXT, [problem])).toEqual([`${place}${problem}`]);
  });

  it('is found for whatever parse says of a scenario', () => {
    const text = JSON.stringify(
      spoiled({ 'machine.stepVolts': 0, 'captions.0.at': 'trial 99' }, smallScenario()),
      null,
      1,
    );
    const parsed = parseScenarioText(text);
    const problems = placeProblems(text, parsed.ok ? [] : parsed.problems);
    expect(problems).toHaveLength(2);
    for (const problem of problems) {
      const [, line = '', name = ''] = /^Line (\d+), column \d+: [\w.[\]]*?(\w+) must/.exec(problem) ?? [];
      expect(text.split('\n')[Number(line) - 1]).toContain(`"${name}"`);
    }
  });

  it('is not told of what is no JSON', () => {
    expect(placeProblems('{', ['The file must be better.'])).toEqual(['The file must be better.']);
  });
});
