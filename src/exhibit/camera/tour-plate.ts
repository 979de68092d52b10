import '../styles/camera.css';
import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { readAnswer } from '../../core/index.ts';
import type { TourMessages, TourTold } from '../messages/tour.ts';
import { over, type PanelProps } from '../panels/panel.ts';
import type { AnswerId } from '../sources/answers.ts';
import { nameAnswer, nameSigns } from '../talk.ts';
import { stepTour, stopTour } from './guide.ts';
import { stepsOf, type TourStep, type TourUnderWay } from './tour-state.ts';

/** The props of the page, and the words of the tour. */
export interface TourProps extends PanelProps {
  readonly texts: TourMessages;
}

/** The plate of the tour: what there is to see, and the way on, back and out. */
export function tourPlate(props: TourProps): TemplateResult | typeof nothing {
  const { state, texts, plan } = props;
  const { tour } = state.camera;
  if (tour === null) return nothing;
  const width = Math.min(plan.width - 16, Math.max(374, 1040 * plan.unit));
  const place = {
    left: `${(plan.width - width) / 2}px`,
    width: `${width}px`,
    bottom: `${plan.height - plan.timeline.y - plan.timeline.height}px`,
  };
  const isShort = tour.kind === 'under-way';
  return html`${tour.kind === 'under-way' && tour.step === 'teacher' ? buttonsMark(props) : nothing}
    <section
      class="panel tour"
      aria-label=${texts.title}
      data-knows=${isShort ? STEP_ANSWERS[tour.step] : 'caption'}
      style=${styleMap(place)}
    >
      <p aria-live="polite">${tellOf(props)}</p>
      <div class="tour-keys">${isShort ? stepKeys(props, tour) : nothing} ${stopKey(props)}</div>
    </section>`;
}

/** How it is known what is told at each step. */
const STEP_ANSWERS: Readonly<Record<TourStep, AnswerId>> = {
  cell: 'photocells',
  cables: 'wires',
  unit: 'a-units',
  value: 'values',
  needle: 'meter',
  teacher: 'teach',
  motors: 'motors',
  knob: 'values',
};

function tellOf({ state, words, texts }: TourProps): string {
  const { tour } = state.camera;
  if (tour === null || tour.kind === 'preparing') return texts.preparing;
  return tour.kind === 'no-signal' ? texts.noSignal : texts.tell(toldAt(tour, { state, words }));
}

function stepKeys({ state, texts, dispatch }: TourProps, tour: TourUnderWay): TemplateResult {
  const steps = stepsOf(tour);
  const place = steps.indexOf(tour.step);
  return html`<span class="tour-place">${texts.place(place + 1, steps.length)}</span>
    <button class="bar" type="button" ?disabled=${place === 0} @click=${() => stepTour(state, dispatch, -1)}>
      ${texts.back}
    </button>
    ${
      place === steps.length - 1
        ? nothing
        : html`<button class="bar next" type="button" @click=${() => stepTour(state, dispatch, 1)}>
            ${texts.next}
          </button>`
    }`;
}

function stopKey({ state, texts, dispatch }: TourProps): TemplateResult {
  const { tour } = state.camera;
  const isLast = tour?.kind === 'under-way' && stepsOf(tour).at(-1) === tour.step;
  return html`<button
    class="bar ${isLast ? 'next' : 'stop'}"
    type="button"
    @click=${() => stopTour({ current: () => state, dispatch }, 'go-home')}
  >
    ${isLast ? texts.done : texts.stop}
  </button>`;
}

/** Round the teaching buttons, while the tour speaks of them. */
function buttonsMark({ plan }: TourProps): TemplateResult {
  return html`<div class="panel tour-mark" style=${over(plan.desk.shapes)}></div>`;
}

type Told<S extends TourStep> = Extract<TourTold, { readonly step: S }>;
type TellStep<S extends TourStep> = (
  tour: TourUnderWay,
  props: Pick<TourProps, 'state' | 'words'>,
) => Omit<Told<S>, 'step'>;

/** What the plate tells, from the machine as it is. */
function toldAt(tour: TourUnderWay, props: Pick<TourProps, 'state' | 'words'>): TourTold {
  const tell = TELL[tour.step] as TellStep<TourStep>;
  return { step: tour.step, ...tell(tour, props) } as TourTold;
}

const TELL: { readonly [S in TourStep]: TellStep<S> } = {
  cell: ({ route: { cell } }, { state }) => {
    const { retina, plan } = state.stage.session.machine;
    const lit = retina.reduce((sum, on) => sum + on, 0);
    return { row: Math.floor(cell / plan.side) + 1, column: (cell % plan.side) + 1, lit };
  },
  cables: (tour, { state }) => ({ ...countWires(tour, state), unit: tour.route.unit + 1 }),
  unit: ({ route: { unit } }, { state }) => {
    const { sums, panel } = state.stage.session.machine;
    return { unit: unit + 1, sum: sums[unit] ?? 0, threshold: panel.threshold };
  },
  value: ({ route: { unit, response } }, { state }) => ({
    unit: unit + 1,
    millivolts: state.stage.session.machine.shafts[unit] ?? 0,
    response: response + 1,
  }),
  needle: tellNeedle,
  teacher: (_, { state, words }) => ({
    said: nameAnswer(state, words),
    wanted: nameSigns(state, words, readAnswer(state.stage.session.machine.wanted)),
  }),
  motors: ({ correction }) => ({ motors: correction?.motors ?? 0 }),
  knob: ({ correction, route }) => ({
    unit: (correction?.unit ?? route.unit) + 1,
    response: (correction?.response ?? route.response) + 1,
    before: correction?.before ?? 0,
    after: correction?.after ?? 0,
  }),
};

/** Before the R-units have switched, there is nothing that the machine says. */
function tellNeedle(
  { route: { response }, correction }: TourUnderWay,
  { state, words }: Pick<TourProps, 'state' | 'words'>,
): Omit<Told<'needle'>, 'step'> {
  const { sourceSets, active, meters, answer } = state.stage.session.machine;
  const firing = active.reduce((sum, on, a) => sum + (sourceSets.responseOf[a] === response ? on : 0), 0);
  return {
    response: response + 1,
    firing,
    millivolts: meters[response] ?? 0,
    says: readAnswer(answer) === null ? null : nameAnswer(state, words),
    goesOn: correction !== null,
  };
}

function countWires(
  { route }: TourUnderWay,
  { stage }: TourProps['state'],
): { readonly excites: number; readonly inhibits: number } {
  const { originPoints, signs } = stage.session.machine.board;
  let [excites, inhibits] = [0, 0];
  for (let wire = 0; wire < originPoints.length; wire++) {
    if (originPoints[wire] !== route.cell) continue;
    if (signs[wire] === 1) excites++;
    else inhibits++;
  }
  return { excites, inhibits };
}
