import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/core/scenario/parse.ts';
import { smallScenario, type Edits } from '../../support/small-scenario.ts';

function problemsOf(fault: Edits, edits: Edits = {}): readonly string[] {
  const parsed = parseScenario({ ...smallScenario(), faults: [{ at: 'trial 2', ...fault }], ...edits });
  return parsed.ok ? [] : parsed.problems;
}

describe('a fault is refused in a sentence', () => {
  it.each<readonly [string, Edits, string]>([
    ['that does nothing', {}, 'faults[0] must have either "break" or "mend", found neither.'],
    [
      'that does two things',
      { break: 'motors', mend: 'motors', units: '1' },
      'faults[0] must have either "break" or "mend", found both.',
    ],
    [
      'in a part that there is not',
      { break: 'lamps' },
      'faults[0].break must be one of "a-units", "photocells", "cables", "motors", "clutches", found "lamps".',
    ],
    [
      'that mends a clutch, which goes with its motor',
      { mend: 'clutches' },
      'faults[0].mend must be one of "a-units", "photocells", "cables", "motors", "everything", found "clutches".',
    ],
    ['nowhere', { break: 'a-units' }, 'faults[0] must say where by one of units, cards, share, found none.'],
    [
      'in two places',
      { break: 'cables', units: '1', cells: '1' },
      'faults[0] must say where by one of units, cells, found units and cells.',
    ],
    [
      'with a stray field',
      { break: 'motors', units: '1', slipPercent: 5 },
      'faults[0].slipPercent must be absent for "break motors", found 5.',
    ],
    [
      'with a field that mending has not',
      { mend: 'photocells', cells: '1', become: 'dead' },
      'faults[0].become must be absent for "mend photocells", found "dead".',
    ],
    [
      'with a place for everything',
      { mend: 'everything', units: '1-8' },
      'faults[0].units must be absent for "mend everything", found "1-8".',
    ],
    [
      'of photocells without what becomes of them',
      { break: 'photocells', cells: '1' },
      'faults[0].become must be there for "break photocells", found nothing.',
    ],
    [
      'of clutches without how far they slip',
      { break: 'clutches', units: '1' },
      'faults[0].slipPercent must be there for "break clutches", found nothing.',
    ],
    [
      'of a clutch that does not slip',
      { break: 'clutches', units: '1', slipPercent: 0 },
      'faults[0].slipPercent must be a whole number from 1 to 100, found 0.',
    ],
    [
      'of more than all',
      { break: 'a-units', share: 1.5 },
      'faults[0].share must be a number from 0 to 1, found 1.5.',
    ],
    [
      'of an A-unit that there is not',
      { break: 'a-units', units: '1-8, 513' },
      'faults[0].units must hold numbers from 1 to 512, found 513.',
    ],
    [
      'of a card that there is not',
      { break: 'motors', cards: '65' },
      'faults[0].cards must hold numbers from 1 to 64, found 65.',
    ],
    [
      'of a photocell that there is not',
      { mend: 'cables', cells: '400-401' },
      'faults[0].cells must hold numbers from 1 to 400, found 401.',
    ],
    [
      'of parts counted backwards',
      { break: 'a-units', units: '8-1' },
      'faults[0].units must hold ranges that run upwards, found "8-1".',
    ],
    [
      'of parts without numbers',
      { break: 'a-units', units: 'some' },
      'faults[0].units must be numbers such as "1-8, 12", found "some".',
    ],
    [
      'at no moment',
      { at: 'end', mend: 'everything' },
      'faults[0].at must be "power-on" or "trial N", found "end".',
    ],
    [
      'after the lesson',
      { at: 'trial 4', mend: 'everything' },
      'faults[0].at must be "power-on" or a trial of the lesson (1 to 3), found trial 4.',
    ],
  ])('%s', (_, fault, sentence) => {
    expect(problemsOf(fault)).toEqual([sentence]);
  });

  it('in a lesson of no trials, unless it is at power-on', () => {
    const edits = {
      lesson: { ...smallScenario().lesson, trials: 0 },
      test: { after: [0], trials: 4 },
      captions: [],
    };
    expect(problemsOf({ mend: 'everything' }, edits)).toEqual([
      'faults[0].at must be "power-on" in a lesson of no trials, found trial 2.',
    ]);
    expect(problemsOf({ at: 'power-on', mend: 'everything' }, edits)).toEqual([]);
  });

  it('in the parts of the machine that the file plans', () => {
    const machine = { responses: 2, associationUnits: 20 };
    expect(problemsOf({ break: 'a-units', cards: '3' }, { machine })).toEqual([]);
    expect(problemsOf({ break: 'a-units', cards: '4' }, { machine })).toEqual([
      'faults[0].cards must hold numbers from 1 to 3, found 4.',
    ]);
  });

  it('where there are too many', () => {
    const faults = Array.from({ length: 201 }, () => ({ at: 'power-on', mend: 'everything' }));
    expect(problemsOf({}, { faults })).toEqual(['faults must be at most 200 faults, found a list of 201.']);
  });
});
