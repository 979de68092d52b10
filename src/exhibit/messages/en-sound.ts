import type { BellReason, Heard } from '../sound/sound-state.ts';
import type { SoundMessages } from './sound.ts';

const RINGS: Readonly<Record<BellReason, (count: number) => string>> = {
  pass: () => 'bell: no mistake in a whole pass',
  test: (count) => `bell: all ${count} of the test right`,
  row: (count) => `bell: ${count} right in a row`,
};

function tell(heard: Heard): string {
  switch (heard.kind) {
    case 'motors':
      return heard.running === 1 ? '1 motor' : `${heard.running} motors`;
    case 'relays':
      return 'relays click';
    case 'lens':
      return 'the lens opens';
    case 'plug':
      return 'a plug';
    case 'bell':
      return RINGS[heard.why](heard.count);
  }
}

/** The sound in English. */
export const enSound: SoundMessages = {
  place: 'Sound',
  sound: 'Sound',
  about: (support, on) => {
    if (support === 'missing') return 'This browser makes no sound';
    if (!on) return 'Sound is off';
    return support === 'untouched' ? 'Sound is on, from your first touch' : 'Sound is on';
  },
  settings: 'Volume and captions',
  volume: 'Volume',
  volumeAt: (volume, loudest) => `${volume} of ${loudest}`,
  captions: 'Write what is heard',
  missing: 'This browser makes no sound. The machine runs all the same.',
  heard: (heard) => `♪ ${tell(heard)}`,
};
