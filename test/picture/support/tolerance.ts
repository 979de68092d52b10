/** How far a picture may be from its reference, 0 to 255; docs/pictures.md says what these figures let through. */
export const TOLERANCE = {
  /** In the tile of 12 × 12 reduced pixels that differs most. */
  tile: 8,
  /** On the whole. */
  picture: 1.6,
} as const;
