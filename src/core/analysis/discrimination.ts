/** What Table I is computed from. */
export interface TrainedMemory {
  /** N_S: stimuli learned for each response. */
  readonly stimuli: number;
  /** N_A: A-units of each R-unit. */
  readonly units: number;
  /** P_a: share of the A-units that a stimulus fires. */
  readonly activity: number;
  /** Whether the variance keeps its P_a⁴ or is taken from P_a³ alone. */
  readonly fourthPower: 'kept' | 'dropped';
}

/**
 * How surely a learned stimulus is told apart from chance, as a normal deviate: Z = (1 − P_c)/σ with
 * σ² = 2 (N_S/N_d)(P_a³ − P_a⁴). [PARA57, Table I] N_d is the P_a N_A units that fire, and P_c is taken as zero: so the numbers
 * come out. [derived]
 *
 * The 24 cells of the table are these, to three figures. The two columns of P_a = .10 need the P_a⁴; the two of P_a = .01
 * come out only without it, where it would raise Z by half a per cent (707 to 711): it was dropped there. [derived] Three
 * cells, 223.7, 22.37 and 2.237, are printed with a fourth figure, which is 7 where the formula gives 6 (√5 = 2.2361);
 * dividing by a σ rounded to .00447 would give the 7. [derived] The report's text has "2.23 sigma level, or a probability of
 * 0.987" for the last of them [PARA57]; Φ(2.23) and Φ(2.237) are both .987.
 */
export function discriminationDeviate({ stimuli, units, activity, fourthPower }: TrainedMemory): number {
  const cube = activity * activity * activity;
  const spread = fourthPower === 'kept' ? cube - cube * activity : cube;
  return 1 / Math.sqrt(((2 * stimuli) / (activity * units)) * spread);
}
