import { watchFrom, watchPass, type CycleVerdict, type CycleWatch } from '../analysis/cycle.ts';
import type { Mark1 } from '../machine/mark1.ts';
import { drawsPictures, passLength, type Lesson } from '../training/lesson.ts';

/** What leaves a lesson to chance, so that a state that returns proves nothing. */
export type Chance = 'order' | 'pictures' | 'wiper-noise' | 'random-sign';

/** Watches whether a lesson goes round in a circle. Plain data, replaced and never written to. */
export interface RoundWatch {
  readonly watch: CycleWatch;
  /** Trials in a pass. */
  readonly pass: number;
  /** Corrections at the end of the last pass. */
  readonly corrections: number;
}

/** What leaves this lesson to chance on this machine; nothing when every pass is the same. */
export function chancesIn({ panel, plan }: Mark1, lesson: Lesson): readonly Chance[] {
  const chances: Readonly<Record<Chance, boolean>> = {
    order: lesson.order === 'random' || lesson.order === 'shuffled',
    pictures: drawsPictures(lesson),
    'wiper-noise': panel.build === 'as-built' && plan.tolerances.wiperNoise > 0,
    'random-sign': panel.procedure === 'error-correction' && panel.correction === 'random-sign',
  };
  return (Object.keys(chances) as Chance[]).filter((chance) => chances[chance]);
}

/**
 * Begins to watch between two passes, before the first trial or later; null where chance has a part in the lesson. In the middle
 * of a pass a returning state would prove nothing. Begin anew when anything but the lesson has touched the machine.
 */
export function watchRounds(machine: Mark1, lesson: Lesson): RoundWatch | null {
  const pass = passLength(lesson);
  if (pass === null || chancesIn(machine, lesson).length > 0) return null;
  return { watch: watchFrom(stateOf(machine)), pass, corrections: machine.counters.corrections };
}

/** Looks at the machine after trial `trial` of the lesson; only ends of passes tell something. */
export function watchTrial(rounds: RoundWatch, machine: Mark1, trial: number): RoundWatch {
  if (trial % rounds.pass !== 0) return rounds;
  const { corrections } = machine.counters;
  const watch = watchPass(rounds.watch, stateOf(machine), corrections - rounds.corrections);
  return { ...rounds, watch, corrections };
}

/** What is known so far. */
export function verdictOf({ watch }: RoundWatch): CycleVerdict {
  return watch.verdict;
}

/** All that the next pass depends on. */
function stateOf({ shafts, slack }: Mark1): Int32Array {
  const state = new Int32Array(shafts.length + slack.length);
  state.set(shafts);
  state.set(slack, shafts.length);
  return state;
}
