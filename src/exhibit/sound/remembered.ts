import { LOUDEST, STANDARD_SOUND, type SoundSettings } from './sound-state.ts';

const PLACE = 'mark1-perceptron.sound';

/** What was last set in this browser; what it has not kept, or nobody can read, is as standard. */
export function recallSound(): SoundSettings {
  try {
    return readSettings(JSON.parse(localStorage.getItem(PLACE) ?? 'null'));
  } catch {
    return STANDARD_SOUND;
  }
}

/** Keeps it for the next time. Where the browser forbids that, nothing is kept. */
export function rememberSound({ on, volume, captions }: SoundSettings): void {
  try {
    localStorage.setItem(PLACE, JSON.stringify({ on, volume, captions }));
  } catch {
    // The next visit begins with the standard.
  }
}

/** What another version of this page, or another hand, may have put there. */
export function readSettings(found: unknown): SoundSettings {
  if (typeof found !== 'object' || found === null) return STANDARD_SOUND;
  const { on, volume, captions } = found as Readonly<Record<string, unknown>>;
  const isVolume = typeof volume === 'number' && Number.isInteger(volume) && volume >= 0 && volume <= LOUDEST;
  return {
    on: typeof on === 'boolean' ? on : STANDARD_SOUND.on,
    volume: isVolume ? volume : STANDARD_SOUND.volume,
    captions: typeof captions === 'boolean' ? captions : STANDARD_SOUND.captions,
  };
}
