/** Stands for an A-unit whose value goes to no R-unit. */
export const NO_RESPONSE = 255;

/**
 * Which R-unit each A-unit belongs to: every A-unit has one value, for its R-unit alone, derived from
 * the manual's words. [OPMAN60] They were re-pluggable. [unverified]
 */
export interface SourceSets {
  /** R-units in use. */
  readonly responses: number;
  /** The R-unit of each A-unit, counted from 0; NO_RESPONSE where it has none. [A] */
  readonly responseOf: Uint8Array;
}

/** `even`, or the A-units of every R-unit in use, counted from 0. */
export type SourceSetPlan = 'even' | readonly (readonly number[])[];

/** The source-sets of a plan. @throws RangeError when an A-unit is in two of them, or does not exist. */
export function createSourceSets(plan: SourceSetPlan, units: number, responses: number): SourceSets {
  if (plan === 'even') return shareSourceSets(units, responses);
  const empty: SourceSets = { responses, responseOf: new Uint8Array(units).fill(NO_RESPONSE) };
  return plan.reduce((sets, members, response) => {
    const twice = members.find((unit) => (sets.responseOf[unit] ?? NO_RESPONSE) !== NO_RESPONSE);
    if (twice !== undefined) {
      throw new RangeError(
        `An A-unit belongs to one source-set, found A-unit ${twice + 1} in those of R${sets.responseOf[twice]! + 1} and R${response + 1}.`,
      );
    }
    return assignUnits(sets, members, response);
  }, empty);
}

/** Shares the A-units out evenly among the R-units in use, in order: 8 × 64, 4 × 128 … 1 × 512; five take 102 or 103 each. */
export function shareSourceSets(units: number, responses: number): SourceSets {
  const responseOf = new Uint8Array(units);
  for (let r = 0; r < responses; r++) {
    responseOf.fill(r, Math.round((r * units) / responses), Math.round(((r + 1) * units) / responses));
  }
  return { responses, responseOf };
}

/**
 * The source-sets with some A-units plugged to another R-unit, or to none.
 * @throws RangeError when an A-unit or the R-unit does not exist or is not in use.
 */
export function assignUnits(sets: SourceSets, units: readonly number[], response: number | null): SourceSets {
  const { responses } = sets;
  if (response !== null && !(Number.isInteger(response) && response >= 0 && response < responses)) {
    throw new RangeError(`${responses} R-units are in use, found R${response + 1}.`);
  }
  const responseOf = sets.responseOf.slice();
  for (const unit of units) {
    if (!(Number.isInteger(unit) && unit >= 0 && unit < responseOf.length)) {
      throw new RangeError(`An A-unit must be one of ${responseOf.length}, found ${unit + 1}.`);
    }
    responseOf[unit] = response ?? NO_RESPONSE;
  }
  return { responses, responseOf };
}

/** The A-units of a source-set, counted from 0, in order. */
export function unitsOf({ responseOf }: SourceSets, response: number): number[] {
  return Array.from(responseOf.keys()).filter((unit) => responseOf[unit] === response);
}
