/** Why the bell rings. */
export type BellReason = 'pass' | 'test' | 'row';

/** What there is to write of what is heard. */
export type Heard =
  | { readonly kind: 'motors'; readonly running: number }
  | { readonly kind: 'relays' | 'lens' | 'plug' }
  /** `count`: trials of the pass or of the test, or so many right in a row. */
  | { readonly kind: 'bell'; readonly why: BellReason; readonly count: number };

/** What a visitor has set; it is remembered. */
export interface SoundSettings {
  readonly on: boolean;
  /** 0 to LOUDEST. */
  readonly volume: number;
  readonly captions: boolean;
}

/** The loudest place of the volume slider. */
export const LOUDEST = 10;

/** `untouched`: silent until the visitor's first touch. `missing`: this browser has no Web Audio. */
export type SoundSupport = 'untouched' | 'touched' | 'missing';

/** What a visitor has before him of the sound. */
export interface SoundDesk extends SoundSettings {
  /** Whether what makes the sound has been fetched. */
  readonly ready: boolean;
  readonly support: SoundSupport;
  /** Whether volume and captions can be set. */
  readonly open: boolean;
  /** The line that is to be read; null while nothing is heard. */
  readonly heard: Heard | null;
}

/** What a visitor can do with it, and what the loudspeaker has to say. */
export type SoundAction =
  | {
      readonly kind: 'bring-sound';
      readonly settings: SoundSettings;
      readonly support: SoundSupport;
    }
  | { readonly kind: 'set-sound'; readonly settings: Partial<SoundSettings> }
  | { readonly kind: 'tell-of-sound'; readonly support: SoundSupport }
  | { readonly kind: 'open-sound'; readonly open: boolean }
  | { readonly kind: 'write-heard'; readonly heard: Heard | null };

/** Sound is on, at a middle volume, and what is heard is written. */
export const STANDARD_SOUND: SoundSettings = { on: true, volume: 6, captions: true };

/** Nothing fetched, nothing to hear. */
export function newSoundDesk(): SoundDesk {
  return { ...STANDARD_SOUND, ready: false, support: 'untouched', open: false, heard: null };
}
