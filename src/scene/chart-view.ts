import { Container, Sprite } from 'pixi.js';
import type { Score } from '../core/index.ts';
import {
  drawCurve,
  drawRules,
  drawTests,
  MACHINE_INK,
  nameSuccessor,
  paintPen,
  startOf,
  stretchOf,
  SUCCESSOR_INK,
  type ChartArea,
} from './chart-ink.ts';
import type { Rect } from './floor-plan.ts';
import { paintSheet, ruleSheet } from './paint/chart-paper.ts';
import { letter } from './paint/lettering.ts';
import { paintInnerShadow } from './paint/plate.ts';
import { inset, type Spot } from './rect.ts';
import { createSeldom, createStopwatch, shareCome, type Elapsed, type MachineTime } from './stopwatch.ts';
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
  draw(records: Records, time: MachineTime): void;
  destroy(): void;
}

/** Half the side of the pen's stamp, for a unit of 1. */
const PEN = 27;

/** The strip chart: its pen writes the share right of the last trials; round marks are tests. */
export function createChartView(studio: Studio, rect: Rect): ChartView {
  const { unit, resolution, words } = studio;
  const paper = inset(rect, 9 * unit);
  const area = ruleSheet(paper, unit);
  const sheet = studio.bake(paper, (brush) => {
    paintSheet(brush, paper, { area, words });
  });
  const ink = studio.hang(paper);
  const pen = createPen(studio, paper, startOf(area));
  const shade = studio.bake(paper, (brush) => {
    paintInnerShadow({ ...brush, unit: unit * 0.6 }, paper);
  });
  const container = new Container({ children: [sheet, ink.sprite, shade, pen.sprite] });
  const hasChanged = createWatch();
  const watch = createStopwatch(studio.reducedMotion);
  const isDue = createSeldom(0);
  return {
    container,
    draw: (records, time) => {
      const elapsed = watch(time);
      if (isDue(elapsed) && hasChanged(records)) {
        ink.ctx.setTransform(resolution, 0, 0, resolution, 0, 0);
        ink.ctx.clearRect(0, 0, paper.width, paper.height);
        pen.aim(write(ink.ctx, area, records));
        if (records.successor) nameSuccessor(ink.ctx, area, words.chartSuccessor);
        ink.show();
      }
      pen.move(elapsed);
    },
    destroy: () => container.destroy({ children: true }),
  };
}

/** Tells whether anything is to be written that was not there the last time. */
function createWatch(): (records: Records) => boolean {
  let last: readonly unknown[] = [];
  return ({ trials, tests, lessonTrials, successor }) => {
    const now = [trials.length, tests.length, lessonTrials, successor?.length];
    const same = now.every((count, place) => count === last[place]) && last.length > 0;
    last = now;
    return !same;
  };
}

/** Ticks in which the pen comes two thirds of its way. */
const PEN_TICKS = 5;

/** The pen over its paper; its arm brings it to where the line ends. */
function createPen(
  { unit, resolution, stamp }: Studio,
  paper: Rect,
  start: Spot,
): {
  readonly sprite: Sprite;
  readonly move: (elapsed: Elapsed) => void;
  readonly aim: (tip: Spot | null) => void;
} {
  const side = 2 * PEN * unit;
  const sprite = new Sprite({ texture: stamp(side, side, paintPen), anchor: 0.5 });
  sprite.scale.set(1 / resolution);
  let [goal, at] = [start, start];
  return {
    sprite,
    move: (elapsed) => {
      const come = shareCome(elapsed, PEN_TICKS);
      at = { x: at.x + (goal.x - at.x) * come, y: at.y + (goal.y - at.y) * come };
      sprite.position.set(paper.x + at.x, paper.y + at.y);
    },
    aim: (tip) => {
      goal = tip ?? start;
    },
  };
}

/** Writes everything there is; returns where the machine's line ends. */
function write(ctx: CanvasRenderingContext2D, area: ChartArea, records: Records): Spot | null {
  const { trials, tests, lessonTrials, successor } = records;
  const stretch = stretchOf(Math.max(trials.length, tests.at(-1)?.after ?? 0), lessonTrials);
  const size = Math.max(8, 13 * area.unit);
  for (const [trial, align, x] of [
    [stretch.first, 'left', area.x],
    [stretch.first + stretch.span, 'right', area.x + area.width],
  ] as const) {
    const spot = { x, y: area.y + area.height + size * 0.9 };
    letter(ctx, String(trial), spot, { font: SANS, size, align, ink: INK.pen });
  }
  drawRules(ctx, area, stretch);
  drawTests(ctx, area, tests, stretch);
  if (successor) {
    const from = trials.length - successor.length;
    drawCurve(ctx, area, { trials: successor, from, stretch, ink: SUCCESSOR_INK });
  }
  return drawCurve(ctx, area, { trials, from: 0, stretch, ink: MACHINE_INK });
}
