import * as v from 'valibot';
import { machineSchema, type MachineSettings } from '../scenario/machine-format.ts';
import { planMachine, planScenario } from '../scenario/plan.ts';
import type { Scenario } from '../scenario/format.ts';
import { fingerprint } from '../machine/fingerprint.ts';
import type { Ticks } from '../machine/units.ts';
import type { LoggedCommand, Session, SessionPlan } from '../timeline/session.ts';
import { entryOf } from './commands.ts';

/** What was switched on: the machine of a scenario with its lesson, or a visitor's own with names for the shapes. */
export type Origin =
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  | { readonly kind: 'machine'; readonly machine: MachineSettings; readonly shapes: readonly string[] };

/** A moment that somebody has given a name. */
export interface Bookmark {
  readonly at: Ticks;
  readonly name: string;
}

/** All that a session file holds. */
export interface SessionFile {
  readonly seed: string;
  readonly origin: Origin;
  /** In the order of time. */
  readonly commands: readonly LoggedCommand[];
  /** Machine time to which the session had come. */
  readonly until: Ticks;
  /** Of the machine at that time. */
  readonly fingerprint: string;
  readonly bookmarks: readonly Bookmark[];
}

/** The newest version of the format, which is the one that is written. */
export const SESSION_VERSION = 1;

/**
 * A visitor's own machine, from the fields that a scenario's `machine` would have, and the names of the shapes.
 * @throws Error for settings that are none.
 */
export function machineOrigin(settings: object, shapes: readonly string[]): Origin {
  return { kind: 'machine', machine: v.parse(machineSchema, settings), shapes };
}

/** The session plan that an origin comes to. */
export function planOrigin(origin: Origin): SessionPlan {
  return origin.kind === 'scenario'
    ? planScenario(origin.scenario)
    : { machine: planMachine(origin.machine), lesson: null };
}

/**
 * What is to be kept of a session, as it stands.
 * @throws RangeError for an origin that is not the session's own: the file could never be opened again.
 */
export function sessionFileOf(
  session: Session,
  origin: Origin,
  bookmarks: readonly Bookmark[] = [],
): SessionFile {
  const { seed, machine, log, plan } = session;
  const planned = planOrigin(origin);
  if (inOrder(planned.machine) !== inOrder(plan.machine) || inOrder(planned.lesson) !== inOrder(plan.lesson))
    throw new RangeError(
      'A session is kept with what it was switched on with, found another machine or lesson.',
    );
  const until = machine.tick;
  return { seed, origin, commands: [...log], until, fingerprint: fingerprint(machine), bookmarks };
}

/** The text of a session file: JSON, a line for each command. */
export function writeSession(file: SessionFile): string {
  const { commands, ...rest } = jsonOf(file);
  const lines = Object.entries({ ...rest, commands: null }).map(([name, value]) =>
    name === 'commands'
      ? `  "commands": ${listOf(commands)}`
      : `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** The same as plain JSON, with its fields in the order of the file. */
export function jsonOf({ seed, origin, commands, until, fingerprint: print, bookmarks }: SessionFile) {
  return {
    format: 'mark1-session',
    version: SESSION_VERSION,
    seed,
    ...(origin.kind === 'scenario'
      ? { scenario: tellScenario(origin.scenario) }
      : { machine: tellMachine(origin.machine), shapes: origin.shapes }),
    until,
    fingerprint: print,
    ...(bookmarks.length === 0 ? {} : { bookmarks }),
    commands: commands.map(entryOf),
  };
}

/** A scenario that was read, so that it can be read again. */
export function tellScenario(scenario: Scenario) {
  return { ...scenario, machine: tellMachine(scenario.machine) };
}

/** A direct view must not say how its one R-unit is compared, though the reader has filled it in. */
function tellMachine(machine: MachineSettings): MachineSettings {
  if (machine.kind !== 'direct') return machine;
  return Object.fromEntries(
    Object.entries(machine).filter(([name]) => name !== 'discrimination'),
  ) as MachineSettings;
}

function listOf(entries: readonly object[]): string {
  if (entries.length === 0) return '[]';
  return `[\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
}

/** JSON with the names of every object in one order. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (ArrayBuffer.isView(part)) return [...(part as Uint8Array)];
    return typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part;
  });
}
