import type { KeepMessages } from '../messages/keep.ts';
import type { PanelProps } from '../panels/panel.ts';
import { photograph } from './camera.ts';
import { handOut } from './hand-out.ts';
import { placeOf } from './keep.ts';
import type { KeepNews, Place } from './keep-state.ts';
import { linkTo, stemOf, write, type Writing } from './outgoing.ts';

interface Props extends PanelProps {
  readonly texts: KeepMessages;
}

/** Hands out a file of the whole session on the timeline, also while an earlier moment of it is looked at. */
export function saveWriting(props: Props, writing: Writing): void {
  const place = placeOf(props.state);
  const parcel = write(writing, place, props.texts.lessonTitle(trialsOf(place)));
  if (typeof parcel === 'string') {
    tell(props, { kind: 'not-saved', problem: parcel });
    return;
  }
  handOut(parcel);
  tell(props, { kind: 'saved', name: parcel.name });
}

/** Hands out the hall as it stands. */
export async function savePicture(props: Props): Promise<void> {
  const picture = await photograph();
  if (picture === null) {
    tell(props, { kind: 'no-picture' });
    return;
  }
  const name = `${stemOf(onShow(props))}.png`;
  handOut({ name, type: picture.type, content: picture });
  tell(props, { kind: 'saved', name });
}

/** Makes a link to the moment that is on show. */
export function makeLink(props: Props): void {
  // What the address says of this place, as ?kiosk, is not for the one who opens the link.
  const address = location.href.replace(/[?#].*$/, '');
  props.dispatch({ kind: 'show-link', link: linkTo(onShow(props), address) });
}

/** Copies a link, where the browser lets a page do so. */
export async function copyLink(props: Props, address: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(address);
    tell(props, { kind: 'copied' });
  } catch {
    tell(props, { kind: 'not-copied' });
  }
}

function onShow({ state }: Props): Place {
  return { ...placeOf(state), stage: state.stage };
}

function trialsOf({ stage }: Place): number {
  return stage.session.machine.counters.trials;
}

function tell({ dispatch }: Props, news: KeepNews): void {
  dispatch({ kind: 'tell-of-keeping', news });
}
