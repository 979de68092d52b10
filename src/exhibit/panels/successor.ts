import '../styles/proof.css';
import '../styles/successor.css';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { SPECIFICATION, type Mark1 } from '../../core/index.ts';
import { LAST_TRIALS } from '../../scene/chart-ink.ts';
import { scoreOf } from '../duel-score.ts';
import { blameIn, lookInto, type Blame, type Duel, type Insight } from '../duel.ts';
import type { SuccessorMessages } from '../messages/successor.ts';
import { known } from '../sources/known.ts';
import { nameAnswer, nameSigns } from '../talk.ts';
import { askKey } from '../sources/ask-key.ts';
import { closeKey, focusWhenOpened } from './bench.ts';
import { lawSlider } from './law.ts';
import { over, type PanelProps } from './panel.ts';
import { closeOnEscape, focusFirst, layBetween } from './sheet.ts';
import { blameBars, dials, lawCurve } from './successor-drawing.ts';
import { drawValues } from './value-map.ts';

/** What the sheet is laid out from; its words come with it. */
export interface SuccessorProps extends PanelProps {
  readonly texts: SuccessorMessages;
}

/** A function of its own: lit keeps one element for each. */
const focusTitle = (title: Element | undefined): void => focusWhenOpened(title);

/** The successor's sheet: not modal, so that both can be taught beside it. */
export function successorPanel(props: SuccessorProps): TemplateResult | typeof nothing {
  const { state, plan, dispatch, texts } = props;
  if (!state.successor.open) return nothing;
  const close = (): void => {
    dispatch({ kind: 'open-successor', open: false });
    focusFirst('[data-opens="successor"]');
  };
  return html`<section
    class="panel sheet proof successor"
    role="dialog"
    aria-labelledby="successor-title"
    style=${over(layBetween(plan))}
    @keydown=${closeOnEscape(close)}
  >
    <header class="sheet-head">
      <h2 class="plate" id="successor-title" tabindex="-1" ${ref(focusTitle)}>${texts.title}</h2>
      ${askKey(props)} ${closeKey(props, close)}
    </header>
    ${lawSlider(props)}
    <div class="sheet-page paper" role="region" aria-label=${texts.page} tabindex="0">${page(props)}</div>
  </section>`;
}

function page(props: SuccessorProps): TemplateResult {
  const { state, texts } = props;
  const steepness = state.stage.session.steepness ?? Infinity;
  const says = texts.says[steepness === Infinity ? 'step' : 'sigmoid'];
  const { duel, session } = state.stage;
  const insight = duel === null ? null : lookInto(duel.successor, session.machine.picture);
  if (duel === null || insight === null) {
    return html`${known(props, 'successor')}
      <div class="law-and-words">
        ${lawCurve(steepness, texts, null)}
        <p>${says} <strong>${texts.invitation}</strong></p>
      </div>`;
  }
  return html`${duelTable(props, duel, insight)}
    <div class="tiles">
      ${tile(lawCurve(steepness, texts, insight.sums[0] ?? null), texts.onCurve)}
      ${layers(props, duel, insight)}
    </div>
    <p>${texts.began(duel.since.trials)} ${texts.flatUnits(props.words.percent(insight.flat))}</p>
    <p>${says}</p>
    <p>${texts.allAlike}</p>`;
}

function tile(drawing: TemplateResult, caption: string): TemplateResult {
  return html`<figure>
    ${drawing}
    <figcaption>${caption}</figcaption>
  </figure>`;
}

function duelTable(props: SuccessorProps, duel: Duel, insight: Insight): TemplateResult {
  const { state, words, texts } = props;
  const { machine } = state.stage.session;
  const { cost } = duel.successor;
  const own = scoreOf(duel.record);
  const machineScore = scoreOf(own.trials === 0 ? [] : state.stage.record.slice(-own.trials));
  const seconds = duel.motorTicks / SPECIFICATION.ticksPerSecond.value;
  const told = texts.duel;
  const score = (of: typeof own): string => told.score(of.right, of.trials);
  const recent = (of: typeof own): string => (of.trials === 0 ? told.none : words.percent(of.recent));
  const rows = [
    [
      told.answer,
      isJudged(machine) ? nameAnswer(state, words) : told.notYet,
      nameSigns(state, words, insight.answer),
    ],
    [
      told.sums,
      Array.from(machine.meters, (sum) => told.volts(sum)).join(', '),
      Array.from(insight.outputs, (output) => output.toFixed(2)).join(', '),
    ],
    [told.right, score(machineScore), score(own)],
    [told.recent(LAST_TRIALS), recent(machineScore), recent(own)],
    [
      told.changed,
      told.corrections(machine.counters.corrections - duel.since.corrections),
      told.weights(cost.weightChanges),
    ],
    [told.cost, told.motors(seconds.toFixed(1)), told.multiplications(cost.multiplications)],
  ] as const;
  return html`<table class="duel">
    <caption>
      ${told.caption} ${known(props, 'successor')}
    </caption>
    <thead>
      <tr>
        <td></td>
        <th scope="col">${told.columns.machine}</th>
        <th scope="col">${told.columns.successor}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, ofMachine, ofSuccessor]) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${ofMachine}</td>
            <td>${ofSuccessor}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Whether the lamps show an answer to the picture before the lens, and not none as yet. */
function isJudged({ phase }: Mark1): boolean {
  return phase !== 'expose' && !phase.startsWith('settle');
}

/** Hidden units and blame: the layers of the network as they stand. */
function layers(
  { texts, dispatch }: SuccessorProps,
  { successor }: Duel,
  { hidden }: Insight,
): TemplateResult {
  const blame = blameIn(successor);
  const on = hidden.filter((activation) => activation > 0.5).length;
  const units = dials(hidden, texts.hiddenAccount(hidden.length, on));
  if (blame === null) {
    return html`${tile(units, texts.hidden(hidden.length))}
    ${
      successor.last === null
        ? html`<p>${texts.noBlame}</p>`
        : html`<p role="alert">${texts.diverged}</p>
            <button class="key" type="button" @click=${() => dispatch({ kind: 'recover-successor' })}>
              ${texts.recover}
            </button>`
    }`;
  }
  const size = signed(blame.hidden[blame.most] ?? 0);
  const bars = blameBars(blame.hidden, blame.most, texts.blameAccount(blame.most + 1, size));
  return html`${tile(html`${units} ${bars}`, texts.hiddenAndBlame(hidden.length))}
  ${tile(weightMap(texts, blame), texts.weightsOf(blame.most + 1, size))}`;
}

/** A weight of one is so many of the map's whole numbers. */
const FINE = 10_000;

function weightMap(texts: SuccessorMessages, { most, weights }: Blame): TemplateResult {
  const cells = Int32Array.from(weights, (weight) => Math.round(weight * FINE));
  const scale = cells.reduce((greatest, cell) => Math.max(greatest, Math.abs(cell)), 1);
  const side = Math.round(Math.sqrt(cells.length));
  const count = (sign: number): number => cells.filter((cell) => Math.sign(cell) === sign).length;
  return html`<svg
    class="value-map"
    viewBox="-0.3 -0.3 ${side + 0.6} ${side + 0.6}"
    role="img"
    aria-label=${texts.weightsAccount(most + 1, count(1), count(-1))}
  >
    ${drawValues(cells, side, scale)}
  </svg>`;
}

/** A small number with its sign. */
function signed(value: number): string {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  return `${sign}${Math.abs(value).toLocaleString('en', { maximumSignificantDigits: 2, maximumFractionDigits: 6 })}`;
}
