import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { fortySessions, theSameHoweverReached } from '../../support/live.ts';

it('goes through forty sessions of random commands as Node did, fingerprint by fingerprint', () => {
  expect(fortySessions()).toEqual(inject('fortySessions'));
});

it('comes to the same bytes here too, replayed, scrubbed to random moments and gone on with from there', () => {
  fc.assert(theSameHoweverReached, { numRuns: 30 });
});
