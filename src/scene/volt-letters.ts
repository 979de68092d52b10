/** Every letter of a voltage; a blank is the first. */
export const GLYPHS = ' +−0123456789.V';
export const BLANK = 0;
const DIGIT = GLYPHS.indexOf('0');
const PLUS = GLYPHS.indexOf('+');
const MINUS = GLYPHS.indexOf('−');
/** Letters of a voltage: −10.250 V */
export const LENGTH = 9;

/**
 * Writes a value of −99 999 to 99 999 millivolts as places of `GLYPHS` into `LENGTH` places of `row`: volts with three
 * decimals, so that no millivolt is lost.
 */
export function writeVolts(millivolts: number, row: Uint8Array): void {
  const size = Math.abs(millivolts);
  const digit = (of: number): number => DIGIT + (Math.floor(size / of) % 10);
  const sign = millivolts < 0 ? MINUS : millivolts > 0 ? PLUS : BLANK;
  const hasTens = size >= 10_000;
  row[0] = hasTens ? sign : BLANK;
  row[1] = hasTens ? digit(10_000) : sign;
  row[2] = digit(1000);
  row[3] = GLYPHS.indexOf('.');
  row[4] = digit(100);
  row[5] = digit(10);
  row[6] = digit(1);
  row[7] = BLANK;
  row[8] = GLYPHS.indexOf('V');
}

/** What `writeVolts` has written, as text. */
export function readVolts(row: Uint8Array): string {
  return Array.from(row, (glyph) => GLYPHS[glyph])
    .join('')
    .trim();
}
