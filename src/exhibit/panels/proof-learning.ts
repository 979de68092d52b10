import { html, nothing, type TemplateResult } from 'lit';
import {
  chancesIn,
  obstaclesFor,
  standingIn,
  verdictOf,
  type Judgement,
  type Lesson,
} from '../../core/index.ts';
import { findingsOf } from '../proof.ts';
import { changesIn } from '../rounds.ts';
import { known } from '../sources/known.ts';
import { figure, formulaLine, studyLine, type ProofProps } from './proof-parts.ts';

/** The run so far beside its limit, why the limit may not hold, and whether the lesson goes round. */
export function learningPage(props: ProofProps): TemplateResult {
  const { session } = props.state.stage;
  const { lesson } = session.plan;
  const { learning } = props.texts;
  if (lesson === null) return html``;
  const judgements = findingsOf(props.state, 'judge') ?? [];
  return html`<p>${learning.about} ${learning.trials(session.lessonTrials, lesson.trials)}</p>
    ${studyLine(props, 'judge')}
    <ul class="limits">
      ${judgements.map((task) => limitBar(props, task))}
    </ul>
    ${formulaLine(props, props.texts.before.bound)} ${theorem(props, lesson, ableOf(judgements))}
    ${circle(props, lesson)}`;
}

function limitBar(props: ProofProps, task: Judgement): TemplateResult {
  const { learning } = props.texts;
  const { session } = props.state.stage;
  const corrections = session.machine.reinforced[task.response] ?? 0;
  const { margin } = standingIn(task, session.machine);
  const share = task.bound === null ? 0 : Math.min(1, corrections / Math.max(1, task.bound));
  const isBeyond = task.bound !== null && corrections > task.bound;
  return html`<li>
    <p>${learning.corrections(task.response + 1, corrections, task.bound)}</p>
    ${
      task.bound === null
        ? nothing
        : html`<div class="limit ${isBeyond ? 'beyond' : ''}" aria-hidden="true">
            <div style="width: ${(share * 100).toFixed(2)}%"></div>
          </div>`
    }
    <p class="letters">${learning.margin(margin === null ? null : figure(props, margin))}</p>
  </li>`;
}

type Able = 'true' | 'false' | 'unknown';

/** Whether there are values that do it for every R-unit. */
function ableOf(judgements: readonly Judgement[]): Able {
  if (judgements.some(({ separability }) => separability.separable === false)) return 'false';
  const isKnown = judgements.every(({ separability }) => separability.separable === true);
  return isKnown && judgements.length > 0 ? 'true' : 'unknown';
}

function theorem(props: ProofProps, lesson: Lesson, able: Able): TemplateResult {
  const { state, texts } = props;
  const { learning, map } = texts;
  const { session } = state.stage;
  const { machine } = session;
  const obstacles = obstaclesFor(machine, lesson, changesIn(session));
  return html`<h3>${learning.theorem}</h3>
    ${known(props, 'theorem')}
    ${
      obstacles.length === 0
        ? html`<p class=${able === 'true' ? 'yes' : 'unknown'}>${learning.holds[able]}</p>`
        : html`<p class="no">${learning.holdsNot}</p>
            <ul>
              ${obstacles.map((name) => html`<li>${learning.obstacles[name]}</li>`)}
            </ul>`
    }
    ${
      machine.counters.lostAtStops === 0
        ? nothing
        : html`<p>${learning.lost(map.volts(machine.counters.lostAtStops).replace('+', ''))}</p>`
    }`;
}

function circle(props: ProofProps, lesson: Lesson): TemplateResult {
  const { learning } = props.texts;
  const { session, rounds } = props.state.stage;
  const chances = chancesIn(session.machine, lesson);
  if (chances.length > 0) {
    return html`<h3>${learning.round}</h3>
      ${known(props, 'proof')}
      <p>${learning.noRound}</p>
      <ul>
        ${chances.map((chance) => html`<li>${learning.chances[chance]}</li>`)}
      </ul>`;
  }
  const verdict = rounds.watch === null ? null : verdictOf(rounds.watch);
  return html`<h3>${learning.round}</h3>
    ${known(props, 'proof')}
    <p class=${verdict === null ? 'unknown' : VERDICT_CLASS[verdict.kind]}>
      ${verdict === null ? learning.roundsAnew : learning.rounds(verdict)}
    </p>
    ${formulaLine(props, learning.repeats)}`;
}

const VERDICT_CLASS = { undecided: 'unknown', settled: 'yes', 'going-round': 'no' } as const;
