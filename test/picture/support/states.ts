import { answered, idle, inDuel, inLesson, inPhase, type Moment } from '../../../src/gallery/moments.ts';
import type { PlaceName } from '../../../src/scene/floor-plan.ts';

/** A main state of the hall, and the rack that a telephone shows of it. */
export interface MainState {
  readonly name: string;
  readonly make: () => Promise<Moment>;
  readonly inSight: PlaceName;
}

/** Comes to a moment once, however many windows show it. */
function once(make: () => Moment | Promise<Moment>): () => Promise<Moment> {
  let moment: Promise<Moment> | null = null;
  return () => (moment ??= Promise.resolve(make()));
}

/** Those of one build stand beside each other: the hall is built three times. */
export const MAIN_STATES: readonly MainState[] = [
  { name: 'idle', inSight: 'sensory', make: once(idle) },
  {
    name: 'signals',
    inSight: 'plugboard',
    make: once(() => inPhase('02-e-or-x', { trials: 12, phase: 'settle-a', share: 0.5 })),
  },
  { name: 'answered', inSight: 'response', make: once(answered) },
  {
    name: 'motors',
    inSight: 'potentiometers',
    make: once(() => inPhase('03-alphabet', { trials: 60, phase: 'reinforce', share: 0.5 })),
  },
  { name: 'alphabet-end', inSight: 'association', make: once(() => inLesson('03-alphabet', 520)) },
  { name: 'duel', inSight: 'successor', make: once(() => inDuel('13-plain-shapes', 30)) },
];

/** Three of the brief's windows; references are so many times smaller. */
export const WINDOWS = [
  { width: 1920, height: 1080, by: 4 },
  { width: 1080, height: 1920, by: 4 },
  { width: 390, height: 844, by: 3 },
] as const;
