import type { Cues } from './ear.ts';
import type { Heard } from './sound-state.ts';

/** Decides which line is to be read, frame by frame; the same object comes back as long as it is the same line. */
export type CaptionWriter = (cues: Cues, seconds: number) => Heard | null;

/** Seconds for which a line stands at least, and after its sound is over. */
const LEAST = 1.2;
const LINGERS = 1.8;
const BELL_LINGERS = 4;

/**
 * A line stands long enough to be read, and gives way only to what matters more, or once it has stood. Keys that are pressed
 * are not written: whoever presses one knows.
 */
export function createCaptionWriter(): CaptionWriter {
  let line: Heard | null = null;
  let [stood, since] = [0, 0];
  return (cues, seconds) => {
    stood += seconds;
    since += seconds;
    const heard = hear(cues);
    if (heard !== null && isSame(line, heard)) since = 0;
    if (heard !== null && gives(line, heard, stood)) {
      line = heard;
      [stood, since] = [0, 0];
    }
    if (line !== null && since > (line.kind === 'bell' ? BELL_LINGERS : LINGERS)) line = null;
    return line;
  };
}

/** What matters most of a frame. */
function hear({ ring, running, strikes }: Cues): Heard | null {
  if (ring !== null) return { kind: 'bell', ...ring };
  if (running > 0) return { kind: 'motors', running };
  const has = (timbre: string): boolean => strikes.some((strike) => strike.timbre === timbre);
  if (has('plug')) return { kind: 'plug' };
  if (has('relay')) return { kind: 'relays' };
  return has('lens') ? { kind: 'lens' } : null;
}

const WEIGHT: Readonly<Record<Heard['kind'], number>> = { bell: 3, motors: 2, plug: 1, relays: 1, lens: 0 };

function isSame(one: Heard | null, other: Heard): boolean {
  if (one?.kind === 'motors' && other.kind === 'motors') return one.running === other.running;
  return one?.kind === other.kind;
}

/** Whether a line gives way to another. */
function gives(line: Heard | null, heard: Heard, stood: number): boolean {
  if (line === null) return true;
  if (isSame(line, heard)) return false;
  if (WEIGHT[heard.kind] > WEIGHT[line.kind]) return true;
  return stood >= (line.kind === 'bell' ? BELL_LINGERS : LEAST);
}
