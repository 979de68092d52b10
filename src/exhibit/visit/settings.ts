/** When the exhibit acts by itself. */
export interface VisitSettings {
  /** Seconds without a touch until the machine plays by itself; null for never. */
  readonly idle: number | null;
  /** Seconds without a touch until the countdown to a fresh machine begins; null for never. */
  readonly reset: number | null;
  /** Whether the address has said so: then the teacher's switch has no say. */
  readonly byAddress: boolean;
}

const IDLE = 45;
const RESET = 75;

/** Where the exhibit is opened from. */
type Address = Pick<Location, 'search' | 'hash'>;

/** Whether the exhibit stands where strangers come and go: `?kiosk`, or `#kiosk`. */
export function isKiosk({ search, hash }: Address): boolean {
  return new URLSearchParams(search).has('kiosk') || hash === '#kiosk';
}

/**
 * Reads `?kiosk`, `?idle=` and `?reset=`, whole seconds up to four digits, 0 for never; anything else counts as not said.
 * Whoever wants little motion is shown none unasked.
 */
export function readSettings(
  address: Address,
  { reducedMotion }: { readonly reducedMotion: boolean },
): VisitSettings {
  const parameters = new URLSearchParams(address.search);
  const kiosk = isKiosk(address);
  const idle = secondsOf(parameters.get('idle'));
  const reset = secondsOf(parameters.get('reset'));
  return {
    idle: orNever(idle ?? (reducedMotion && !kiosk ? 0 : IDLE)),
    reset: orNever(reset ?? (kiosk ? RESET : 0)),
    byAddress: kiosk || idle !== null,
  };
}

function secondsOf(text: string | null): number | null {
  return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null;
}

function orNever(seconds: number): number | null {
  return seconds === 0 ? null : seconds;
}

const MARK = 'mark1-perceptron.plays';

/** Whether the switch was left on in this browser. */
export function recallSwitch(): boolean {
  try {
    return localStorage.getItem(MARK) !== 'off';
  } catch {
    return true;
  }
}

/** Remembers the switch; where the browser forbids it, until the page is left. */
export function rememberSwitch(on: boolean): void {
  try {
    if (on) localStorage.removeItem(MARK);
    else localStorage.setItem(MARK, 'off');
  } catch {
    // Then it holds for this page.
  }
}
