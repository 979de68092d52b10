import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { VisitMessages } from '../messages/visit.ts';
import { over, type PanelProps } from '../panels/panel.ts';
import { COUNTDOWN } from './due.ts';
import { isShowing } from './visit-state.ts';

interface Props extends PanelProps {
  readonly texts: VisitMessages;
}

/** What lies over the hall when nobody is there. A touch goes through all of it. */
export function visitOverlay(props: Props): TemplateResult {
  const { countdown } = props.state.visit;
  return html`${isShowing(props.state) ? show(props) : nothing}
  ${countdown === null ? nothing : ring(countdown, props)}`;
}

/** A plate says that nobody teaches here, and a hand shows where to draw. */
function show({ plan, texts }: Props): TemplateResult {
  return html`<div class="panel self-play" style=${over(plan.timeline)}>
      <p>
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M20 12a8 8 0 1 1-2.5-5.8M18 2.5v4h-4M10 8.5v7l5.5-3.5Z" />
        </svg>
        <span>${texts.playsByItself}</span>
        <strong>${texts.touch}</strong>
      </p>
    </div>
    <div class="panel guide" style=${over(plan.desk.glass)}>${hand()}</div>`;
}

/** The circle that the hand draws, on a glass of 20 × 20. */
const CIRCLE = 'M10 4.2a5.8 5.8 0 1 1-.01 0Z';
/** A hand with one finger out, its tip at 0, 0. */
const HAND =
  'M-.55.1a.55.55 0 0 1 1.1 0v2.6l2 .45c.8.2 1.2.8 1.1 1.6l-.4 2.3c-.15.8-.7 1.35-1.5 1.35h-1.9c-.6 0-1.1-.25-1.5-.75l-2.3-2.9c-.5-.7.3-1.5 1-1.1l1.4.8Z';
/** One round: the hand comes, draws, and leaves the glass alone for a while. */
const ROUND = '11s';
const TIMES = '0;0.1;0.45;0.62;1';

/** Drawn by itself, it is no stroke on the glass: the line is dashed, and the machine does not see it. */
function hand(): TemplateResult {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
    return html`<svg viewBox="0 0 20 20" aria-hidden="true">
      <path class="way" d=${CIRCLE} />
      <g class="hand" transform="translate(10 4.2)"><path d=${HAND} /></g>
    </svg>`;
  }
  const round = (attribute: string, values: string): SVGTemplateResult =>
    svg`<animate attributeName=${attribute} dur=${ROUND} repeatCount="indefinite" keyTimes=${TIMES} values=${values} />`;
  return html`<svg viewBox="0 0 20 20" aria-hidden="true">
    <mask id="drawn">
      <path class="drawn" pathLength="100" d=${CIRCLE}>${round('stroke-dashoffset', '100;100;0;0;0')}</path>
    </mask>
    <g opacity="0">
      ${round('opacity', '0;1;1;0;0')}
      <path class="way" d=${CIRCLE} mask="url(#drawn)" />
      <g class="hand">
        <animateMotion
          dur=${ROUND}
          repeatCount="indefinite"
          calcMode="linear"
          keyTimes=${TIMES}
          keyPoints="0;0;1;1;1"
          path=${CIRCLE}
        ></animateMotion>
        <path d=${HAND} />
      </g>
    </g>
  </svg>`;
}

/** How far the ring reaches round. */
const ROUND_RING = 100;

function ring(seconds: number, { texts }: Props): TemplateResult {
  const left = (seconds / COUNTDOWN) * ROUND_RING;
  return html`<div class="countdown">
    <svg viewBox="0 0 100 100" aria-hidden="true">
      <circle class="groove" cx="50" cy="50" r="44" />
      <circle
        class="left"
        cx="50"
        cy="50"
        r="44"
        pathLength=${ROUND_RING}
        stroke-dasharray="${left} ${ROUND_RING}"
        transform="rotate(-90 50 50)"
      />
    </svg>
    <strong aria-hidden="true">${seconds}</strong>
    <p role="alert">${texts.countdown(COUNTDOWN)}</p>
  </div>`;
}
