/**
 * The response law: σ(s f) = 1 / (1 + e^(−s f)). The steepness s turns the step of the perceptron into the sigmoid of its
 * successor: at s = 1 it is the textbook's sigmoid, as s grows it tends to the step for every f ≠ 0, and at s = ∞ it is
 * the step, 1 if f > 0, else 0. Always computed from e^(−|s f|), which cannot overflow.
 */
export function law(f: number, steepness: number): number {
  if (steepness === Infinity) return f > 0 ? 1 : 0;
  const e = Math.exp(-Math.abs(steepness * f));
  return f >= 0 ? 1 / (1 + e) : e / (1 + e);
}

/**
 * Its derivative at f, s σ(s f) (1 − σ(s f)), to full precision however flat it is. At s = ∞ it is 0 on either side of
 * f = 0: nothing can flow.
 */
export function lawSlope(f: number, steepness: number): number {
  if (steepness === Infinity) return 0;
  const e = Math.exp(-Math.abs(steepness * f));
  return (steepness * e) / ((1 + e) * (1 + e));
}

/** Its derivative where its value is g, s g (1 − g). */
export function lawSlopeOfOutput(g: number, steepness: number): number {
  return steepness === Infinity ? 0 : steepness * g * (1 - g);
}
