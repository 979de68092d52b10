import type { LectureMessages, StationTexts } from '../messages/lecture.ts';
import { seat, seatWhenHere, type Seat } from './frame-seat.ts';
import type { Station } from './station.ts';

/** A station that stands on the bench; it is fetched when it is first opened. */
export interface Standing {
  readonly id: keyof StationTexts;
  readonly take: (texts: LectureMessages) => Seat;
}

/** The stations in the order of the lecture. */
export const STATIONS: readonly Standing[] = [
  stand('half-space', async () => (await import('./half-space.ts')).halfSpace),
  stand('xor', async () => (await import('./xor.ts')).xor),
  stand('boolean', async () => (await import('./boolean.ts')).boolean),
  stand('smooth', async () => (await import('./smooth.ts')).smooth),
  stand('paths', async () => (await import('./paths.ts')).paths),
  stand('matrices', async () => (await import('./matrices.ts')).matrices),
  stand('units', async () => (await import('./units.ts')).units),
  stand('rate', async () => (await import('./rate.ts')).rate),
  stand('weights', async () => (await import('./weights.ts')).weights),
  stand('capacity', async () => (await import('./capacity.ts')).capacity),
];

function stand<I extends keyof StationTexts, S>(
  id: I,
  fetch: () => Promise<Station<S, StationTexts[I]>>,
): Standing {
  const fetchSeat = async ({ stations }: LectureMessages): Promise<Seat> => seat(await fetch(), stations[id]);
  return { id, take: (texts) => seatWhenHere(fetchSeat(texts)) };
}
