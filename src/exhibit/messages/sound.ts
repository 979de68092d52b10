import type { Heard, SoundSupport } from '../sound/sound-state.ts';

/** The words of the sound; they come with it. */
export interface SoundNames {
  readonly texts: () => Promise<SoundMessages>;
}

/** What there is to read of sound. */
export interface SoundMessages {
  readonly place: string;
  /** The switch, as screen readers name it. */
  readonly sound: string;
  /** What the switch tells whoever points at it. */
  readonly about: (support: SoundSupport, on: boolean) => string;
  readonly settings: string;
  readonly volume: string;
  readonly volumeAt: (volume: number, loudest: number) => string;
  readonly captions: string;
  /** Where this browser makes no sound. */
  readonly missing: string;
  readonly heard: (heard: Heard) => string;
}
