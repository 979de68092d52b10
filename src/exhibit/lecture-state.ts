import { STATION_IDS, type StationId } from './lecture/station.ts';

/** What a visitor has before him of the lecture bench. What the stations have come to is theirs. */
export interface Lecture {
  /** The station that is open, or none: the hall is in sight. */
  readonly station: StationId | null;
  /** Where the lecture was left. */
  readonly last: StationId;
}

/** What a visitor can do with it. */
export type LectureAction =
  /** A station, the one where the lecture was left, or back to the hall. */
  { readonly kind: 'open-lecture'; readonly station: StationId | 'last' | null };

/** Nobody lectures; the first station comes first. */
export function newLecture(): Lecture {
  return { station: null, last: STATION_IDS[0] };
}

/** The station that a fragment of an address hands out, `#station=3`, or none. */
export function stationOfFragment(fragment: string): StationId | null {
  const number = /^#station=([1-9]\d?)$/.exec(fragment)?.[1];
  return number === undefined ? null : (STATION_IDS[Number(number) - 1] ?? null);
}

/** The fragment that hands a station out. */
export function fragmentOf(station: StationId): string {
  return `#station=${STATION_IDS.indexOf(station) + 1}`;
}
