import { beforeAll, describe, expect, it } from 'vitest';
import { createMark1, present, type Mark1 } from '../../../src/core/machine/mark1.ts';
import type { Sign } from '../../../src/core/machine/response.ts';
import { unitsOf } from '../../../src/core/machine/source-sets.ts';
import { advance, beginTrial, finishTrial } from '../../../src/core/machine/trial.ts';
import { planScenario } from '../../../src/core/scenario/plan.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { shipped } from '../../support/scenarios.ts';

/**
 * Appendix II of the report of 1957 [PARA57]: 64 A-units, the left 32 for R1 and the right 32 for R2; whoever is active
 * and belongs to the forced response gains one. Rows from the top, as the copy has them. S1 to S3 are recovered from these
 * tables; S4 to S6 are a reconstruction that fits them.
 */
const FIG_7A = {
  left: '2110 0020 2211 0021 0310 2002 2020 0210',
  right: '2020 1212 0022 0101 0120 0211 1101 1102',
};
const FIG_7B = {
  left: '1112 0012 1111 0112 0022 1102 1011 0110',
  right: '2120 0212 0210 0021 0111 1211 3001 0020',
};
/** R1 / R2 as printed, for S1 to S6. */
const PRINTED = {
  'as above': [
    [18, 6],
    [17, 13],
    [21, 14],
    [12, 14],
    [9, 15],
    [10, 18],
  ],
  reversed: [
    [10, 15],
    [11, 19],
    [10, 18],
    [14, 10],
    [14, 13],
    [14, 10],
  ],
} as const;

/** What S4 reads here where 12/14 is printed: see "what the copy has lost". */
const S4_HERE = [12, 15];
/** The cell of Fig. 7b's left half that is taken for 1: one of thirty is lost. */
const LOST_CELL = 4;

const { machine: plan, lesson } = planScenario(shipped('06-appendix-ii'));

/** The machine after S1, S2 and S3 have been forced on one R-unit, and S4, S5 and S6 on the other. */
function taught(response: 0 | 1): Mark1 {
  const machine = createMark1(plan, createRandom('1957'));
  lesson.stimuli.forEach(({ picture }, place) => {
    present(machine, picture);
    beginTrial(machine, answerTo(place, response));
    finishTrial(machine);
  });
  return machine;
}

/** R1 for the first three and R2 for the others, or the other way round. */
function answerTo(place: number, response: 0 | 1): readonly [Sign, Sign] {
  return place < 3 === (response === 0) ? [1, -1] : [-1, 1];
}

const digitsOf = (table: string): number[] => Array.from(table.replaceAll(' ', ''), Number);

/** The values of a source-set as the report prints them: in whole steps, four to a row. */
function printed(machine: Mark1, response: number): string {
  const values = unitsOf(machine.sourceSets, response).map((unit) => machine.shafts[unit]! / 1000);
  return values.join('').replace(/(\d{4})(?=\d)/g, '$1 ');
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

/** Fig. 7b's left half with the lost cell found. */
const FIG_7B_LEFT = withOneAt(FIG_7B.left, LOST_CELL);

function withOneAt(table: string, cell: number): string {
  const digits = digitsOf(table);
  digits[cell] = 1;
  return digits.join('').replace(/(\d{4})(?=\d)/g, '$1 ');
}

describe.each([
  { association: 'as above', forced: 0, left: FIG_7A.left, right: FIG_7A.right },
  { association: 'reversed', forced: 1, left: FIG_7B_LEFT, right: FIG_7B.right },
] as const)('the association $association', ({ association, forced, left, right }) => {
  let machine: Mark1;
  beforeAll(() => {
    machine = taught(forced);
  });

  it('comes to the printed tables of values, cell by cell', () => {
    expect([printed(machine, 0), printed(machine, 1)]).toEqual([left, right]);
  });

  it('gives the twelve printed numbers, but for the one that cannot be', () => {
    const wanted = PRINTED[association].map(([r1, r2], place) =>
      forced === 0 && place === 3 ? S4_HERE : [r1, r2],
    );
    expect(metersOf(machine)).toEqual(wanted);
  });

  it('answers every stimulus as it was taught', () => {
    lesson.stimuli.forEach(({ picture }, place) => {
      present(machine, picture);
      beginTrial(machine, null);
      finishTrial(machine);
      expect([...machine.answer]).toEqual(answerTo(place, forced));
    });
  });
});

describe('the lesson', () => {
  it('teaches what Fig. 7a has', () => {
    expect(lesson.stimuli.map(({ wanted }) => wanted)).toEqual(
      [0, 1, 2, 3, 4, 5].map((place) => answerTo(place, 0)),
    );
  });
});

describe('what the copy has lost', () => {
  const sum = (table: string): number => digitsOf(table).reduce((total, value) => total + value, 0);
  const product = (one: string, other: string): number =>
    digitsOf(one).reduce((total, value, place) => total + value * digitsOf(other)[place]!, 0);
  const total = (association: keyof typeof PRINTED, response: 0 | 1): number =>
    PRINTED[association].slice(3).reduce((all, biases) => all + biases[response], 0);

  it('is one of thirty in the left half of Fig. 7b, which three stimuli of ten must come to', () => {
    expect([FIG_7A.left, FIG_7A.right, FIG_7B.left, FIG_7B.right].map(sum)).toEqual([30, 30, 29, 30]);
  });

  it('is a 0 that was 1, where the other table has 0 too: eight cells can be it', () => {
    const fitting = digitsOf(FIG_7B.left).flatMap((value, cell) => {
      const found = withOneAt(FIG_7B.left, cell);
      const fits =
        value === 0 &&
        product(found, found) === total('reversed', 0) &&
        product(found, FIG_7A.left) === total('as above', 0);
      return fits ? [cell] : [];
    });
    expect(fitting).toEqual([4, 5, 12, 16, 22, 25, 28, 31]);
    expect(fitting).toContain(LOST_CELL);
  });

  it('is no cell of the right half of Fig. 7a: its three printed numbers sum to an odd number, and a sum of squares of such a table is even', () => {
    expect(product(FIG_7A.right, FIG_7B.right)).toBe(total('reversed', 1));
    expect(sum(FIG_7A.right) % 2).toBe(0);
    expect(product(FIG_7A.right, FIG_7A.right)).toBe(48);
    expect(total('as above', 1)).toBe(47);
  });
});
