import '../styles/lecture-networks.css';
import { html, nothing, type TemplateResult } from 'lit';
import { milliseconds } from '../clock.ts';
import type { RateWords } from '../messages/lecture-networks.ts';
import { penOf, pointsOf, type Curve } from './curve-plot.ts';
import {
  bringRateBack,
  freshRates,
  LEARNERS,
  RATE_STEPS,
  rateLesson,
  RATES,
  startRates,
  turnRate,
  type LearnerName,
  type RateState,
} from './rate-model.ts';
import { playKeyOf, stepsOf, workOnRuns } from './run-group.ts';
import { lineSample, pictureStrip, playKey } from './run-parts.ts';
import { figure, runPlot } from './run-plot.ts';
import type { Station, StationProps } from './station.ts';
import { lossNow, type TrainingRun } from './training-run.ts';

type Props = StationProps<RateState, RateWords>;

/** One lesson learnt at four rates at once; its curves grow while it lasts. */
export const rate: Station<RateState, RateWords> = {
  id: 'rate',
  fresh: freshRates,
  lay: (props) =>
    html`<div class="bench-networks rate">
      ${head(props)} ${losses(props)}
      <div class="learners">${LEARNERS.map((name, place) => learner(props, name, place))}</div>
    </div>`,
  work: (state, budget) => workOnRuns(state, { budget, now: milliseconds }),
};

function head({ state, words, put }: Props): TemplateResult {
  const what = playKeyOf(state);
  const { pictures } = rateLesson();
  return html`<div class="run-head">
    ${playKey(what, words, () =>
      put((now) => (what === 'once-more' ? startRates(now) : { ...now, playing: !now.playing })),
    )}
    <p class="steps">${words.steps(stepsOf(state), RATE_STEPS)}</p>
    ${pictureStrip(pictures.slice(0, SHOWN), words.pictures(pictures.length))}
    <p class="told">${words.pictures(pictures.length)}</p>
  </div>`;
}

/** Pictures of the lesson that are shown. */
const SHOWN = 12;

function losses({ state, words }: Props): TemplateResult {
  const { runs, playing } = state;
  const curves = (): Curve[] =>
    runs.map((run, place) => ({
      name: words.short[LEARNERS[place] ?? 'good'],
      points: pointsOf(run.losses),
      pen: penOf(place),
    }));
  const sheet = { across: [0, RATE_STEPS], up: [0.00001, 1000], room: 'whole', shape: 0.42 } as const;
  return runPlot({ words, curves, sheet, playing, runs });
}

function learner({ state, words, put }: Props, name: LearnerName, place: number): TemplateResult {
  const run = state.runs[place];
  if (run === undefined) return html``;
  const { rate: now } = run.plan.optimiser;
  return html`<section class="learner" data-learner=${name} data-standing=${run.standing}>
    <h3>${lineSample(penOf(place))} ${words.names[name]}</h3>
    <label>
      <span>${words.rate}</span> <output>${figure(now)}</output>
      <input
        type="range"
        min="0"
        max=${RATES.length - 1}
        step="1"
        aria-label="${words.rate}: ${words.names[name]}"
        aria-valuetext=${figure(now)}
        .value=${String(nearest(now))}
        @input=${(event: Event) => {
          const value = RATES[Number((event.target as HTMLInputElement).value)];
          if (value !== undefined) put((state) => turnRate(state, name, value));
        }}
      />
    </label>
    <p class="loss-now">${run.steps === 0 ? words.waits : words.loss(figure(lossNow(run)))}</p>
    <p class="run-standing" role="status">${standingOf(words, state, name, run)}</p>
    ${run.standing === 'diverged' ? bringBackKey(words, run, () => put((s) => bringRateBack(s, name))) : nothing}
  </section>`;
}

/** What is worth being read out; the loss changes with every step and is not. */
function standingOf(words: RateWords, { told }: RateState, name: LearnerName, run: TrainingRun): string {
  if (run.standing === 'diverged') return words.diverged(run.steps);
  return told?.learner === name ? words.broughtBack(figure(run.plan.optimiser.rate)) : '';
}

function bringBackKey(words: RateWords, { good }: TrainingRun, press: () => void): TemplateResult {
  return html`<button class="bar dark" type="button" @click=${press}>${words.bringBack(good.steps)}</button>`;
}

/** The place of the rate that is nearest. */
function nearest(value: number): number {
  const distance = (rate: number): number => Math.abs(Math.log(rate / value));
  return RATES.reduce((best, rate, place) => (distance(rate) < distance(RATES[best] ?? 1) ? place : best), 0);
}
