import { fillSlice, type TimeSlice } from './time-slice.ts';
import { stepRun, type TrainingRun } from './training-run.ts';

/** Runs side by side, and whether time passes for them. */
export interface RunGroup {
  readonly runs: readonly TrainingRun[];
  readonly playing: boolean;
}

/** Steps that a slice takes at most, so that curves can be watched while they grow. */
const MOST_STEPS = 6;

/**
 * Steps for as long as the slice lasts, always of the run that is furthest behind; it stops playing when no run learns any
 * more. However time is cut into slices, every run comes to the same numbers.
 */
export function workOnRuns<G extends RunGroup>(group: G, slice: TimeSlice): G {
  if (!group.playing) return group;
  const runs = [...group.runs];
  fillSlice(slice, MOST_STEPS, () => {
    const next = furthestBehind(runs);
    const run = runs[next];
    if (run === undefined) return false;
    runs[next] = stepRun(run);
    return true;
  });
  return { ...group, runs, playing: runs.some(isLearning) };
}

/** What the key that lets time pass does next. */
export type PlayKey = 'start' | 'go-on' | 'pause' | 'once-more';

/** What the key does next for these runs. */
export function playKeyOf({ runs, playing }: RunGroup): PlayKey {
  if (playing) return 'pause';
  if (!runs.some(isLearning)) return 'once-more';
  return runs.every(({ steps }) => steps === 0) ? 'start' : 'go-on';
}

/** Steps of the run that is furthest behind of those that did not diverge. */
export function stepsOf({ runs }: RunGroup): number {
  const steps = runs.filter(({ standing }) => standing !== 'diverged').map((run) => run.steps);
  return steps.length === 0 ? 0 : Math.min(...steps);
}

/** Replaces one run. */
export function replaceRun<G extends RunGroup>(group: G, place: number, run: TrainingRun): G {
  return { ...group, runs: group.runs.map((other, at) => (at === place ? run : other)) };
}

/** The place of the learning run with the fewest steps, or −1. */
function furthestBehind(runs: readonly TrainingRun[]): number {
  let place = -1;
  runs.forEach((run, at) => {
    const leader = runs[place];
    if (isLearning(run) && (leader === undefined || run.steps < leader.steps)) place = at;
  });
  return place;
}

const isLearning = ({ standing }: TrainingRun): boolean => standing === 'learning';
