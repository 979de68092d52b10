import { encode } from 'uqr';

/** A longer address makes marks too small for the camera of a telephone. */
const MOST_CHARACTERS = 2_000;

/** A QR code: its side in marks, quiet border included, and the dark ones as a path of unit squares. */
export interface QrCode {
  readonly side: number;
  readonly path: string;
}

/** The QR code of an address; null of one too long to be read off a screen. */
export function qrOf(address: string): QrCode | null {
  if (address.length > MOST_CHARACTERS) return null;
  const { size, data } = encode(address, { ecc: 'L', border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { side: size, path: path.join('') };
}
