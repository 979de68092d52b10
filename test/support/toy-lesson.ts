import type { SessionPlan } from '../../src/core/timeline/session.ts';
import { STILL } from '../../src/core/stimulus/placement.ts';
import type { Lesson } from '../../src/core/training/lesson.ts';
import { LEFT_BAR, RIGHT_BAR, TOY_PLAN, toyPlan } from './toy-machine.ts';
import { pictureFromRows } from '../../src/core/stimulus/picture.ts';

const CROSS = pictureFromRows(['#....#', '.#..#.', '..##..', '..##..', '.#..#.', '#....#']);

/** Three pictures for the toy machine's two R-units, ten trials, a little shifting, tests before, between and after. */
export const TOY_LESSON: Lesson = {
  side: TOY_PLAN.side,
  stimuli: [
    { name: 'left', picture: LEFT_BAR, wanted: [-1, 1] },
    { name: 'right', picture: RIGHT_BAR, wanted: [1, -1] },
    { name: 'cross', picture: CROSS, wanted: [1, 1] },
  ],
  vary: { ...STILL, shift: 1, noise: 0.05 },
  order: 'random',
  trials: 10,
  test: { after: [0, 4, 10], trials: 25 },
};

/** A visitor's session on the toy machine with the toy lesson. */
export const TOY_SESSION: SessionPlan = { machine: toyPlan(), lesson: TOY_LESSON };
