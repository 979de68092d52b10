import '../styles/lecture-networks.css';
import { html, type TemplateResult } from 'lit';
import { milliseconds } from '../clock.ts';
import type { CapacityWords } from '../messages/lecture-networks.ts';
import {
  CAPACITY_STEPS,
  capacityLesson,
  DEPTHS,
  freshCapacity,
  reshape,
  TEST_EVERY,
  weightsIn,
  WIDTHS,
  workOnCapacity,
  type CapacityState,
} from './capacity-model.ts';
import { PENS, pointsOf, type Curve } from './curve-plot.ts';
import { playKeyOf } from './run-group.ts';
import { pictureStrip, playKey, switchOf } from './run-parts.ts';
import { runPlot } from './run-plot.ts';
import type { Station, StationProps } from './station.ts';

type Props = StationProps<CapacityState, CapacityWords>;

/** Networks of any small shape on few noisy pictures: what they fit, and what they make of fresh ones. */
export const capacity: Station<CapacityState, CapacityWords> = {
  id: 'capacity',
  fresh: () => freshCapacity(),
  lay: (props) =>
    html`<div class="bench-networks capacity">
      ${switches(props)} ${head(props)} ${losses(props)}
      <div class="beside">${lesson(props)} ${tries(props)}</div>
    </div>`,
  work: (state, budget) => workOnCapacity(state, { budget, now: milliseconds }),
};

function switches({ state, words, put }: Props): TemplateResult {
  const { depth, width } = state.shape;
  return html`<div class="shape-switches">
    ${switchOf<number>({
      legend: words.depth,
      name: 'depth',
      positions: DEPTHS,
      chosen: depth,
      say: String,
      choose: (position) => put((now) => reshape(now, { depth: position })),
    })}
    ${switchOf<number>({
      legend: words.width,
      name: 'width',
      positions: WIDTHS,
      chosen: width,
      say: String,
      choose: (position) => put((now) => reshape(now, { width: position })),
    })}
  </div>`;
}

function head({ state, words, put }: Props): TemplateResult {
  const { run, playing, shape, tested, milliseconds: time } = state;
  const what = playKeyOf({ runs: [run], playing });
  const best = tested.indexOf(Math.min(...tested)) * TEST_EVERY;
  return html`<div class="run-head">
    ${playKey(what, words, () =>
      put((now) =>
        what === 'once-more' ? { ...reshape(now, {}), playing: true } : { ...now, playing: !now.playing },
      ),
    )}
    <p class="steps">${words.steps(run.steps, CAPACITY_STEPS)}</p>
    <p class="facts">
      <b>${words.shape(shape)}</b> · ${words.weights(weightsIn(run))} · ${words.time(time)}
      ${run.standing === 'over' ? html`<br /><span>${words.turn(best)}</span>` : ''}
    </p>
  </div>`;
}

function losses({ state, words }: Props): TemplateResult {
  const { run, playing, tested } = state;
  const curves = (): Curve[] => [
    { name: words.lines.train, points: pointsOf(run.losses), pen: PENS[1] },
    { name: words.lines.test, points: pointsOf(tested, TEST_EVERY), pen: PENS[2] },
  ];
  const sheet = { across: [0, CAPACITY_STEPS], up: [0.001, 10], room: 'half', shape: 0.78 } as const;
  return runPlot({ words, curves, sheet, playing, runs: [run] });
}

function lesson({ words }: Props): TemplateResult {
  const { train, test } = capacityLesson();
  const said = `${words.pictures(train.pictures.length)}; ${words.freshPictures(test.pictures.length)}`;
  return html`<div class="lesson-pictures">
    ${pictureStrip(train.pictures, said)}
    <p class="told">${said}</p>
  </div>`;
}

function tries({ state, words }: Props): TemplateResult {
  const { caption, columns, none } = words.tries;
  if (state.tries.length === 0) return html`<p class="told tries">${none}</p>`;
  return html`<table class="tries">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${columns.shape}</th>
        <th scope="col">${columns.weights}</th>
        <th scope="col">${columns.time}</th>
        <th scope="col">${columns.train}</th>
        <th scope="col">${columns.test}</th>
      </tr>
    </thead>
    <tbody>
      ${state.tries.map(
        (one) =>
          html`<tr>
            <th scope="row">${words.shape(one.shape)}</th>
            <td>${one.weights.toLocaleString('en')}</td>
            <td>${(one.milliseconds / 1000).toFixed(2)} s</td>
            <td>${words.percent(one.train)}</td>
            <td>${words.percent(one.test)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
