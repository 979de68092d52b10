/** How large a session file may be. What it may cost to go through it again stands in cost.ts. */
export const SESSION_LIMITS = {
  textBytes: 8_000_000,
  /** Of the scenario in it, as JSON. */
  scenarioCharacters: 2_000_000,
  commands: 100_000,
  /** Machine time: half a year. */
  ticks: 1_000_000_000,
  bookmarks: 200,
  shapes: 8,
  shapeCharacters: 40,
  seedCharacters: 64,
} as const;
