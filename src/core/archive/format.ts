import * as v from 'valibot';
import { fields, line, whole } from '../scenario/fields.ts';
import { machineSchema } from '../scenario/machine-format.ts';
import { SESSION_LIMITS } from './limits.ts';
import { SESSION_VERSION } from './session-file.ts';

/**
 * The session format, version 1, without its scenario and its commands, which have schemas of their own.
 * docs/session-file.md tells what each field means.
 */

/** A list whose length is looked at before its items are. */
const atMost = <const S extends v.GenericSchema>(one: S, most: number, expected: string) =>
  v.pipe(
    v.array(v.unknown(), `a list of ${expected}`),
    v.maxLength(most, `at most ${most} ${expected}`),
    v.array(one),
  );

const tick = whole(0, SESSION_LIMITS.ticks);

const bookmark = fields({ at: tick, name: line(SESSION_LIMITS.shapeCharacters) }, 'a bookmark');

const fingerprint = v.pipe(
  v.string('16 hexadecimal digits'),
  v.regex(/^[0-9a-f]{16}$/, '16 hexadecimal digits'),
);

export const headSchema = fields(
  {
    format: v.literal('mark1-session', '"mark1-session"'),
    version: v.literal(SESSION_VERSION, `a version up to ${SESSION_VERSION}`),
    seed: line(SESSION_LIMITS.seedCharacters),
    scenario: v.optional(v.unknown()),
    machine: v.optional(machineSchema),
    shapes: v.optional(atMost(line(SESSION_LIMITS.shapeCharacters), SESSION_LIMITS.shapes, 'names'), []),
    until: tick,
    fingerprint,
    bookmarks: v.optional(atMost(bookmark, SESSION_LIMITS.bookmarks, 'bookmarks'), []),
    commands: atMost(v.unknown(), SESSION_LIMITS.commands, 'commands'),
  },
  'a session',
);
export type Head = v.InferOutput<typeof headSchema>;
