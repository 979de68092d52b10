import type { Action } from '../actions.ts';
import { bringIn } from './bring-in.ts';
import { readIncoming } from './incoming.ts';

/**
 * Under `npm run dev` only: a lesson's file that is edited is opened as if it had been dropped on the page; what is wrong with it
 * is told with line and column, and the lesson that was open stays. scripts/live-lessons.mjs sends it.
 */
export function followEdits(dispatch: (action: Action) => void): void {
  if (import.meta.hot === undefined) return;
  import.meta.hot.on('mark1:lesson', ({ text }: { readonly text: string }) => {
    void bringIn(readIncoming(text), 'file', dispatch);
  });
}
