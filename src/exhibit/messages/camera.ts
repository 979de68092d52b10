import type { TourMessages } from './tour.ts';

/** What is to be read of the camera, and of the tour before it is fetched. */
export interface CameraNames {
  /** The racks, as a place that keys move in, and how. */
  readonly hall: string;
  readonly help: string;
  /** The keys while it is near. */
  readonly place: string;
  readonly nearer: string;
  readonly farther: string;
  readonly home: string;
  /** The key that begins the tour, where there is room and where there is little. */
  readonly follow: string;
  /** The rest; it comes when the tour begins. */
  readonly texts: () => Promise<TourMessages>;
}
