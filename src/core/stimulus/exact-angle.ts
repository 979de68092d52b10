/**
 * Sine and cosine from +, −, × and ÷ alone, which every JavaScript engine rounds alike; Math.sin may differ between them.
 * A Taylor series within 45 degrees, exact there to about 10⁻¹⁵.
 */
export function exactSine(degrees: number): number {
  const quarters = Math.round(degrees / 90);
  const rest = degrees - quarters * 90;
  const quadrant = ((quarters % 4) + 4) % 4;
  const size = series(rest, quadrant % 2 === 0 ? 1 : 0);
  return quadrant < 2 ? size : -size;
}

export function exactCosine(degrees: number): number {
  return exactSine(degrees + 90);
}

const TERMS = 9;
const RADIANS = Math.PI / 180;

/** The series of the sine (from the first power) or of the cosine (from the zeroth). */
function series(degrees: number, power: 0 | 1): number {
  const x = degrees * RADIANS;
  let term = power === 1 ? x : 1;
  let sum = term;
  for (let n = 1; n <= TERMS; n++) {
    const next = 2 * n + power;
    term *= (-x * x) / (next * (next - 1));
    sum += term;
  }
  return sum;
}
