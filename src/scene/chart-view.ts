import { Container } from 'pixi.js';
import type { Score } from '../core/index.ts';
import {
  drawCurve,
  drawPen,
  drawTests,
  MACHINE_INK,
  nameSuccessor,
  SUCCESSOR_INK,
  type ChartArea,
} from './chart-ink.ts';
import type { Rect } from './floor-plan.ts';
import { paintSheet, ruleSheet } from './paint/chart-paper.ts';
import { letter } from './paint/lettering.ts';
import { paintInnerShadow } from './paint/plate.ts';
import { inset } from './rect.ts';
import type { Studio } from './studio.ts';
import { INK, SANS } from './theme.ts';

/** What the experimenter has written down. */
export interface Records {
  readonly tests: readonly Score[];
  readonly trials: readonly { readonly correct: boolean }[];
  /** The last of those trials, as a network that is taught beside the machine had them; null without one. */
  readonly successor?: readonly { readonly correct: boolean }[] | null;
  /** Trials that the lesson plans; 0 when it has no end. */
  readonly lessonTrials: number;
}

export interface ChartView {
  readonly container: Container;
  draw(records: Records): void;
  destroy(): void;
}

/** The strip chart: its pen writes the share right of the last trials; round marks are tests. */
export function createChartView(studio: Studio, rect: Rect): ChartView {
  const { unit, resolution, words } = studio;
  const paper = inset(rect, 9 * unit);
  const area = ruleSheet(paper, unit);
  const sheet = studio.bake(paper, (brush) => {
    paintSheet(brush, paper, { area, words });
  });
  const ink = studio.hang(paper);
  const shade = studio.bake(paper, (brush) => {
    paintInnerShadow({ ...brush, unit: unit * 0.6 }, paper);
  });
  const container = new Container({ children: [sheet, ink.sprite, shade] });
  let written = '';
  return {
    container,
    draw: (records) => {
      const successor = records.successor?.length ?? 'none';
      const now = `${records.trials.length} ${records.tests.length} ${records.lessonTrials} ${successor}`;
      if (now === written) return;
      written = now;
      ink.ctx.setTransform(resolution, 0, 0, resolution, 0, 0);
      ink.ctx.clearRect(0, 0, paper.width, paper.height);
      write(ink.ctx, area, records);
      if (records.successor) nameSuccessor(ink.ctx, area, words.chartSuccessor);
      ink.show();
    },
    destroy: () => container.destroy({ children: true }),
  };
}

function write(ctx: CanvasRenderingContext2D, area: ChartArea, records: Records): void {
  const { trials, tests, lessonTrials, successor } = records;
  const last = Math.max(trials.length, tests.at(-1)?.after ?? 0);
  const span = lessonTrials > 0 ? Math.max(lessonTrials, last) : Math.max(40, Math.ceil(last / 40) * 40);
  const size = Math.max(8, 13 * area.unit);
  for (const [trial, align] of [
    [0, 'left'],
    [span, 'right'],
  ] as const) {
    const spot = { x: area.x + (trial / span) * area.width, y: area.y + area.height + size * 0.9 };
    letter(ctx, String(trial), spot, { font: SANS, size, align, ink: INK.pen });
  }
  drawTests(ctx, area, tests, span);
  if (successor) {
    drawCurve(ctx, area, {
      trials: successor,
      from: trials.length - successor.length,
      span,
      ink: SUCCESSOR_INK,
    });
  }
  const tip = drawCurve(ctx, area, { trials, from: 0, span, ink: MACHINE_INK });
  drawPen(ctx, area, tip);
}
