import type { ExhibitState } from '../state.ts';
import type { SoundAction, SoundDesk } from './sound-state.ts';

type SoundHandlers = {
  readonly [K in SoundAction['kind']]: (
    state: ExhibitState,
    action: Extract<SoundAction, { kind: K }>,
  ) => ExhibitState;
};

/** What each of these actions makes of the exhibit. */
export const SOUND_HANDLERS: SoundHandlers = {
  'bring-sound': (state, { settings, support }) => withSound(state, { ...settings, support, ready: true }),
  'set-sound': (state, { settings }) => withSound(state, settings),
  'tell-of-sound': (state, { support }) => withSound(state, { support }),
  'open-sound': (state, { open }) => withSound(state, { open }),
  'write-heard': (state, { heard }) => withSound(state, { heard }),
};

function withSound(state: ExhibitState, change: Partial<SoundDesk>): ExhibitState {
  return { ...state, sound: { ...state.sound, ...change } };
}
