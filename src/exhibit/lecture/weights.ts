import '../styles/lecture-networks.css';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { milliseconds } from '../clock.ts';
import type { WeightsWords } from '../messages/lecture-networks.ts';
import { penOf, pointsOf, type Curve, type Pen } from './curve-plot.ts';
import { playKeyOf, stepsOf, workOnRuns } from './run-group.ts';
import { lineSample, pictureStrip, playKey, switchOf } from './run-parts.ts';
import { figure, runPlot } from './run-plot.ts';
import type { Station, StationProps } from './station.ts';
import type { TrainingRun } from './training-run.ts';
import {
  HIDDEN_UNITS,
  seeLayers,
  startWeights,
  STARTS,
  WEIGHT_STEPS,
  weightLesson,
  type HiddenUnit,
  type LayerSight,
  type StartName,
  type WeightsState,
} from './weights-model.ts';

type Props = StationProps<WeightsState, WeightsWords>;

/** Four ways to draw the first weights: what each layer then answers, and how the lesson goes. */
export const weights: Station<WeightsState, WeightsWords> = {
  id: 'weights',
  fresh: () => startWeights('tanh', 'at rest'),
  lay: (props) =>
    html`<div class="bench-networks weights">
      ${head(props)}
      <div class="starts">${props.state.runs.map((run, place) => start(props, run, place))}</div>
      <p class="told">${props.words.histograms[props.state.unit]}</p>
      ${losses(props)}
    </div>`,
  work: (state, budget) => workOnRuns(state, { budget, now: milliseconds }),
};

function head({ state, words, put }: Props): TemplateResult {
  const what = playKeyOf(state);
  return html`<div class="run-head">
    ${playKey(what, words, () =>
      put((now) =>
        what === 'once-more' ? startWeights(now.unit, 'now') : { ...now, playing: !now.playing },
      ),
    )}
    <p class="steps">${words.steps(stepsOf(state), WEIGHT_STEPS)}</p>
    ${pictureStrip(weightLesson().pictures.slice(0, SHOWN), words.pictures(weightLesson().pictures.length))}
    ${switchOf<HiddenUnit>({
      legend: words.unit,
      name: 'hidden-unit',
      positions: HIDDEN_UNITS,
      chosen: state.unit,
      say: (unit) => words.units[unit],
      choose: (unit) => put(() => startWeights(unit, 'at rest')),
    })}
  </div>`;
}

/** Pictures of the lesson that are shown. */
const SHOWN = 12;

function start({ state, words }: Props, run: TrainingRun, place: number): TemplateResult {
  const name = STARTS[place] ?? 'glorot';
  return html`<section class="start" data-start=${name}>
    <h3>${lineSample(penFor(place))} ${words.starts[name]}</h3>
    <p class="rule">${words.rules[name]}</p>
    ${guard([Math.floor(run.steps / LOOK), run.standing, state.unit, state.playing], () =>
      seeLayers(run, state.unit).map((sight, layer) =>
        histogram(words, { name, layer, sight, unit: state.unit }),
      ),
    )}
    ${run.standing === 'diverged' ? html`<p class="lost" role="status">${words.diverged(run.steps)}</p>` : nothing}
  </section>`;
}

/** The pens of the learning rates: what is too small, too large and good has the same in both stations. */
const penFor = (place: number): Pen => penOf([0, 2, 1, 3][place] ?? 0);

/** Steps of a run between two looks into its layers. */
const LOOK = 4;

interface Shown {
  readonly name: StartName;
  readonly layer: number;
  readonly sight: LayerSight;
  readonly unit: HiddenUnit;
}

/** Height of a histogram; its bars are one wide each. */
const TALL = 9;

function histogram(words: WeightsWords, { name, layer, sight, unit }: Shown): TemplateResult {
  const { counts, above } = sight.histogram;
  const bars = Array.from(counts, (count, bin) => count + (bin === counts.length - 1 ? above : 0));
  const most = Math.max(...bars, 1);
  const path = bars.map((count, bin) => (count === 0 ? '' : bar(bin, (TALL * count) / most))).join('');
  const flat = words.flat[unit](`${Math.round(sight.flat * 100)} %`);
  const spread = figure(sight.spread);
  return html`<figure>
    <svg
      class="layer-histogram"
      viewBox="0 0 ${bars.length} ${TALL + 0.6}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${words.sight(words.starts[name], layer + 1, spread, flat)}
    >
      ${svg`<path class="bars" d=${path} /><path class="foot" d="M0 ${TALL + 0.3}H${bars.length}" />`}
    </svg>
    <figcaption aria-hidden="true">
      <b>${words.layer(layer + 1)}</b> <span>σ ${spread}</span> <span>${flat}</span>
    </figcaption>
  </figure>`;
}

const bar = (bin: number, tall: number): string =>
  `M${bin + 0.08} ${(TALL - tall).toFixed(2)}h0.84V${TALL}h-0.84z`;

function losses({ state, words }: Props): TemplateResult {
  const { runs, playing } = state;
  const curves = (): Curve[] =>
    runs.map((run, place) => ({
      name: words.starts[STARTS[place] ?? 'glorot'],
      points: pointsOf(run.losses),
      pen: penFor(place),
    }));
  const sheet = { across: [0, WEIGHT_STEPS], up: [0.001, 100], room: 'whole', shape: 0.28 } as const;
  return runPlot({ words, curves, sheet, playing, runs });
}
