import { html, type TemplateResult } from 'lit';
import type { SmoothWords } from '../messages/lecture.ts';
import { printed, slider, verdict } from './frame-parts.ts';
import { drawLaw } from './smooth-drawing.ts';
import {
  EDGE,
  freshSmooth,
  isDown,
  layBall,
  moves,
  roll,
  SMALL_ERROR,
  standingOf,
  STEEPNESSES,
  step,
  STEP,
  turnLaw,
  type Smooth,
} from './smooth-model.ts';
import type { Station, StationProps } from './station.ts';

type Props = StationProps<Smooth, SmoothWords>;

/** Station 4: the step made smooth, and an error that can be followed down. */
export const smooth: Station<Smooth, SmoothWords> = {
  id: 'smooth',
  fresh: freshSmooth,
  lay: (props) =>
    html`<div class="drawing-and-account smooth">
      ${drawing(props)}
      <div class="account">${controls(props)} ${numbers(props)} ${judgement(props)}</div>
    </div>`,
  work: roll,
};

function drawing({ state, words }: Props): TemplateResult {
  const { answer, slope, error } = standingOf(state);
  return drawLaw(
    state,
    words.strips,
    words.drawing(printed(state.f, 2), answer.toFixed(2), slope.toFixed(2), error.toFixed(2)),
  );
}

function controls({ state, words, put }: Props): TemplateResult {
  return html`${slider({
      name: words.steepness,
      says: words.laws[state.law] ?? '',
      least: 0,
      most: STEEPNESSES.length - 1,
      value: state.law,
      slide: (law) => put((now) => turnLaw(now, law)),
    })}
    <p class="ends"><span>${words.smoother}</span><span>${words.steeper}</span></p>
    ${slider({
      name: words.ball,
      says: `f = ${printed(state.f, 2)}`,
      least: -EDGE,
      most: EDGE,
      step: 0.25,
      value: state.f,
      slide: (f) => put((now) => layBall(now, f)),
    })}
    <div class="inputs">
      <button class="bar dark" type="button" @click=${() => put(step)}>${words.step}</button>
      <button class="bar" type="button" @click=${() => put((now) => ({ ...now, rolling: !now.rolling }))}>
        ${state.rolling ? words.hold : words.roll}
      </button>
      <p>${words.steps(state.steps)}</p>
    </div>`;
}

function numbers({ state, words }: Props): TemplateResult {
  const { answer, slope, error, downhill } = standingOf(state);
  const row = (name: string, says: string): TemplateResult =>
    html`<tr>
      <th scope="row">${name}</th>
      <td>${says}</td>
    </tr>`;
  return html`<table>
    <tbody>
      ${row(words.answer, answer.toFixed(4))} ${row(words.slope, slope.toPrecision(3))}
      ${row(words.error, error.toFixed(4))} ${row(words.downhill, printed(downhill, 4))}
    </tbody>
  </table>`;
}

function judgement({ state, words }: Props): TemplateResult {
  if (isDown(state)) return verdict('done', words.down(state.steps));
  if (state.law === STEP) return verdict('open', state.f > 0 ? words.byHand : words.flat);
  const { error } = standingOf(state);
  if (error <= SMALL_ERROR) return verdict('open', words.byHand);
  return verdict('open', moves(state) ? words.slopes : words.tooFlat);
}
