import * as v from 'valibot';
import { between, byName, fields, LIMITS, oneOf, whole } from './fields.ts';

const alpha = 'a number between 0.1 and 1, neither of them';

/** Another machine with another rule, taught the same pictures. No part of the Mark I, and of no effect on a run. */
export const contrastSchema = fields(
  {
    rule: oneOf(['alpha-LMS']),
    alpha: v.pipe(v.number(alpha), v.gtValue(0.1, alpha), v.ltValue(1, alpha)),
    passes: whole(1, LIMITS.contrastTrials),
    marks: byName(between(-1000, 1000), 'the mark of every stimulus'),
  },
  'a contrast',
);
