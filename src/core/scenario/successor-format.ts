import * as v from 'valibot';
import { STANDARD_SUCCESSOR } from '../duel/successor-plan.ts';
import { UNITS, type UnitName } from '../network/activation.ts';
import { between, fields, LIMITS, oneOf, whole } from './fields.ts';

const UNIT_NAMES = Object.keys(UNITS) as UnitName[];

/** The network that is taught the same lesson in a duel. No part of the Mark I, and of no effect on a run. */
export const successorSchema = fields(
  {
    hidden: v.optional(
      v.pipe(
        v.array(whole(1, LIMITS.hiddenUnits), 'a list of numbers of units'),
        v.maxLength(LIMITS.hiddenLayers, `at most ${LIMITS.hiddenLayers} numbers of units`),
      ),
      [...STANDARD_SUCCESSOR.hidden],
    ),
    unit: v.optional(oneOf(UNIT_NAMES), STANDARD_SUCCESSOR.unit),
    rate: v.optional(between(0.000001, 1000), STANDARD_SUCCESSOR.rate),
  },
  'a successor',
);
