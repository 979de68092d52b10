/** Machine time in ticks of 1/60 s, one cycle of the mains. */
export type Ticks = number;
/** A shaft position, read as the voltage on its wiper. */
export type Millivolts = number;
