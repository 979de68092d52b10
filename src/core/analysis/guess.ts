import { solve, type Constraint, type Model } from 'yalps';
import { countActive, countUnits, sumActive, type Example } from './example.ts';

type Terms = readonly (readonly [number, number])[];
const OBJECTIVE = -1;

/**
 * Values that give every example a sum of at least 1 for each of its active units, in the wanted direction, and are small
 * together, which leaves most of them at zero. Linear programme: w = up − down, both at least zero, for every kind of unit;
 * wanted · a·w ≥ |a| for every example; Σ (up + down) as small as possible. It begins at w = 0, where nothing costs
 * anything, so the library needs no first phase. Every example must fire some unit.
 */
export function guessValues(examples: readonly Example[]): Float64Array | null {
  const kinds = kindsOf(examples);
  const sizes = examples.map(({ active }) => countActive(active));
  const constraints = examples.map((_, row): [number, Constraint] => [row, { min: 1 }]);
  const variables = kinds.flatMap((kind, k): [number, Terms][] => {
    const terms = (direction: number): Terms => [
      [OBJECTIVE, kind.length],
      ...examples.flatMap(({ active, wanted }, row): Terms =>
        active[kind[0]!] === 1 ? [[row, (direction * wanted * kind.length) / sizes[row]!]] : [],
      ),
    ];
    return [
      [2 * k, terms(1)],
      [2 * k + 1, terms(-1)],
    ];
  });
  const found = optimum({ direction: 'minimize', objective: OBJECTIVE, constraints, variables });
  if (found === null) return null;
  const values = new Float64Array(countUnits(examples));
  kinds.forEach((kind, k) => {
    for (const unit of kind) values[unit] = (found.get(2 * k) ?? 0) - (found.get(2 * k + 1) ?? 0);
  });
  return values;
}

/**
 * The same without the library, for what is too large for it: error correction in whole steps from zero, pass after pass,
 * until a pass needs no correction; null if so many corrections were not enough.
 */
export function guessByCorrections(examples: readonly Example[], corrections: number): Float64Array | null {
  const values = new Float64Array(countUnits(examples));
  for (let left = corrections; left >= 0;) {
    const before = left;
    for (const { active, wanted } of examples) {
      if (wanted * sumActive(active, values) > 0) continue;
      for (let unit = 0; unit < active.length; unit++) values[unit]! += wanted * active[unit]!;
      left--;
    }
    if (left === before) return values;
  }
  return null;
}

/**
 * Shares of a + and a − blend that are equal on the given units, [examples]; null if the library finds none.
 * Linear programme: shares of at least zero, together at most one and as big as possible, blended to zero by sign.
 */
export function guessBlend(examples: readonly Example[], units: readonly number[]): Float64Array | null {
  const whole = units.length;
  const constraints: [number, Constraint][] = units.map((_, row) => [row, { equal: 0 }]);
  constraints.push([whole, { max: 1 }]);
  const variables = examples.map(({ active, wanted }, example): [number, Terms] => {
    const terms: [number, number][] = [
      [OBJECTIVE, 1],
      [whole, 1],
    ];
    units.forEach((unit, row) => {
      if (active[unit] === 1) terms.push([row, wanted]);
    });
    return [example, terms];
  });
  const found = optimum({ objective: OBJECTIVE, constraints, variables });
  if (found === null || found.size === 0) return null;
  return Float64Array.from(examples, (_, example) => found.get(example) ?? 0);
}

function optimum(model: Model<number, number>): Map<number, number> | null {
  const { status, variables } = solve(model);
  return status === 'optimal' ? new Map(variables) : null;
}

/** The units that ever fire, those together that fire for the same examples. */
function kindsOf(examples: readonly Example[]): number[][] {
  const kinds = new Map<string, number[]>();
  for (let unit = 0; unit < countUnits(examples); unit++) {
    const key = examples.map(({ active }) => active[unit]).join('');
    if (!key.includes('1')) continue;
    const kind = kinds.get(key);
    if (kind === undefined) kinds.set(key, [unit]);
    else kind.push(unit);
  }
  return [...kinds.values()];
}
