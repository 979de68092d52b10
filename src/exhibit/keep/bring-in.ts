import type { Action } from '../actions.ts';
import type { Whence } from './keep-state.ts';
import { MOST_FILE_BYTES, readIncoming, type Incoming } from './incoming.ts';
import { openPlace } from './open-session.ts';

type Dispatch = (action: Action) => void;

/** From so many commands on the visitor is told that it takes a moment. */
const LONG = 500;
/** For the sentence to be painted before the work begins, in milliseconds. */
const PAINTED = 50;

/** Reads a file that a visitor brings and opens what is in it; what is damaged is refused, and all stays as it is. */
export async function bringFile(file: File, dispatch: Dispatch): Promise<void> {
  const incoming = file.size > MOST_FILE_BYTES ? tooLarge(file.size) : readIncoming(await file.text());
  await bringIn(incoming, 'file', dispatch);
}

/** Opens what has come in, or says why not. */
export async function bringIn(incoming: Incoming, whence: Whence, dispatch: Dispatch): Promise<void> {
  if (incoming.kind === 'lesson') {
    dispatch({ kind: 'bring-lesson', scenario: incoming.scenario });
    return;
  }
  if (incoming.kind === 'refused') {
    dispatch({ kind: 'tell-of-keeping', news: { ...incoming, whence } });
    return;
  }
  if (incoming.file.commands.length > LONG) {
    dispatch({ kind: 'tell-of-keeping', news: { kind: 'opening' } });
    await new Promise((resolve) => setTimeout(resolve, PAINTED));
  }
  const opened = await openPlace(incoming.file);
  if (opened.ok) dispatch({ kind: 'take-up', place: opened.place, whence });
  else dispatch({ kind: 'tell-of-keeping', news: { kind: 'refused', whence, problems: opened.problems } });
}

function tooLarge(bytes: number): Incoming {
  const problem = `The file must be at most ${MOST_FILE_BYTES} bytes (${MOST_FILE_BYTES / 1e6} MB), found ${bytes}.`;
  return { kind: 'refused', problems: [problem] };
}
