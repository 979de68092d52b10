import type * as duel from './duel.ts';

let works: typeof duel | null = null;

/** Fetches what makes and teaches a successor: whoever never leaves the step never waits for it. */
export async function fetchDuelWorks(): Promise<void> {
  works ??= await import('./duel.ts');
}

/** Once it has been fetched. */
export function duelWorks(): typeof duel {
  if (works === null) throw new Error('The successor was asked for before it was fetched.');
  return works;
}
