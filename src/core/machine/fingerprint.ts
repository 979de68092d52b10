import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Mark1 } from './mark1.ts';

/** Counted for those who look on; nothing in the machine reads it. */
const UNREAD = { reinforced: undefined };

/**
 * The first 16 hexadecimal digits of the SHA-256 of all that is true of the machine: its wires, its panel, its time, and
 * every unit's state. Two machines with one fingerprint will behave alike for ever. Written in decimal, so the same in
 * every engine whatever its byte order.
 */
export function fingerprint(machine: Mark1): string {
  const { board, conducting, ...state } = machine;
  const parts = [
    board.unitFrom,
    board.originPoints,
    board.signs,
    conducting.wireUnit.length,
    { ...state, ...UNREAD },
  ];
  const text = JSON.stringify(parts, (_, part: unknown) =>
    ArrayBuffer.isView(part) ? [...(part as Uint8Array)] : part,
  );
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);
}
