import { beforeAll, describe, expect, it } from 'vitest';
import { createMark1, present, setValues, type Mark1 } from '../../../src/core/machine/mark1.ts';
import { unitsOf } from '../../../src/core/machine/source-sets.ts';
import { advance, beginTrial, finishTrial } from '../../../src/core/machine/trial.ts';
import { planScenario } from '../../../src/core/scenario/plan.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { shipped } from '../../support/scenarios.ts';

/**
 * Appendix II of the report of 1957 [PARA57]: 64 A-units, the left 32 for R1 and the right 32 for R2; whoever is active
 * and belongs to the forced response gains one. Rows from the top, as the copy has them; S4 to S6 cannot be recovered.
 */
const FIG_7A = {
  left: '2110 0020 2211 0021 0310 2002 2020 0210',
  right: '2020 1212 0022 0101 0120 0211 1101 1102',
};
const FIG_7B = {
  left: '1112 0012 1111 0112 0022 1102 1011 0110',
  right: '2120 0212 0210 0021 0111 1211 3001 0020',
};
/** R1 / R2 as printed, for S1, S2 and S3. */
const PRINTED = {
  'as above': [
    [18, 6],
    [17, 13],
    [21, 14],
  ],
  reversed: [
    [10, 15],
    [11, 19],
    [10, 18],
  ],
} as const;

const { machine: plan, lesson } = planScenario(shipped('06-appendix-ii'));

/** The machine after S1, S2 and S3 have been forced on one R-unit. */
function taught(response: 0 | 1): Mark1 {
  const machine = createMark1(plan, createRandom('1957'));
  for (const { picture } of lesson.stimuli) {
    present(machine, picture);
    beginTrial(machine, response === 0 ? [1, -1] : [-1, 1]);
    finishTrial(machine);
  }
  return machine;
}

const digitsOf = (table: string): number[] => Array.from(table.replaceAll(' ', ''), Number);

/** The values of a source-set as the report prints them: in whole steps, four to a row. */
function printed(machine: Mark1, response: number): string {
  const values = unitsOf(machine.sourceSets, response).map((unit) => machine.shafts[unit]! / 1000);
  return values.join('').replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** Sets a source-set by hand to a table of the report, where what taught it is lost. */
function setByHand(machine: Mark1, response: number, table: string): void {
  const units = unitsOf(machine.sourceSets, response);
  setValues(
    machine,
    digitsOf(table).map((value, place) => ({ unit: units[place]!, millivolts: value * 1000 })),
  );
}

/** What the meters of the machine at rest show for each stimulus, in steps. */
function metersOf(machine: Mark1): number[][] {
  return lesson.stimuli.map(({ picture }) => {
    present(machine, picture);
    advance(machine, 1);
    return [...machine.meters].map((sum) => sum / 1000);
  });
}

describe('the worked example of 1957', () => {
  it('has ten active A-units on the left and ten on the right for every stimulus', () => {
    const machine = createMark1(plan, createRandom('1957'));
    for (const { picture } of lesson.stimuli) {
      present(machine, picture);
      advance(machine, 1);
      const active = [0, 1].map((r) =>
        unitsOf(machine.sourceSets, r).filter((unit) => machine.active[unit] === 1),
      );
      expect(active.map(({ length }) => length)).toEqual([10, 10]);
    }
  });
});

describe.each([
  { association: 'as above', forced: 0, table: FIG_7A.left, other: FIG_7A.right },
  { association: 'reversed', forced: 1, table: FIG_7B.right, other: FIG_7B.left },
] as const)('the association $association', ({ association, forced, table, other }) => {
  let machine: Mark1;
  beforeAll(() => {
    machine = taught(forced);
  });

  it('comes to the printed table of values, cell by cell', () => {
    expect(printed(machine, forced)).toBe(table);
  });

  it('leaves the values of the other response alone', () => {
    expect(printed(machine, 1 - forced)).toMatch(/^[0 ]+$/);
  });

  it('gives the six printed numbers, with the other table set by hand', () => {
    setByHand(machine, 1 - forced, other);
    expect(metersOf(machine)).toEqual(PRINTED[association]);
  });

  it('answers every stimulus as it was taught', () => {
    setByHand(machine, 1 - forced, other);
    for (const { picture } of lesson.stimuli) {
      present(machine, picture);
      beginTrial(machine, null);
      finishTrial(machine);
      expect([...machine.answer]).toEqual(forced === 0 ? [1, -1] : [-1, 1]);
    }
  });
});

describe('what the copy has lost', () => {
  it('is one of thirty in the left half of Fig. 7b, which three stimuli of ten must come to', () => {
    const sum = (table: string): number => digitsOf(table).reduce((total, value) => total + value, 0);
    expect([FIG_7A.left, FIG_7A.right, FIG_7B.left, FIG_7B.right].map(sum)).toEqual([30, 30, 29, 30]);
  });
});
