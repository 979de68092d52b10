import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveCsv, trialsCsv } from '../../../src/core/archive/csv.ts';
import { scenarioOf } from '../../../src/core/archive/to-scenario.ts';
import { runScenario } from '../../../src/core/scenario/run.ts';
import { formatPicture } from '../../../src/core/stimulus/picture.ts';
import { pictures } from '../../support/arbitraries.ts';
import type { Deed } from '../../support/deeds.ts';
import {
  EXACT_VISITOR,
  keep,
  keepLesson,
  LESSON,
  lessonOrigin,
  VISITOR,
} from '../../support/kept-session.ts';
import { LEFT_BAR, RIGHT_BAR } from '../../support/toy-machine.ts';

const WAIT: Deed = { kind: 'wait', ticks: 800 };
function tell(picture: Uint8Array, wanted: (1 | -1)[] | null): Deed[] {
  return [{ kind: 'present', picture }, { kind: 'trial', wanted }, WAIT];
}

describe('the trials as CSV', () => {
  it('has a row for every trial of a lesson, with names that no spreadsheet takes for a formula', () => {
    const recording = keepLesson(LESSON);
    const [head, ...rows] = trialsCsv(recording).split('\r\n');
    expect(head).toBe('trial,tick,stimulus,wanted,answer,correct,corrections');
    expect(rows.pop()).toBe('');
    const { trials } = recording.session.results;
    expect(rows).toEqual(
      trials.map(({ stimulus, wanted, response, correct, corrections }, place) =>
        [
          place + 1,
          recording.trials[place]!.end.at,
          stimulus === 'right' ? 'right' : `"'=left, ""it"""`,
          wanted?.[0] === 1 ? '+-' : '-+',
          response === null ? 'no answer' : response.map((sign) => (sign > 0 ? '+' : '-')).join(''),
          correct ? 'yes' : 'no',
          corrections,
        ].join(','),
      ),
    );
  });

  it('has those of a visitor too, told and asked, and those beside a lesson', () => {
    const text = trialsCsv(keep(VISITOR, [...tell(LEFT_BAR, [1, -1]), ...tell(LEFT_BAR, null)]));
    expect(text.split('\r\n').slice(1, 3)).toEqual([
      expect.stringMatching(/^1,\d+,,\+-,--,no,1$/),
      expect.stringMatching(/^2,\d+,,,\+-,,0$/),
    ]);
    const beside = keep(LESSON, [
      { kind: 'next-trial' },
      WAIT,
      ...tell(LEFT_BAR, [1, -1]),
      { kind: 'next-trial' },
      WAIT,
    ]);
    const named = trialsCsv(beside)
      .split('\r\n')
      .slice(1, 4)
      .map((row) => row.includes('right') || row.includes('left'));
    expect(named).toEqual([true, false, true]);
  });
});

describe('the curve as CSV', () => {
  it('counts what was told and right, with the tests in their places', () => {
    const recording = keepLesson(LESSON);
    const { trials, tests } = recording.session.results;
    const rows = curveCsv(recording)
      .trimEnd()
      .split('\r\n')
      .map((row) => row.split(','));
    expect(rows[0]).toEqual(['trial', 'told', 'right', 'share', 'test']);
    expect(rows.slice(1).map(([trial]) => trial)).toEqual(['0', '1', '2', '3', '4', '5', '6']);
    const right = trials.filter(({ correct }) => correct).length;
    expect(rows.at(-1)).toEqual(['6', '6', String(right), expect.any(String), String(tests[2]!.fraction)]);
    expect(rows.slice(1).map(([, , , , test]) => test)).toEqual([
      String(tests[0]!.fraction),
      '',
      '',
      String(tests[1]!.fraction),
      '',
      '',
      String(tests[2]!.fraction),
    ]);
    expect(Number(rows.at(-1)![3])).toBeCloseTo(right / 6, 4);
  });
});

describe('a scenario that goes by a session', () => {
  it('is the lesson itself where nothing was turned', () => {
    const told = scenarioOf(keepLesson(LESSON), LESSON, 'Mine');
    expect(told).toEqual({ ok: true, scenario: LESSON.kind === 'scenario' ? LESSON.scenario : null });
  });

  it('has the panel of a lesson as it stands, and then claims no history', () => {
    const recording = keep(LESSON, [
      {
        kind: 'panel',
        change: { reinforcement: 'gamma', threshold: 2, stepMillivolts: 250, polarity: 'ground' },
      },
    ]);
    const told = scenarioOf(recording, LESSON, 'Mine');
    if (!told.ok) throw new Error(told.problem);
    const { title, kind, published, machine, lesson, faults } = told.scenario;
    expect([title, kind, published, faults.length]).toEqual([{ en: 'Mine' }, 'reconstruction', [], 1]);
    expect(machine).toMatchObject({ threshold: 2, stepVolts: 0.25, polarity: 'ground' });
    expect(lesson).toMatchObject({ reinforcement: 'gamma', trials: 6 });
  });

  it('is the pictures that a visitor told, in their order, and teaches the machine the same', () => {
    const told = fc.array(
      fc.tuple(fc.constantFrom(LEFT_BAR, RIGHT_BAR, ...[1, 2].map(() => LEFT_BAR)), pictures(), fc.boolean()),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(told, (trials) => {
        const all = trials.flatMap(([bar, any, isBar]) => [
          ...tell(bar, null),
          ...tell(isBar ? bar : any, isBar ? [1, -1] : [-1, 1]),
        ]);
        const recording = keep(EXACT_VISITOR, all);
        const made = scenarioOf(recording, EXACT_VISITOR, 'Mine');
        if (!made.ok) throw new Error(made.problem);
        const { scenario } = made;
        expect([scenario.kind, scenario.sources, scenario.lesson.trials]).toEqual([
          'reconstruction',
          [],
          trials.length,
        ]);
        const names = scenario.lesson.order as string[];
        expect(names.map((name) => scenario.stimuli[name])).toEqual(
          trials.map(([bar, any, isBar]) => ({ picture: formatPicture(isBar ? bar : any, 6) })),
        );
        const run = runScenario(scenario);
        expect([...run.machine.shafts]).toEqual([...recording.session.machine.shafts]);
      }),
    );
  });

  it.each<readonly [string, Deed[], string]>([
    [
      'nothing told',
      tell(LEFT_BAR, null),
      'A scenario needs a trial in which the machine was told what it saw, found none.',
    ],
    [
      'knobs turned by hand',
      [...tell(LEFT_BAR, [1, 1]), { kind: 'values', settings: [{ unit: 0, millivolts: 5 }] }],
      'A scenario cannot tell of knobs turned by hand, found that at tick 800.',
    ],
    [
      'a board plugged anew',
      [{ kind: 'plug-anew', seed: 'x' }],
      'A scenario cannot tell of a board plugged anew, found that at tick 0.',
    ],
    [
      'grey',
      tell(new Uint8Array(36).fill(200, 0, 9), [1, 1]),
      'A scenario cannot tell of pictures with grey in them, found one in trial 1.',
    ],
    [
      'what was learned unasked',
      [{ kind: 'panel', change: { procedure: 'spontaneous' } }, ...tell(LEFT_BAR, null)],
      'A scenario cannot tell what the machine learned from a trial that it was only asked, found trial 1.',
    ],
    [
      'values that decay when only asked',
      [{ kind: 'panel', change: { decayPerTrial: 0.5 } }, ...tell(LEFT_BAR, null), ...tell(LEFT_BAR, [1, 1])],
      'A scenario cannot tell of a trial that was only asked where every trial lets values decay, found one.',
    ],
  ])('cannot tell of %s', (_, all, problem) => {
    expect(scenarioOf(keep(VISITOR, all), VISITOR, 'Mine')).toEqual({ ok: false, problem });
  });

  it('cannot tell of a trial beside a lesson, nor of a comparison in a direct view', () => {
    expect(scenarioOf(keep(LESSON, tell(LEFT_BAR, [1, -1])), LESSON, 'Mine')).toEqual({
      ok: false,
      problem: 'A scenario cannot tell of a trial beside the lesson, found that at tick 0.',
    });
    const direct = lessonOrigin({
      machine: { kind: 'direct', side: 6 },
      classes: { '=left, "it"': '-', right: '+' },
      faults: [],
    });
    const turned = keep(direct, [{ kind: 'panel', change: { threshold: 2 } }]);
    expect(scenarioOf(turned, direct, 'Mine')).toEqual({
      ok: false,
      problem: 'machine.threshold must be absent where machine.kind is "direct", found 2.',
    });
    expect(
      scenarioOf(keep(direct, [{ kind: 'panel', change: { illumination: 200 } }]), direct, 'Mine').ok,
    ).toBe(true);
  });
});
