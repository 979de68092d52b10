import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/core/machine/fingerprint.ts';
import { DIRECT_PLAN, MARK1_PLAN } from '../../../src/core/machine/plan.ts';
import { readAnswer } from '../../../src/core/machine/response.ts';
import { drawFigure } from '../../../src/core/stimulus/figures.ts';
import { drawLetter } from '../../../src/core/stimulus/letters.ts';
import { formatPicture } from '../../../src/core/stimulus/picture.ts';
import type { Scenario } from '../../../src/core/scenario/format.ts';
import { parseScenario } from '../../../src/core/scenario/parse.ts';
import { formatSigns, planScenario, readSigns } from '../../../src/core/scenario/plan.ts';
import { openScenario, runScenario } from '../../../src/core/scenario/run.ts';
import { playLesson } from '../../../src/core/timeline/session.ts';
import {
  damagedScenario,
  directScenario,
  listedScenario,
  smallScenario,
  SMALL_SCENARIOS,
} from '../../support/small-scenario.ts';

function read(source: object): Scenario {
  const parsed = parseScenario(source);
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.scenario;
}

const SMALL = read(smallScenario());

describe('what a scenario settles before power-on', () => {
  it('is the machine, in whole millivolts', () => {
    const machine = { excitatory: 7, inhibitory: 3, threshold: 4, responses: 2, polarity: 'ground' };
    const knobs = { stopVolts: 2.007, stepVolts: 0.29, decayPerTrial: 0.002 };
    const { lesson } = smallScenario();
    const scenario = {
      ...smallScenario(),
      machine: { ...machine, ...knobs },
      lesson: { ...lesson, procedure: 'forced' },
    };
    expect(planScenario(read(scenario)).machine).toEqual({
      ...MARK1_PLAN,
      responses: 2,
      excitatory: 7,
      inhibitory: 3,
      stopMillivolts: 2007,
      panel: {
        ...MARK1_PLAN.panel,
        polarity: 'ground',
        threshold: 4,
        procedure: 'forced',
        stepMillivolts: 290,
        decayPerTrial: 0.002,
      },
    });
  });

  it('is the lesson, its stimuli in the order of the file', () => {
    const { lesson } = planScenario(SMALL);
    expect(lesson.stimuli.map(({ name, wanted }) => [name, wanted])).toEqual([
      ['E', [-1, -1]],
      ['ring', [-1, 1]],
      ['bar', [1, 1]],
    ]);
    const [letter, figure, picture] = lesson.stimuli.map((stimulus) => stimulus.picture);
    expect(letter).toEqual(drawLetter('E', 20));
    expect(figure).toEqual(drawFigure({ figure: 'circle', size: 9, style: 'outline' }, 20));
    expect(formatPicture(picture!, 20)).toEqual(smallScenario().stimuli.bar.picture);
    expect(lesson).toMatchObject({
      vary: { shift: 1 },
      order: 'random',
      trials: 3,
      test: { after: [0, 3], trials: 4 },
    });
  });
});

describe('what a scenario says of the machine', () => {
  const planned = (scenario: object) => planScenario(read(scenario)).machine;

  it('is its size, its wires and its source-sets, counted from nought', () => {
    expect(planned(listedScenario())).toMatchObject({
      side: 4,
      associationUnits: 4,
      wiring: {
        kind: 'listed',
        units: [
          { excitatory: [0], inhibitory: [] },
          { excitatory: [4, 5], inhibitory: [3] },
          { excitatory: [2], inhibitory: [] },
          { excitatory: [], inhibitory: [] },
        ],
      },
      sourceSets: [
        [0, 1],
        [2, 3],
      ],
      panel: { discrimination: 'sums', valence: 'monovalent', build: 'ideal' },
    });
  });

  it('is its tolerances, those of the ledger where it tells none', () => {
    const { tolerances } = MARK1_PLAN;
    expect(planned(smallScenario()).tolerances).toEqual(tolerances);
    const some = { ...smallScenario(), machine: { responses: 2, tolerances: { backlashVolts: 0.007 } } };
    expect(planned(some).tolerances).toEqual({ ...tolerances, backlash: 7 });
  });

  it('is the direct view, as large as the retina asks and without tolerances', () => {
    expect(planned({ ...directScenario(), machine: { kind: 'direct', side: 4 } })).toEqual({
      ...DIRECT_PLAN,
      side: 4,
      associationUnits: 17,
      panel: { ...DIRECT_PLAN.panel, correction: 'non-quantized' },
    });
  });
});

describe('what a scenario breaks', () => {
  it('is planned part by part, counted from nought', () => {
    const eight = [0, 1, 2, 3, 4, 5, 6, 7];
    expect(planScenario(read(damagedScenario())).incidents).toEqual([
      {
        trial: 0,
        what: { kind: 'break', fault: { part: 'photocells', cells: [...eight, 8, 63], become: 'stuck' } },
      },
      { trial: 0, what: { kind: 'cut-cables', units: [], cells: [11, 12] } },
      { trial: 1, what: { kind: 'break', fault: { part: 'clutches', units: eight, slipPercent: 40 } } },
      { trial: 1, what: { kind: 'pull-share', share: 0.25 } },
      { trial: 2, what: { kind: 'break', fault: { part: 'motors', units: [4, 5, 6, 7] } } },
      { trial: 2, what: { kind: 'cut-cables', units: [8], cells: [] } },
      { trial: 2, what: { kind: 'repair', repair: { part: 'photocells', cells: [63] } } },
      { trial: 3, what: { kind: 'mend-cables', units: [8], cells: [] } },
      { trial: 3, what: { kind: 'repair', repair: { part: 'everything' } } },
    ]);
  });

  it('is broken from that trial on, and mended from that', () => {
    const pulled: number[] = [];
    runScenario(read(damagedScenario()), '1', (_, { faults }) => {
      pulled.push(faults.pulled.reduce((sum, unit) => sum + unit, 0));
    });
    expect(pulled).toEqual([16, 16, 0]);
  });
});

describe('a run', () => {
  it.each(SMALL_SCENARIOS.map((scenario) => [scenario.name, scenario] as const))(
    'comes to what the same lesson comes to when it is played: %s',
    (_, scenario) => {
      const run = runScenario(read(scenario()));
      const session = openScenario(read(scenario()));
      playLesson(session, 1e9);
      expect(session.results).toEqual({ trials: run.trials, tests: run.tests });
      expect(fingerprint(session.machine)).toBe(run.fingerprint);
    },
  );

  it('has a row for every trial and a score for every test', () => {
    const { seed, trials, tests } = runScenario(SMALL);
    expect(seed).toBe('1');
    expect(trials.map(({ trial }) => trial)).toEqual([1, 2, 3]);
    expect(tests.map(({ after, trials: shown }) => [after, shown])).toEqual([
      [0, 4],
      [3, 4],
    ]);
  });

  it('is the same every time, and another with another seed', () => {
    expect(runScenario(SMALL)).toEqual(runScenario(SMALL, '1'));
    expect(runScenario(SMALL, '2').fingerprint).not.toBe(runScenario(SMALL, '1').fingerprint);
    expect(runScenario(SMALL, '2').seed).toBe('2');
  });

  it('begins on the machine that a session switches on', () => {
    const untaught = read({
      ...smallScenario(),
      captions: [],
      lesson: { ...smallScenario().lesson, trials: 0 },
      test: { after: [0], trials: 4 },
    });
    const session = openScenario(untaught, '5');
    expect(runScenario(untaught, '5')).toMatchObject({
      ...session.results,
      fingerprint: fingerprint(session.machine),
    });
  });

  it('by the file asks with the polarity of the file', () => {
    const inverted = read({
      ...smallScenario(),
      machine: { ...smallScenario().machine, polarity: 'ground' },
    });
    expect(runScenario(inverted).fingerprint).not.toBe(runScenario(SMALL).fingerprint);
  });
});

describe('signs', () => {
  it('are written as they are read', () => {
    expect(readSigns('+--+')).toEqual([1, -1, -1, 1]);
    expect(formatSigns([1, -1, -1, 1])).toBe('+--+');
    expect(formatSigns(readAnswer(Int8Array.of(0, 0)))).toBe('');
  });
});
