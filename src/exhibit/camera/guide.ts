import { combineLatest, type Observable } from 'rxjs';
import { TRIAL_PHASES, type Phase, type Point } from '../../core/index.ts';
import { HALL } from '../../scene/camera/camera.ts';
import type { FloorPlan } from '../../scene/floor-plan.ts';
import type { Action } from '../actions.ts';
import { isGlassEmpty, type ExhibitState } from '../state.ts';
import type { Store } from '../store.ts';
import { secondsFor } from './gestures.ts';
import { findCorrection, findRoute } from './route.ts';
import { sightAt } from './tour-sight.ts';
import { atStep, RACK_OF_STEP, stepsOf, type TourStep, type TourUnderWay } from './tour-state.ts';

type ExhibitStore = Store<ExhibitState, Action>;

/** Seconds from one station to the next. */
const WAY = 1.4;
/** Seconds in which the motors of a correction are seen to run. */
const RUN = 3;
/** Places among the speeds: the signals on the cables are seen, the rest passes without haste, what prepares soon. */
const SLOW = { cables: 0, other: 1, preparing: 3 } as const;
/** Pictures that are taken before the tour gives up. */
const MOST_PICTURES = 2;

/** What the tour remembers from one state to the next. */
interface Memory {
  /** Step, window and rack that the camera was last sent to. */
  sent: string;
  pictures: number;
  /** Seconds for which the motors of the correction have run. */
  ran: number;
}

/** Leads whoever wants it along the signal: sends the camera, lets the machine come as far as is told, and marks the parts. */
export function guideTours(
  store: ExhibitStore,
  plans: Observable<FloorPlan>,
  frames: Observable<number>,
): void {
  const memory: Memory = { sent: '', pictures: 0, ran: 0 };
  combineLatest([store.states, plans]).subscribe(([, plan]) => follow(store, plan, memory));
  frames.subscribe((seconds) => runMotors(store, memory, seconds));
  const isOnPlate = ({ target }: Event): boolean =>
    target instanceof Element && target.closest('.tour') !== null;
  const leave = (event: Event): void => {
    if (store.current().camera.tour?.kind === 'under-way' && !isOnPlate(event)) stopTour(store, 'stay');
  };
  document.addEventListener('pointerdown', leave, { capture: true });
  document.addEventListener('wheel', leave, { capture: true, passive: true });
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || store.current().camera.tour === null) return;
      event.stopPropagation();
      stopTour(store, 'go-home');
    },
    { capture: true },
  );
}

function follow(store: ExhibitStore, plan: FloorPlan, memory: Memory): void {
  const { tour } = store.current().camera;
  if (tour === null) {
    Object.assign(memory, { sent: '', pictures: 0, ran: 0 });
  } else if (tour.kind === 'preparing') prepare(store, memory);
  else if (tour.kind === 'under-way') {
    send(store, { tour, plan, memory });
    letPass(store, tour);
  }
}

/** Brings the machine to rest with a picture before its lens, and finds a signal. */
function prepare(store: ExhibitStore, memory: Memory): void {
  const state = store.current();
  const { machine } = state.stage.session;
  if (state.past !== null) store.dispatch({ kind: 'go-to-now' });
  else if (machine.phase !== 'rest') {
    if (state.pace !== 'trial') store.dispatch({ kind: 'one-trial' });
  } else begin(store, memory);
}

function begin(store: ExhibitStore, memory: Memory): void {
  const state = store.current();
  const { stage } = state;
  const route = findRoute(stage.session.machine);
  if (route === null) {
    if (memory.pictures++ >= MOST_PICTURES) store.dispatch({ kind: 'lead', tour: { kind: 'no-signal' } });
    else takePicture(store);
    return;
  }
  const correction = findCorrection(stage.recording, route.unit);
  const before = { isLesson: state.lesson !== null, speed: state.speed, inSight: state.inSight };
  const tour = { kind: 'under-way', route, correction, part: null, step: 'cell', before } as const;
  store.dispatch({ kind: 'set-speed', speed: SLOW.other });
  store.dispatch({ kind: 'ask-for-tour' });
  store.dispatch({ kind: 'lead', tour: atStep(tour, 'cell') });
}

/** A circle, in cells of the glass. */
const START: Point = { x: 16, y: 10 };
const CIRCLE: readonly Point[] = Array.from({ length: 33 }, (_, i) => ({
  x: 10 + 6 * Math.cos((i * Math.PI) / 16),
  y: 10 + 6 * Math.sin((i * Math.PI) / 16),
}));

/** The lesson's next picture, or a shape on the visitor's empty glass. */
function takePicture({ dispatch, current }: ExhibitStore): void {
  const state = current();
  if (state.lesson !== null && isGlassEmpty(state)) {
    dispatch({ kind: 'one-trial' });
    return;
  }
  dispatch({ kind: 'begin-stroke', point: START });
  dispatch({ kind: 'extend-stroke', points: CIRCLE });
  dispatch({ kind: 'end-stroke' });
}

/** Sends the camera to the step, once in every window. */
function send(
  { dispatch, current }: ExhibitStore,
  { tour, plan, memory }: { readonly tour: TourUnderWay; readonly plan: FloorPlan; readonly memory: Memory },
): void {
  const rack = RACK_OF_STEP[tour.step];
  if (current().inSight !== rack) {
    dispatch({ kind: 'look-at', rack });
    return;
  }
  const key = `${tour.step} ${plan.width} ${plan.height}`;
  const { machine } = current().stage.session;
  const camera = key === memory.sent ? null : sightAt(tour.step, tour, { plan, machine });
  if (camera === null) return;
  memory.sent = key;
  if (tour.step !== 'motors') memory.ran = 0;
  dispatch({ kind: 'look', camera, seconds: secondsFor(WAY) });
}

/** How far the machine must have come for what a step tells. */
const COME_TO: Readonly<Record<TourStep, Phase>> = {
  cell: 'settle-a',
  cables: 'settle-r',
  unit: 'settle-r',
  value: 'settle-r',
  needle: 'judge',
  teacher: 'rest',
  motors: 'rest',
  knob: 'rest',
};

function letPass({ dispatch, current }: ExhibitStore, { step, correction }: TourUnderWay): void {
  const { stage, past, pace, speed, camera } = current();
  if (COME_TO[step] === 'rest') {
    if (past === null && correction !== null) dispatch({ kind: 'go-to', at: correction.begin });
    return;
  }
  if (past !== null) {
    dispatch({ kind: 'go-to-now' });
    return;
  }
  const { phase } = stage.session.machine;
  const place = (of: Phase): number => TRIAL_PHASES.findIndex((name) => name === of);
  if (pace !== 'held' || camera.share < 1 || phase === 'rest' || place(phase) >= place(COME_TO[step])) return;
  const wanted = step === 'cables' ? SLOW.cables : SLOW.other;
  if (speed !== wanted) dispatch({ kind: 'set-speed', speed: wanted });
  dispatch({ kind: 'one-phase' });
}

/** The motors of the correction run again, from the recording; then its knob stands where it came to. */
function runMotors({ dispatch, current }: ExhibitStore, memory: Memory, seconds: number): void {
  const { camera, past } = current();
  const { tour } = camera;
  if (tour?.kind !== 'under-way' || tour.correction === null || past === null) return;
  const { begin, end } = tour.correction;
  if (tour.step === 'motors' && camera.share >= 1) memory.ran += seconds;
  const share = tour.step === 'knob' || secondsFor(RUN) === 0 ? 1 : Math.min(1, memory.ran / RUN);
  const at = tour.step === 'teacher' ? begin : begin + Math.floor(share * (end - begin));
  if (past.moment.at !== at) dispatch({ kind: 'go-to', at });
}

/** On by one step, back by one, or over. */
export function stepTour(state: ExhibitState, dispatch: (action: Action) => void, by: 1 | -1): void {
  const { tour } = state.camera;
  if (tour?.kind !== 'under-way') return;
  const steps = stepsOf(tour);
  const step = steps[steps.indexOf(tour.step) + by];
  if (step !== undefined) dispatch({ kind: 'lead', tour: atStep(tour, step) });
}

/** Gives the machine and the hall back as they were; `stay` leaves the camera where it is. */
export function stopTour(
  { current, dispatch }: Pick<ExhibitStore, 'current' | 'dispatch'>,
  where: 'stay' | 'go-home',
): void {
  const { camera, past } = current();
  const { tour } = camera;
  dispatch({ kind: 'lead', tour: null });
  if (where === 'go-home') dispatch({ kind: 'look', camera: HALL, seconds: secondsFor(WAY) });
  if (tour?.kind !== 'under-way') return;
  if (past !== null) dispatch({ kind: 'go-to-now' });
  dispatch({ kind: 'set-speed', speed: tour.before.speed });
  dispatch({ kind: tour.before.isLesson ? 'one-trial' : 'play' });
}
