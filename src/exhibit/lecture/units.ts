import '../styles/lecture-networks.css';
import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { milliseconds } from '../clock.ts';
import type { UnitsWords } from '../messages/lecture-networks.ts';
import {
  arrangementNow,
  drawCurves,
  PENS,
  penOf,
  pointsOf,
  type Curve,
  type CurveSheet,
  type Pen,
} from './curve-plot.ts';
import { playKeyOf, stepsOf, workOnRuns } from './run-group.ts';
import { lineSample, pictureStrip, playKey } from './run-parts.ts';
import { figure, runPlot } from './run-plot.ts';
import type { Station, StationProps } from './station.ts';
import { lossNow } from './training-run.ts';
import {
  COMPARED,
  EDGE,
  freshUnits,
  readUnit,
  startUnits,
  UNIT_STEPS,
  unitLesson,
  type ComparedUnit,
  type UnitsState,
} from './units-model.ts';

type Props = StationProps<UnitsState, UnitsWords>;

/** Five units and their slopes at one f, and one lesson learnt with each. */
export const units: Station<UnitsState, UnitsWords> = {
  id: 'units',
  fresh: freshUnits,
  lay: (props) =>
    html`<div class="bench-networks units">
      <div class="one-unit">${unitPlot(props)} ${mover(props)}</div>
      <div class="all-units">
        ${table(props)}
        <p class="about">${props.words.about[props.state.chosen]}</p>
        ${head(props)} ${losses(props)}
      </div>
    </div>`,
  work: (state, budget) => workOnRuns(state, { budget, now: milliseconds }),
};

/** A fine ruler for f. */
const FINE = 20;

function unitPlot({ state, words }: Props): TemplateResult {
  const { chosen, f } = state;
  const name = words.names[chosen];
  const { g, slope } = readUnit(chosen, f);
  const label = words.curve(name, figure(f), figure(g), slope === null ? words.none : figure(slope));
  return html`<figure class="plot unit-plot">
    ${guard([chosen, f, arrangementNow()], () => drawCurves(curvesOf(chosen, f), { ...UNIT_SHEET, up: RANGES[chosen], y: name, label, at: f }))}
  </figure>`;
}

const UNIT_SHEET: Omit<CurveSheet, 'y' | 'label' | 'up'> = {
  x: 'f',
  across: [-EDGE, EDGE],
  scale: 'linear',
  room: 'half',
  shape: 1,
};

/** What g comes to; a ReLU goes on for ever. */
const BOUNDED = [-1.2, 1.4] as const;
const UNBOUNDED = [-1, EDGE] as const;
const RANGES: Readonly<Record<ComparedUnit, readonly [number, number]>> = {
  step: BOUNDED,
  sigmoid: BOUNDED,
  tanh: BOUNDED,
  relu: UNBOUNDED,
  'leaky-relu': UNBOUNDED,
};

/** g and dg/df; where there is none, the line is broken. */
function curvesOf(unit: ComparedUnit, f: number): Curve[] {
  const ruler = Array.from({ length: 2 * EDGE * FINE + 1 }, (_, place) => place / FINE - EDGE);
  const { g, slope } = readUnit(unit, f);
  const [gPen, slopePen] = [PENS[1], PENS[2]];
  return [
    { name: 'g', pen: gPen, points: ruler.map((x) => ({ x, y: readUnit(unit, x).g })), at: { x: f, y: g } },
    {
      name: 'dg/df',
      pen: slopePen,
      points: ruler.map((x) => ({ x, y: readUnit(unit, x).slope ?? Number.NaN })),
      ...(slope === null ? {} : { at: { x: f, y: slope } }),
    },
  ];
}

function mover({ state, words, put }: Props): TemplateResult {
  return html`<label class="mover">
    <span class="maths">${words.move} =</span> <output>${state.f.toFixed(1).replace('-', '−')}</output>
    <input
      type="range"
      min=${-EDGE}
      max=${EDGE}
      step="0.1"
      aria-label=${words.move}
      .value=${String(state.f)}
      @input=${(event: Event) => {
        const f = Number((event.target as HTMLInputElement).value);
        put((now) => ({ ...now, f }));
      }}
    />
  </label>`;
}

function table({ state, words, put }: Props): TemplateResult {
  return html`<table class="readings">
    <thead>
      <tr>
        <th scope="col">${words.columns.unit}</th>
        <th scope="col" class="maths">g</th>
        <th scope="col" class="maths">dg/df</th>
        <th scope="col">${words.columns.loss(stepsOf(state))}</th>
      </tr>
    </thead>
    <tbody>
      ${COMPARED.map((unit, place) => {
        const { g, slope } = readUnit(unit, state.f);
        const run = state.runs[place];
        return html`<tr data-unit=${unit}>
          <th scope="row">
            <button
              class="key"
              type="button"
              aria-pressed=${unit === state.chosen}
              @click=${() => put((now) => ({ ...now, chosen: unit }))}
            >
              ${lineSample(penFor(place))} ${words.names[unit]}
            </button>
          </th>
          <td>${g.toFixed(3).replace('-', '−')}</td>
          <td>${slope === null ? words.none : slope.toFixed(3)}</td>
          <td>${run === undefined || run.steps === 0 ? '–' : figure(lossNow(run))}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/** The step in black, the others as they come. */
const penFor = (place: number): Pen => penOf([4, 0, 2, 1, 3][place] ?? 0);

function head({ state, words, put }: Props): TemplateResult {
  const what = playKeyOf(state);
  return html`<div class="run-head">
    ${playKey(what, words, () =>
      put((now) =>
        what === 'once-more' ? { ...now, ...startUnits('now') } : { ...now, playing: !now.playing },
      ),
    )}
    <p class="steps">${words.steps(stepsOf(state), UNIT_STEPS)}</p>
    ${pictureStrip(unitLesson().pictures.slice(0, SHOWN), words.pictures(unitLesson().pictures.length))}
  </div>`;
}

/** Pictures of the lesson that are shown. */
const SHOWN = 4;

function losses({ state, words }: Props): TemplateResult {
  const { runs, playing } = state;
  const curves = (): Curve[] =>
    runs.map((run, place) => ({
      name: words.names[COMPARED[place] ?? 'step'],
      points: pointsOf(run.losses),
      pen: penFor(place),
    }));
  const sheet = { across: [0, UNIT_STEPS], up: [0.001, 10], room: 'half', shape: 0.5 } as const;
  return runPlot({ words, curves, sheet, playing, runs });
}
