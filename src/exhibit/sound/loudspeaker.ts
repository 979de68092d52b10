import { distinctUntilChanged, filter, fromEvent, map, merge, skip } from 'rxjs';
import type { Action } from '../actions.ts';
import { frames } from '../clock.ts';
import type { ExhibitState } from '../state.ts';
import type { Store } from '../store.ts';
import { createCaptionWriter } from './captions.ts';
import { createEar, type Cues } from './ear.ts';
import { createOrgan, type Organ } from './organ.ts';
import { recallSound, rememberSound } from './remembered.ts';

type ExhibitStore = Store<ExhibitState, Action>;

/** What a browser takes for a touch; some take the finger that comes, some the one that goes. */
const TOUCHES = ['pointerdown', 'pointerup', 'keydown', 'click'] as const;

/** Seconds from the switch to the silence, until the audio is put to sleep. */
const DIES_AWAY = 0.5;

/** An organ in an audio context that this page has opened. */
interface Sounding {
  readonly context: AudioContext;
  readonly organ: Organ;
}

/** Brings the sound: silent until the visitor's first touch, then what the machine does and no more. */
export function tendSound(store: ExhibitStore): void {
  const support = 'AudioContext' in window ? 'untouched' : 'missing';
  store.dispatch({ kind: 'bring-sound', settings: recallSound(), support });
  rememberSettings(store);
  shutSettings(store);
  const sounding = wakeOnTouch(store);
  strikeButtons(store, sounding);
  listen(store, sounding);
}

function rememberSettings({ states }: ExhibitStore): void {
  states
    .pipe(
      map(({ sound }) => sound),
      distinctUntilChanged(
        (one, other) => one.on === other.on && one.volume === other.volume && one.captions === other.captions,
      ),
      skip(1),
    )
    .subscribe(rememberSound);
}

/** A touch anywhere else closes what was opened. */
function shutSettings({ current, dispatch }: ExhibitStore): void {
  fromEvent(window, 'pointerdown', { capture: true, passive: true }).subscribe(({ target }) => {
    const isOurs = target instanceof Element && target.closest('.sound, .sound-settings') !== null;
    if (current().sound.open && !isOurs) dispatch({ kind: 'open-sound', open: false });
  });
}

/** No audio context is opened before a touch, nor before somebody wants to hear; from then on the same one is used. */
function wakeOnTouch(store: ExhibitStore): () => Sounding | null {
  const { states, current, dispatch } = store;
  let sounding: Sounding | null = null;
  const wake = (): void => {
    if (current().sound.support === 'missing') return;
    if (current().sound.support === 'untouched') dispatch({ kind: 'tell-of-sound', support: 'touched' });
    if (!current().sound.on) return;
    try {
      sounding ??= openContext();
      resume(sounding.context);
    } catch {
      dispatch({ kind: 'tell-of-sound', support: 'missing' });
    }
  };
  const touches = TOUCHES.map((touch) => fromEvent(window, touch, { capture: true, passive: true }));
  const switched = states.pipe(
    map(({ sound }) => sound.on),
    distinctUntilChanged(),
    skip(1),
  );
  merge(switched, ...touches)
    .pipe(filter(() => isTouched()))
    .subscribe(wake);
  return () => sounding;
}

/** Whether the browser takes what has just happened for a touch: what a script does is none. One that cannot tell is asked. */
function isTouched(): boolean {
  const { userActivation } = navigator as { readonly userActivation?: UserActivation };
  return userActivation?.isActive ?? true;
}

/** @throws what the browser says where it has no way to make sound. */
function openContext(): Sounding {
  const context = new AudioContext({ latencyHint: 'interactive' });
  return { context, organ: createOrgan(context) };
}

/** The browser may still say no: the next touch asks again. */
function resume(context: AudioContext): void {
  if (context.state === 'suspended') context.resume().catch(() => undefined);
}

/** Any key that is pressed gives a click, at once. */
function strikeButtons({ current }: ExhibitStore, sounding: () => Sounding | null): void {
  fromEvent(window, 'click', { capture: true, passive: true }).subscribe(({ target }) => {
    const isKey = target instanceof Element && target.closest('button') !== null;
    if (!isKey || !current().sound.on) return;
    sounding()?.organ.strike({ timbre: 'button', level: 0.8, delay: 0 });
  });
}

const SILENCE: Pick<Cues, 'strikes' | 'running' | 'units' | 'tempo'> = {
  strikes: [],
  running: 0,
  units: new Int16Array(),
  tempo: 1,
};

/** What has happened is heard as it is told, what goes on is heard frame by frame; while nobody listens, nothing is done. */
function listen(store: ExhibitStore, sounding: () => Sounding | null): void {
  let ear = createEar();
  let write = createCaptionWriter();
  let [asleep, quiet] = [true, 0];
  let { news } = store.current();
  const hear = (state: ExhibitState, seconds: number): void => {
    const cues = ear(state, seconds);
    if (state.sound.on) sounding()?.organ.play(cues);
    const heard = state.sound.captions ? write(cues, seconds) : null;
    if (heard !== store.current().sound.heard) store.dispatch({ kind: 'write-heard', heard });
  };
  store.states.subscribe((state) => {
    if (state.news === news) return;
    news = state.news;
    if (!asleep) hear(state, 0);
  });
  frames.subscribe((seconds) => {
    const state = store.current();
    const listens = isListening(state);
    if (listens && asleep) [ear, write] = [createEar(), createCaptionWriter()];
    asleep = !listens;
    if (listens) hear(state, seconds);
    else if (state.sound.heard !== null) store.dispatch({ kind: 'write-heard', heard: null });
    quiet = state.sound.on ? 0 : quiet + seconds;
    tendVolume(state, sounding(), quiet);
  });
  followSight(store, sounding);
}

/** Somebody hears, or somebody reads: not before the first touch, unless there is nothing that a touch could wake. */
function isListening({ sound }: ExhibitState): boolean {
  if (sound.support === 'missing') return sound.captions;
  return sound.support === 'touched' && (sound.on || sound.captions);
}

function tendVolume({ sound }: ExhibitState, sounding: Sounding | null, quiet: number): void {
  if (sounding === null) return;
  const { context, organ } = sounding;
  organ.setVolume(sound.on ? sound.volume : 0);
  if (sound.on) return;
  organ.play(SILENCE);
  if (quiet > DIES_AWAY && context.state === 'running') void context.suspend();
}

/** A page that nobody sees is not heard. */
function followSight({ current }: ExhibitStore, sounding: () => Sounding | null): void {
  fromEvent(document, 'visibilitychange').subscribe(() => {
    const context = sounding()?.context;
    if (context === undefined) return;
    if (document.visibilityState === 'hidden') void context.suspend();
    else if (current().sound.on) resume(context);
  });
}
