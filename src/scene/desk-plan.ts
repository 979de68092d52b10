import { cutBottom, cutLeft, cutRight, cutTop, type Rect } from './rect.ts';

/** What stands on the desk: drawing tools, the glass, asking, the teaching buttons, the lesson's controls, the strip chart. */
export type DeskPlace = 'tools' | 'glass' | 'ask' | 'shapes' | 'lesson' | 'chart';
export type DeskPlan = Readonly<Record<DeskPlace, Rect>>;

/** Everything in one row: tools, glass, teaching, lesson, chart. */
export function layWideDesk(inner: Rect, unit: number): DeskPlan {
  const gap = 26 * unit;
  const [tools, right] = cutLeft(inner, 84 * unit, gap / 2);
  const [glass, afterGlass] = cutLeft(right, inner.height, gap);
  const [chart, beforeChart] = cutRight(afterGlass, 400 * unit, gap);
  const [lesson, teach] = cutRight(beforeChart, 440 * unit, gap);
  const [ask, shapes] = cutTop(teach, 66 * unit, 10 * unit);
  return { tools, glass, ask, shapes, lesson, chart };
}

/** Glass and teaching above, lesson and chart below. */
export function layTallDesk(inner: Rect, unit: number): DeskPlan {
  const gap = 20 * unit;
  const side = Math.min(inner.height * 0.51, inner.width * 0.42);
  const [upper, lower] = cutTop(inner, side, gap);
  const [tools, right] = cutLeft(upper, 84 * unit, gap);
  const [glass, teach] = cutLeft(right, side, gap);
  const [ask, shapes] = cutTop(teach, 84 * unit, gap);
  const [lesson, chart] = cutLeft(lower, inner.width * 0.56, gap);
  return { tools, glass, ask, shapes, lesson, chart };
}

/** On a telephone: glass with asking beside it, the teaching buttons under it, then lesson and chart. */
export function laySingleDesk(inner: Rect): DeskPlan {
  const gap = 8;
  const [lower, upper] = cutBottom(inner, 160, gap);
  const [shapes, top] = cutBottom(upper, 104, gap);
  const [tools, right] = cutLeft(top, 44, gap);
  const [glass, ask] = cutLeft(right, Math.min(top.height, right.width * 0.64), gap);
  const [lesson, chart] = cutLeft(lower, inner.width * 0.62, gap);
  return { tools: { ...tools, height: glass.height }, glass, ask, shapes, lesson, chart };
}

/** On a telephone that lies on its side: the glass over the lesson, beside them asking, teaching and the chart. */
export function layLyingDesk(inner: Rect): DeskPlan {
  const gap = 8;
  const tool = 44;
  const side = Math.min(inner.height - 178, 0.36 * inner.width);
  const [left, right] = cutLeft(inner, tool + gap + side, gap * 1.5);
  const [lesson, top] = cutBottom(left, 170, gap);
  const [tools, beside] = cutLeft(top, tool, gap);
  const [ask, below] = cutTop(right, 92, gap);
  const [shapes, chart] = cutTop(below, 104, gap);
  return { tools, glass: { ...beside, height: side }, ask, shapes, lesson, chart };
}
