import type { VisitMessages } from './visit.ts';

/** What stands over the hall when nobody is there, in English. */
export const enVisit: VisitMessages = {
  playsByItself: 'The machine plays by itself',
  touch: 'Touch it',
  countdown: (seconds) => `In ${seconds} seconds the machine begins anew. Touch anything to stay.`,
};
