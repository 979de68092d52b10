import { SHIPPED, type ShippedScenario } from '../scenarios.ts';
import type { StationId } from './station.ts';

/** A lesson in the hall that shows a station's idea, the machine alone or with its successor. */
export interface LinkedLesson extends ShippedScenario {
  readonly show: 'alone' | 'duel';
}

/** Stations that are linked to a lesson; the others show a graph of their own. */
const LINKS: Partial<Readonly<Record<StationId, readonly [lesson: string, show: LinkedLesson['show']]>>> = {
  'half-space': ['07-direct-view', 'alone'],
  xor: ['16-parity-without-a-units', 'duel'],
  boolean: ['15-parity', 'alone'],
  smooth: ['01-left-or-right', 'duel'],
  matrices: ['01-left-or-right', 'duel'],
  units: ['04-circle-or-square', 'duel'],
  rate: ['14-shifted-letters', 'duel'],
  weights: ['02-e-or-x', 'duel'],
  capacity: ['17-parity-of-nine', 'duel'],
};

/** The lesson that a station is linked to; null where it shows a graph. */
export function linkOf(station: StationId): LinkedLesson | null {
  const [lesson, show = 'alone'] = LINKS[station] ?? [];
  const shipped = SHIPPED.find(({ id }) => id === lesson);
  return shipped === undefined ? null : { ...shipped, show };
}
