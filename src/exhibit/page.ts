import {
  combineLatest,
  distinctUntilChanged,
  filter,
  firstValueFrom,
  map,
  startWith,
  throttleTime,
  Observable,
} from 'rxjs';
import { finenessFor } from '../scene/fineness.ts';
import { layFloorPlan, type FloorPlan } from '../scene/floor-plan.ts';
import { NoRendererError, openHall, type Frame, type Hall } from '../scene/hall.ts';
import type { Action } from './actions.ts';
import { cameraNow, onTour } from './camera/camera-state.ts';
import { frames } from './clock.ts';
import { loadCamera } from './keep/camera.ts';
import { watchFrameRate, whenDrawn } from './frame-rate.ts';
import { followAddress } from './lecture-address.ts';
import { en } from './messages/en.ts';
import { showNotice } from './notice.ts';
import { renderPage } from './panels/page.ts';
import type { Reading } from '../core/index.ts';
import { createReader } from './reading.ts';
import { letTimePass } from './passing.ts';
import { reduce } from './reduce.ts';
import { hireCrew } from './study-crew.ts';
import { createStillness, type Sighted } from './stillness.ts';
import type { Stage } from './stage.ts';
import { openExhibit, SPEEDS, type ExhibitState } from './state.ts';
import { followLedger } from './sources/ledger-address.ts';
import { createStore, type Store } from './store.ts';

type ExhibitStore = Store<ExhibitState, Action>;

/** Opens the exhibit in an element: controls, clock and picture. Without a picture the machine runs all the same. */
export async function openPage(root: HTMLElement, first: ExhibitState = openExhibit()): Promise<void> {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  const controls = document.createElement('main');
  root.replaceChildren(canvas, controls);
  document.documentElement.lang = en.language;
  document.title = en.title;

  const store = createStore(first, reduce, (fault) => {
    showNotice(root, en.fault, fault);
  });
  const plans = floorPlans(root, store.states);
  const page = combineLatest([store.states, plans, readings(store)]);
  const passing = letTimePass(store, frames.pipe(filter(() => !isHidden(store))));
  passing.atLeisure(page).subscribe(([state, plan]) => {
    renderPage(controls, { state, words: en, plan, dispatch: store.dispatch });
  });
  hireCrew(store);
  followAddress(store);
  followLedger(store);
  tendKeeping(store).catch((fault: unknown) => showNotice(root, en.fault, fault));
  tendTour(store, plans).catch((fault: unknown) => showNotice(root, en.fault, fault));
  tendAsking(store, plans).catch((fault: unknown) => showNotice(root, en.fault, fault));
  tendVisit(store).catch((fault: unknown) => showNotice(root, en.fault, fault));
  tendSound(store).catch((fault: unknown) => showNotice(root, en.fault, fault));
  store.states.subscribe(() => {
    canvas.style.visibility = isHidden(store) ? 'hidden' : '';
  });
  await showHall(root, canvas, { store, plans });
}

/** Fetched when the page is up: nobody waits for it. */
async function tendKeeping(store: ExhibitStore): Promise<void> {
  const { tendKeeping: tend } = await import('./keep/keeper.ts');
  await tend(store);
}

async function tendVisit(store: ExhibitStore): Promise<void> {
  const { watchVisit } = await import('./visit/watch.ts');
  watchVisit(store);
}

async function tendSound(store: ExhibitStore): Promise<void> {
  const { tendSound: tend } = await import('./sound/loudspeaker.ts');
  tend(store);
}

/** Fetched when somebody first wants to follow the signal. */
async function tendTour(store: ExhibitStore, plans: Observable<FloorPlan>): Promise<void> {
  await firstValueFrom(store.states.pipe(filter(({ camera }) => camera.tour !== null)));
  const { guideTours } = await import('./camera/guide.ts');
  guideTours(store, plans, frames);
}

/** Fetched when somebody first asks how something is known. */
async function tendAsking(store: ExhibitStore, plans: Observable<FloorPlan>): Promise<void> {
  await firstValueFrom(store.states.pipe(filter(({ sources: { on, asking } }) => on || asking)));
  const [{ answerTouches }, texts] = await Promise.all([import('./sources/asking.ts'), en.asked.texts()]);
  answerTouches(store, plans, { words: en, texts });
}

/** While the lecture bench lies over the hall, the machine waits and nothing of it is drawn. */
function isHidden(store: ExhibitStore): boolean {
  return store.current().lecture.station !== null;
}

/** Least milliseconds between two readings of a part under inspection. */
const READING = 100;

/** The machine changes in place: while a part of it is inspected, its card is written anew as machine time passes. */
function readings(store: ExhibitStore): Observable<number> {
  return frames.pipe(
    map(() => store.current()),
    filter(
      ({ operator, proof, successor }) =>
        operator.inspected !== null || operator.page === 'faults' || proof.page !== null || successor.open,
    ),
    map(({ stage }) => stage.session.machine.tick),
    distinctUntilChanged(),
    throttleTime(READING, undefined, { leading: true, trailing: true }),
    startWith(0),
  );
}

function resizes(element: Element): Observable<null> {
  return new Observable((subscriber) => {
    const observer = new ResizeObserver(() => {
      subscriber.next(null);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  });
}

/** The plan for the room that the exhibit has in the window, and a new one whenever it, or the rack in sight, changes. */
function floorPlans(root: HTMLElement, states: Observable<ExhibitState>): Observable<FloorPlan> {
  const sizes = resizes(root).pipe(
    startWith(null),
    map(() => ({ width: root.clientWidth, height: root.clientHeight })),
    distinctUntilChanged((one, other) => one.width === other.width && one.height === other.height),
  );
  const inSight = states.pipe(
    map((state) => state.inSight),
    distinctUntilChanged(),
  );
  const company = states.pipe(
    map(({ stage }) => (stage.duel === null ? 'alone' : 'duel')),
    distinctUntilChanged(),
  );
  return combineLatest([sizes, inSight, company]).pipe(
    map(([{ width, height }, rack, beside]) => layFloorPlan(width, height, rack, beside)),
  );
}

async function showHall(
  root: HTMLElement,
  canvas: HTMLCanvasElement,
  { store, plans }: { readonly store: ExhibitStore; readonly plans: Observable<FloorPlan> },
): Promise<void> {
  try {
    const plan = await firstValueFrom(plans);
    const hall = await openHall(canvas, {
      format: { ...plan, fineness: finenessFor(plan, window.devicePixelRatio, 0) },
      words: en.plates,
      reducedMotion: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    });
    hang(hall, canvas, { store, plans });
  } catch (error) {
    canvas.remove();
    showNotice(root, error instanceof NoRendererError ? en.noPicture : en.fault, error);
  }
}

/** Draws the machine on every frame, from the two states and the fraction that the stage holds. */
function hang(
  hall: Hall,
  canvas: HTMLCanvasElement,
  { store, plans }: { readonly store: ExhibitStore; readonly plans: Observable<FloorPlan> },
): void {
  let installed: Stage | null = null;
  const install = (stage: Stage): void => {
    hall.install(stage.session.machine);
    installed = stage;
  };
  const read = createReader();
  install(store.current().stage);
  const inSight = frames.pipe(filter(() => !isHidden(store)));
  const drawn = whenDrawn(inSight, hall.isReady);
  combineLatest([plans, watchFrameRate(drawn)]).subscribe(([plan, coarseness]) => {
    hall.arrange(plan, finenessFor(plan, window.devicePixelRatio, coarseness));
  });
  const draw = (): void => {
    const state = store.current();
    if (!isSameBuilt(state.stage, installed)) install(state.stage);
    hall.draw(frameOf(state, read(state)));
  };
  const isDue = createStillness();
  drawn.subscribe((seconds) => {
    const state = store.current();
    const isNew = isDue(sightedIn(state, read(state)), state.stage.session.machine.tick, seconds);
    if (isNew || !hall.isStanding()) draw();
  });
  loadCamera(() => {
    draw();
    return canvas;
  });
}

/** Stages of one session are drawn by one cabinet, whatever moment they show. */
function isSameBuilt({ session }: Stage, installed: Stage | null): boolean {
  return session.plan === installed?.session.plan && session.seed === installed.session.seed;
}

/** All that changes when there is something new to be seen, but for time itself while the machine is at rest. */
function sightedIn(
  { stage, strokes, operator, camera, speed }: ExhibitState,
  reading: Reading | null,
): Sighted {
  const { session, record, fraction, duel } = stage;
  const { machine, log, results, steepness } = session;
  const time = machine.phase === 'rest' ? [] : [machine.tick, fraction];
  const desk = [strokes, record.length, results.tests.length];
  const inspected = onTour(camera) ?? operator.inspected;
  const near = cameraNow(camera);
  return [stage, log.length, duel, steepness, speed, ...desk, inspected, reading, near, ...time];
}

function frameOf({ stage, strokes, operator, camera, speed }: ExhibitState, reading: Reading | null): Frame {
  const { session, before, fraction, record, duel, lit } = stage;
  const desk = {
    strokes,
    tests: session.results.tests,
    trials: record,
    successor: duel?.record ?? null,
    lessonTrials: session.plan.lesson?.trials ?? 0,
  };
  const { machine } = session;
  return {
    before,
    after: machine,
    progress: fraction,
    speed: SPEEDS[speed] ?? 1,
    desk,
    inspected: onTour(camera) ?? operator.inspected,
    lit,
    reading,
    successor: duel?.look(machine.picture) ?? null,
    steepness: session.steepness ?? Infinity,
    camera: cameraNow(camera),
  };
}
