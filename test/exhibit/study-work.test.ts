import { describe, expect, it } from 'vitest';
import {
  createRandom,
  planScenario,
  runScenario,
  studyDamage,
  studyThresholds,
} from '../../src/core/index.ts';
import { SHIPPED } from '../../src/exhibit/scenarios.ts';
import type { DamageSeries } from '../../src/exhibit/study.ts';
import { carryOut } from '../../src/exhibit/study-work.ts';

const { scenario } = SHIPPED.find(({ id }) => id === '12-contradiction')!;
const course = { id: '12-contradiction', title: 'A contradiction', scenario };

describe('a study in the background', () => {
  it('comes to the very points of the command line for distributed memory, and tells how far it is', () => {
    const shares: number[] = [];
    const found = carryOut({ study: 'damage', lessonId: '12', courses: [course] }, (share) =>
      shares.push(share),
    ) as DamageSeries[];
    const points = studyDamage(runScenario(scenario, scenario.seed).machine, planScenario(scenario).lesson, {
      shares: Array.from({ length: 11 }, (_, step) => step / 10),
      draws: 10,
      random: createRandom(scenario.seed).split('damage'),
    });
    expect(found).toEqual([{ title: 'A contradiction', points }]);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.every((share) => share > 0 && share < 1)).toBe(true);
  });

  it('comes to the very points of the command line for θ', () => {
    const found = carryOut({ study: 'theta', lessonId: '12', course }, () => {});
    expect(found).toEqual(studyThresholds(planScenario(scenario), scenario.seed, [1, 2, 3, 4, 5, 6, 7, 8]));
  });
});
