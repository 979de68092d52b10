import type { Fault, Repair } from '../machine/faults.ts';
import type { Panel } from '../machine/panel.ts';
import type { Picture } from '../machine/retina.ts';
import { formatSigns, readSigns } from '../scenario/plan.ts';
import type { Command, LoggedCommand } from '../timeline/session.ts';
import type { CommandEntry } from './command-format.ts';
import { packPicture } from './packed-picture.ts';

/** A command as the file has it: parts counted from 1, signs and pictures as text. */
export function entryOf({ at, command }: LoggedCommand) {
  switch (command.kind) {
    case 'present':
      return { at, kind: 'present', picture: packPicture(command.picture) };
    case 'trial':
      return { at, kind: 'trial', wanted: command.wanted === null ? null : formatSigns(command.wanted) };
    case 'values':
      return { at, kind: 'values', settings: command.settings.map((set) => [set.unit + 1, set.millivolts]) };
    case 'assign': {
      const { units, response } = command;
      return { at, kind: 'assign', units: fromOne(units), response: response === null ? null : response + 1 };
    }
    case 'plug':
      return { at, kind: 'plug', wire: command.wire + 1, cell: command.cell + 1 };
    case 'break':
      return { at, kind: 'break', ...eachList(command.fault, fromOne) };
    case 'repair':
      return { at, kind: 'repair', ...eachList(command.repair, fromOne) };
    default:
      return { at, ...command };
  }
}

/** The command that an entry of the file tells. `picture` is the one that it holds, where it holds one. */
export function commandOf(entry: CommandEntry, picture: Picture | null): LoggedCommand {
  return { at: entry.at, command: toldBy(entry, picture) };
}

function toldBy(entry: CommandEntry, picture: Picture | null): Command {
  switch (entry.kind) {
    case 'present':
      return { kind: 'present', picture: picture ?? new Uint8Array() };
    case 'trial':
      return { kind: 'trial', wanted: entry.wanted === null ? null : readSigns(entry.wanted) };
    case 'panel':
      return { kind: 'panel', change: { ...entry.change } as Partial<Panel> };
    case 'law':
      return { kind: 'law', steepness: entry.steepness };
    case 'next-trial':
    case 'recover':
      return { kind: entry.kind };
    default:
      return handiwork(entry);
  }
}

type Handiwork = Extract<
  CommandEntry,
  { kind: 'values' | 'assign' | 'plug' | 'plug-anew' | 'break' | 'repair' }
>;

function handiwork(entry: Handiwork): Command {
  switch (entry.kind) {
    case 'values': {
      const settings = entry.settings.map(([unit, millivolts]) => ({ unit: unit - 1, millivolts }));
      return { kind: 'values', settings };
    }
    case 'assign': {
      const response = entry.response === null ? null : entry.response - 1;
      return { kind: 'assign', units: fromZero(entry.units), response };
    }
    case 'plug':
      return { kind: 'plug', wire: entry.wire - 1, cell: entry.cell - 1 };
    case 'plug-anew':
      return { kind: 'plug-anew', seed: entry.seed };
    case 'break':
      return { kind: 'break', fault: orderIn(entry) as Fault };
    case 'repair':
      return { kind: 'repair', repair: orderIn(entry) as Repair };
  }
}

/** What breaks or is mended, by itself and counted from 0. */
function orderIn(entry: object): object {
  const order = Object.entries(entry).filter(([name]) => name !== 'at' && name !== 'kind');
  return eachList(Object.fromEntries(order), fromZero);
}

function fromOne(parts: readonly number[]): number[] {
  return parts.map((part) => part + 1);
}

function fromZero(parts: readonly number[]): number[] {
  return parts.map((part) => part - 1);
}

function eachList<T extends object>(order: T, count: (parts: readonly number[]) => number[]): T {
  const told = Object.entries(order).map(([name, value]: [string, unknown]) => [
    name,
    Array.isArray(value) ? count(value as number[]) : value,
  ]);
  return Object.fromEntries(told) as T;
}
