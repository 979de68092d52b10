import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { LIT, type Picture } from '../machine/retina.ts';

/**
 * A picture as hexadecimal digits: a bit for each cell, row by row, the first cell the highest bit, where all are lit or
 * dark; else a byte for each, 0 to 255.
 */
export function packPicture(picture: Picture): string {
  return picture.every((light) => light === 0 || light === LIT)
    ? bytesToHex(packBits(picture))
    : bytesToHex(picture);
}

/** The picture of so many cells that the digits tell; null where they do not tell one. */
export function unpackPicture(digits: string, cells: number): Picture | null {
  const { length } = digits;
  if ((length !== 2 * cells && length !== digitsOfBits(cells)) || !/^[0-9a-f]*$/.test(digits)) return null;
  if (length === 2 * cells) return hexToBytes(digits);
  const bits = hexToBytes(digits);
  return Uint8Array.from({ length: cells }, (_, cell) => (isLit(bits, cell) ? LIT : 0));
}

/** Digits of a picture of lit and dark cells. */
export function digitsOfBits(cells: number): number {
  return 2 * Math.ceil(cells / 8);
}

function packBits(picture: Picture): Uint8Array {
  const bits = new Uint8Array(Math.ceil(picture.length / 8));
  picture.forEach((light, cell) => {
    if (light === LIT) bits[cell >> 3]! |= 0x80 >> (cell & 7);
  });
  return bits;
}

function isLit(bits: Uint8Array, cell: number): boolean {
  return (bits[cell >> 3]! & (0x80 >> (cell & 7))) !== 0;
}
