import { Container } from 'pixi.js';
import type { Score } from '../core/index.ts';
import { drawCurve, drawPen, drawTests, type ChartArea } from './chart-ink.ts';
import type { Rect } from './floor-plan.ts';
import { downward, type Brush } from './paint/brush.ts';
import { fitting, letter } from './paint/lettering.ts';
import { paintInnerShadow } from './paint/plate.ts';
import { inset } from './rect.ts';
import type { Studio } from './studio.ts';
import { INK, SANS, SERIF } from './theme.ts';
import type { PlateWords } from './words.ts';

/** What the experimenter has written down. */
export interface Records {
  readonly tests: readonly Score[];
  readonly trials: readonly { readonly correct: boolean }[];
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
  const area: ChartArea = {
    x: 44 * unit,
    y: 40 * unit,
    width: paper.width - 62 * unit,
    height: paper.height - 72 * unit,
    unit,
  };
  const sheet = studio.bake(paper, (brush) => {
    paintSheet(brush, paper, { area, words });
  });
  const ink = studio.hang(paper, paper.width * resolution, paper.height * resolution);
  const shade = studio.bake(paper, (brush) => {
    paintInnerShadow({ ...brush, unit: unit * 0.6 }, paper);
  });
  const container = new Container({ children: [sheet, ink.sprite, shade] });
  let written = '';
  return {
    container,
    draw: (records) => {
      const now = `${records.trials.length} ${records.tests.length} ${records.lessonTrials}`;
      if (now === written) return;
      written = now;
      ink.ctx.setTransform(resolution, 0, 0, resolution, 0, 0);
      ink.ctx.clearRect(0, 0, paper.width, paper.height);
      write(ink.ctx, area, records);
      ink.show();
    },
    destroy: () => container.destroy({ children: true }),
  };
}

function write(ctx: CanvasRenderingContext2D, area: ChartArea, records: Records): void {
  const { trials, tests, lessonTrials } = records;
  const last = Math.max(trials.length, tests.at(-1)?.after ?? 0);
  const span = lessonTrials > 0 ? Math.max(lessonTrials, last) : Math.max(40, Math.ceil(last / 40) * 40);
  const size = Math.max(8, 13 * area.unit);
  for (const [trial, align] of [[0, 'left'], [span, 'right']] as const) {
    const spot = { x: area.x + (trial / span) * area.width, y: area.y + area.height + size * 0.9 };
    letter(ctx, String(trial), spot, { font: SANS, size, align, ink: INK.pen });
  }
  drawTests(ctx, area, tests, span);
  const tip = drawCurve(ctx, area, trials, span);
  drawPen(ctx, area, tip);
}

function paintSheet(brush: Brush, paper: Rect, { area, words }: { area: ChartArea; words: PlateWords }): void {
  const { ctx, unit } = brush;
  ctx.fillStyle = downward(ctx, paper, [
    [0, '#f8f2de'],
    [0.5, '#f1e8cc'],
    [1, '#ddd0a8'],
  ]);
  ctx.fillRect(paper.x, paper.y, paper.width, paper.height);
  ctx.translate(paper.x, paper.y);
  paintGrid(brush, area);
  const size = Math.max(9, 15 * unit);
  const top = 19 * unit;
  const half = paper.width / 2;
  ctx.strokeStyle = INK.record;
  ctx.lineWidth = 2.4 * unit;
  ctx.beginPath();
  ctx.moveTo(12 * unit, top);
  ctx.lineTo(34 * unit, top);
  ctx.stroke();
  drawTests(ctx, { x: half + 18 * unit, y: top, width: 1, height: 0, unit }, [{ after: 0, trials: 1, correct: 1, fraction: 1 }], 1);
  const say = (text: string, x: number, room: number): void => {
    const wanted = { font: SERIF, size, italic: true, weight: 400, align: 'left' } as const;
    letter(ctx, text, { x, y: top }, { ...fitting(ctx, text, wanted, room), ink: INK.pen });
  };
  say(words.chartRight, 42 * unit, half - 46 * unit);
  say(words.chartTest, half + 32 * unit, half - 44 * unit);
  const under = { x: area.x + area.width / 2, y: area.y + area.height + 15 * unit };
  letter(ctx, words.chartTrials, under, { font: SERIF, size: size * 0.93, italic: true, weight: 400, ink: INK.pen });
}

function paintGrid({ ctx, unit }: Brush, { x, y, width, height }: ChartArea): void {
  const size = Math.max(8, 13 * unit);
  for (let tenth = 0; tenth <= 10; tenth++) {
    const strong = tenth % 5 === 0;
    const level = y + height - (tenth / 10) * height;
    ctx.strokeStyle = `rgba(40,120,84,${strong ? 0.5 : 0.22})`;
    ctx.lineWidth = Math.max(0.5, (strong ? 1.1 : 0.8) * unit);
    ctx.beginPath();
    ctx.moveTo(x, level);
    ctx.lineTo(x + width, level);
    ctx.moveTo(x + (tenth / 10) * width, y);
    ctx.lineTo(x + (tenth / 10) * width, y + height);
    ctx.stroke();
    if (!strong) continue;
    const spot = { x: x - 6 * unit, y: level };
    letter(ctx, `${tenth * 10}%`, spot, { font: SANS, size, align: 'right', ink: INK.pen });
  }
}
