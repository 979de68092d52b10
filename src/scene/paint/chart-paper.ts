import { LAST_TRIALS } from '../chart-ink.ts';
import type { Score } from '../../core/index.ts';
import { drawTests, type ChartArea } from '../chart-ink.ts';
import type { Rect } from '../floor-plan.ts';
import type { Spot } from '../rect.ts';
import { INK, SANS, SERIF } from '../theme.ts';
import type { PlateWords } from '../words.ts';
import { downward, type Brush } from './brush.ts';
import { fitting, letter, widthOf, type Lettering } from './lettering.ts';

/** A mark as tests leave it, for the legend. */
const LEGEND: readonly Score[] = [{ after: 0, trials: 1, correct: 1, fraction: 1 }];

/** The ruled part of a sheet, in CSS pixels from its corner; a narrow sheet has its legend in two lines. */
export function ruleSheet(paper: Rect, unit: number): ChartArea {
  const top = isNarrow(paper, unit) ? 82 * unit : 60 * unit;
  return {
    x: 46 * unit,
    y: top,
    width: paper.width - 64 * unit,
    height: paper.height - top - 32 * unit,
    unit,
  };
}

function isNarrow(paper: Rect, unit: number): boolean {
  return paper.width < 300 * unit;
}

export function paintSheet(
  brush: Brush,
  paper: Rect,
  { area, words }: { readonly area: ChartArea; readonly words: PlateWords },
): void {
  const { ctx, unit } = brush;
  ctx.fillStyle = downward(ctx, paper, [
    [0, '#f8f2de'],
    [0.5, '#f1e8cc'],
    [1, '#ddd0a8'],
  ]);
  ctx.fillRect(paper.x, paper.y, paper.width, paper.height);
  ctx.translate(paper.x, paper.y);
  paintGrid(brush, area);
  paintLegend(brush, paper, words);
  const under = { x: area.x + area.width / 2, y: area.y + area.height + 15 * unit };
  const size = Math.max(9, 14 * unit);
  letter(ctx, words.chartTrials, under, { font: SERIF, size, italic: true, weight: 400, ink: INK.pen });
}

function paintLegend(brush: Brush, paper: Rect, words: PlateWords): void {
  const chartRight = words.chartRight(LAST_TRIALS);
  const { chartTest } = words;
  const { ctx, unit } = brush;
  const narrow = isNarrow(paper, unit);
  const size = Math.max(9, 15 * unit);
  const wanted: Lettering = { font: SERIF, size, italic: true, weight: 400, align: 'left' };
  const longest = narrow ? chartRight : `${chartRight}${chartTest}`;
  const style = { ...fitting(ctx, longest, wanted, paper.width - (narrow ? 46 : 108) * unit), ink: INK.pen };
  const line = { x: 12 * unit, y: 19 * unit };
  const beside = { x: line.x + 44 * unit + widthOf(ctx, chartRight, style), y: line.y };
  const mark: Spot = narrow ? { x: 22 * unit, y: 42 * unit } : beside;
  ctx.strokeStyle = INK.record;
  ctx.lineWidth = Math.max(1.3, 2.4 * unit);
  ctx.beginPath();
  ctx.moveTo(line.x, line.y);
  ctx.lineTo(line.x + 20 * unit, line.y);
  ctx.stroke();
  letter(ctx, chartRight, { x: line.x + 26 * unit, y: line.y }, style);
  drawTests(ctx, { ...mark, width: 1, height: 0, unit }, LEGEND, { first: 0, span: 1 });
  letter(ctx, chartTest, { x: mark.x + 16 * unit, y: mark.y }, style);
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
    ctx.stroke();
    if (!strong) continue;
    const spot = { x: x - 6 * unit, y: level };
    letter(ctx, `${tenth * 10}%`, spot, { font: SANS, size, align: 'right', ink: INK.pen });
  }
}
