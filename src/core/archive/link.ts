import { utf8ToBytes } from '@noble/hashes/utils.js';
import { deflateSync, inflateSync, strFromU8 } from 'fflate';
import { isRecord, refuse, type Refused } from '../scenario/parse.ts';
import { readJson } from './json-text.ts';
import { readSession, type ReadSession } from './read.ts';
import { jsonOf, type SessionFile } from './session-file.ts';

/**
 * A session as the few bytes of a link: a byte with the version of the packing, then its JSON, deflated. In it the times of
 * commands are differences, which repeat themselves.
 */

const PACKING = 1;
/** The most bytes that a link holds; a third more characters in base64url. */
export const MOST_LINK_BYTES = 6_000;
/** The most characters that a link unpacks to. */
const MOST_UNPACKED = 500_000;

/** A session as bytes for a link. `trimForLink` makes them fewer. */
export function packSession(file: SessionFile): Uint8Array {
  const json = jsonOf(file);
  const spaced = {
    ...json,
    commands: json.commands.map((entry, place) => after(entry, json.commands[place - 1])),
  };
  const deflated = deflateSync(utf8ToBytes(JSON.stringify(spaced)), { level: 9 });
  const packed = new Uint8Array(deflated.length + 1);
  packed[0] = PACKING;
  packed.set(deflated, 1);
  return packed;
}

/** Whether a packed session is too large for a link, so that only a file can hold it. */
export function tooLargeForLink(packed: Uint8Array): boolean {
  return packed.length > MOST_LINK_BYTES;
}

/** Reads a session from the bytes of a link. Never throws, whatever the bytes; unpacking stops at a bound. */
export function unpackSession(packed: Uint8Array): ReadSession {
  if (tooLargeForLink(packed))
    return refuse([`A link must hold at most ${MOST_LINK_BYTES} bytes, found ${packed.length}.`]);
  const [packing] = packed;
  if (packing === undefined) return refuse(['A link must hold a session, found nothing.']);
  if (packing > PACKING)
    return refuse([`This link was made by a newer version (${packing}); this one reads up to ${PACKING}.`]);
  if (packing !== PACKING) return refuse([`A link must begin with its version, found ${packing}.`]);
  const text = inflated(packed.subarray(1));
  if (typeof text !== 'string') return text;
  const json = readJson(text);
  return json.ok ? readSession(withTimes(json.value)) : json;
}

function inflated(deflated: Uint8Array): string | Refused {
  // A fixed room for what comes out: whatever goes beyond it is not kept.
  const room = new Uint8Array(MOST_UNPACKED + 1);
  try {
    const bytes = inflateSync(deflated, { out: room });
    if (bytes.length <= MOST_UNPACKED) return strFromU8(bytes);
    return refuse([`A link must unpack to at most ${MOST_UNPACKED} bytes, found more.`]);
  } catch {
    return refuse(['A link must be whole, found that it is cut off or was changed.']);
  }
}

interface Timed {
  readonly at: number;
}

function after<T extends Timed>(entry: T, before: Timed | undefined): T {
  return { ...entry, at: entry.at - (before?.at ?? 0) };
}

/** The same session with the times of its commands counted from power-on. What is no time stays, for the reader to refuse. */
function withTimes(source: unknown): unknown {
  if (!isRecord(source) || !Array.isArray(source['commands'])) return source;
  let now = 0;
  const commands = (source['commands'] as unknown[]).map((entry) => {
    if (!isRecord(entry) || typeof entry['at'] !== 'number') return entry;
    now += entry['at'];
    return { ...entry, at: now };
  });
  return { ...source, commands };
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes as text that may stand in an address: base64url, without padding. (RFC 4648) */
export function formatLink(bytes: Uint8Array): string {
  let text = '';
  for (let place = 0; place < bytes.length; place += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(place, place + 3);
    const bits = (one << 16) | (two << 8) | three;
    const digits = [18, 12, 6, 0].map((shift) => DIGITS[(bits >> shift) & 63]!).join('');
    text += digits.slice(0, bytes.length - place + 1);
  }
  return text;
}

/** Reads a session from the text of a link. Never throws, whatever the text. */
export function readLink(text: string): ReadSession {
  const most = Math.ceil((MOST_LINK_BYTES * 4) / 3);
  if (text.length > most)
    return refuse([`A link must have at most ${most} characters, found ${text.length}.`]);
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1)
    return refuse(['A link must be whole, found that it is cut off or was changed.']);
  return unpackSession(bytesOf(text));
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [bits, held, place] = [0, 0, 0];
  for (const digit of text) {
    bits = ((bits << 6) | DIGITS.indexOf(digit)) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[place++] = (bits >> held) & 0xff;
  }
  return bytes;
}
