import { html, type TemplateResult } from 'lit';
import { motorsRunning, SPECIFICATION, type Mark1 } from '../../core/index.ts';
import { LAST_TRIALS } from '../../scene/chart-ink.ts';
import type { Account, Messages } from '../messages/messages.ts';
import { scoreOf } from '../duel-score.ts';
import { nameAnswer } from '../talk.ts';
import type { ExhibitState } from '../state.ts';
import { damageOf } from './damage.ts';
import { over, type PanelProps } from './panel.ts';

/** The machine's state in words, beside the picture, for whoever cannot see it. */
export function accountPanel({ state, words }: PanelProps): TemplateResult {
  return html`<section class="unseen" aria-label=${words.words.open} id="account">
    ${accountLines(state, words)}
  </section>`;
}

/** The same sentences, for the drawer too. */
export function accountLines(state: ExhibitState, words: Messages): TemplateResult {
  return html`<ul>
    ${[...words.words.sentences(accountOf(state, words)), ...successorLine(state, words)].map(
      (sentence) => html`<li>${sentence}</li>`,
    )}
  </ul>`;
}

/** How the successor has done, while it is there. */
function successorLine({ stage }: ExhibitState, words: Messages): string[] {
  if (stage.duel === null) return [];
  const { trials, right, recent } = scoreOf(stage.duel.record);
  const share = words.percent(recent);
  return [words.successor.account({ trials, right, share, last: LAST_TRIALS })];
}

function accountOf(state: ExhibitState, words: Messages): Account {
  const { machine } = state.stage.session;
  return {
    cells: machine.retina.length,
    lit: ones(machine.retina),
    units: machine.active.length,
    firing: ones(machine.active),
    motors: motorsRunning(machine.pulses),
    sums: Array.from(machine.meters, (sum) => (sum / 1000).toFixed(1)),
    answer: nameAnswer(state, words),
    panel: words.operating.panel(machine.panel),
    damage: words.operating.damage(damageOf(machine.faults)),
    notice: noticeOf(machine, words),
    ...countersOf(machine),
    seconds: (machine.tick / SPECIFICATION.ticksPerSecond.value).toFixed(1),
  };
}

/** What stands there, where it is not the Mark I. */
function noticeOf({ plan }: Mark1, { operating }: Messages): string {
  const { name, says } = operating.teachingView;
  return plan.kind === 'direct' ? `${name}. ${says(plan.side * plan.side)}` : '';
}

function countersOf({ counters }: Mark1): Pick<Account, 'trials' | 'right' | 'corrections'> {
  const { trials, right, corrections } = counters;
  return { trials, right, corrections };
}

function ones(signals: Uint8Array): number {
  return signals.reduce((sum, signal) => sum + signal, 0);
}

/** The strip chart in words, laid over its picture. */
export function chartPanel({ state, words, plan }: PanelProps): TemplateResult {
  const { record, session } = state.stage;
  const recent = record.slice(-LAST_TRIALS);
  const right = recent.filter(({ correct }) => correct).length / recent.length;
  const test = session.results.tests.at(-1);
  const account = words.chart.account({
    trials: record.length,
    last: LAST_TRIALS,
    right: recent.length === 0 ? '' : words.percent(right),
    test: test === undefined ? '' : words.percent(test.fraction),
  });
  return html`<div
    class="chart"
    role="img"
    aria-label="${[`${words.chart.name}. ${account}`, ...successorLine(state, words)].join(' ')}"
    style=${over(plan.desk.chart)}
  ></div>`;
}
