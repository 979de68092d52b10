import { Container, type Renderer } from 'pixi.js';
import type { Mark1, Reading, Score, Stroke } from '../core/index.ts';
import { buildCabinet, type Cabinet } from './cabinet.ts';
import { HALL, type Camera } from './camera/camera.ts';
import type { FloorPlan } from './floor-plan.ts';
import { createGrain, type Grain } from './paint/grain.ts';
import { watchInFlight } from './in-flight.ts';
import type { LitTime } from './lit-time.ts';
import { startRenderer, type Format } from './renderer.ts';
import type { MachineTime } from './stopwatch.ts';
import { openStudio, type Studio } from './studio.ts';
import type { SuccessorSight } from './successor-sight.ts';
import { LETTERING } from './theme.ts';
import type { Part } from './touch-plan.ts';
import { wordsFor, type PlateWords } from './words.ts';

export { NoRendererError } from './renderer.ts';

/** What lies on the desk. */
export interface Desk {
  readonly strokes: readonly Stroke[];
  readonly tests: readonly Score[];
  readonly trials: readonly { readonly correct: boolean }[];
  /** The last of those trials, as a network that is taught beside the machine had them; null without one. */
  readonly successor?: readonly { readonly correct: boolean }[] | null;
  /** Trials that the lesson plans, for the chart; 0 when the visitor teaches freely. */
  readonly lessonTrials: number;
}

/** The machine at two neighbouring ticks, how far it is between them (0 to 1), and the desk. */
export interface Frame extends MachineTime {
  readonly desk: Desk;
  /** The part that is looked into. */
  readonly inspected: Part | null;
  /** For how long each lamp was lit, for what runs away from the eye. */
  readonly lit?: LitTime;
  /** Of the meter that is looked into, what it reads and why. */
  readonly reading?: Reading | null;
  /** The network beside the machine; none while the response law is the step. */
  readonly successor?: SuccessorSight | null;
  /** Of the response law on the meter's face; without one it is the step. */
  readonly steepness?: number;
  /** How near the racks are seen; without one, all of them are in sight. */
  readonly camera?: Camera;
}

export interface HallOptions {
  readonly words: PlateWords;
  readonly reducedMotion: boolean;
  /** What the hall will first be arranged in. */
  readonly format?: Format;
}

export interface Hall {
  readonly renderer: 'webgl' | 'canvas';
  /** Builds a new machine in: other wiring, other source-sets. */
  install(machine: Mark1): void;
  /** Fits the hall into a window; `fineness` is the device pixels in a CSS pixel. */
  arrange(plan: FloorPlan, fineness: number): void;
  /** Whether the last frame stands on the screen. One that is shown before makes the page wait for it. */
  readonly isReady: () => boolean;
  /** Whether everything is built; what was struck is built when it is next drawn. */
  readonly isStanding: () => boolean;
  /** Shows a frame. Before a machine and a floor plan are there, it does nothing. */
  draw(frame: Frame): void;
  /** Bakes everything again, as after a restored WebGL context. */
  repaint(): void;
  destroy(): void;
}

/** Opens the hall on a canvas. @throws NoRendererError where nothing can draw. */
export async function openHall(canvas: HTMLCanvasElement, options: HallOptions): Promise<Hall> {
  const [renderer] = await Promise.all([startRenderer(canvas, options.format), loadLettering()]);
  return createHall(renderer, options);
}

/** Letters that are not there in time are replaced by others, rather than keep the hall dark. */
async function loadLettering(): Promise<void> {
  await Promise.allSettled(LETTERING.map((font) => document.fonts.load(font)));
}

function createHall(renderer: Renderer, options: HallOptions): Hall {
  const stage = new Container();
  const builder = createBuilder(stage, createGrain(), options);
  const inFlight = watchInFlight(renderer);
  const stopListening = repaintWhenRestored(renderer.canvas, builder.strike);
  return {
    renderer: renderer.name === 'canvas' ? 'canvas' : 'webgl',
    install: (machine) => {
      builder.machine = machine;
      builder.strike();
    },
    arrange: (plan, fineness) => {
      [builder.plan, builder.fineness] = [plan, fineness];
      renderer.resize(plan.width, plan.height, fineness);
      builder.strike();
    },
    isStanding: builder.isStanding,
    isReady: () => !inFlight.isUnderWay(),
    draw: ({ desk, camera = HALL, ...sight }) => {
      const cabinet = builder.build();
      if (cabinet === null || isLost(renderer)) return;
      cabinet.aim(camera);
      cabinet.drawMachine(sight);
      cabinet.drawDesk(desk.strokes, desk, sight);
      renderer.render(stage);
      inFlight.send();
    },
    repaint: builder.strike,
    destroy: () => {
      stopListening();
      builder.strike();
      stage.destroy();
      renderer.destroy();
    },
  };
}

interface Builder {
  machine: Mark1 | null;
  plan: FloorPlan | null;
  fineness: number;
  /** Takes everything down; it is built anew when it is next drawn. */
  readonly strike: () => void;
  readonly isStanding: () => boolean;
  build(): Cabinet | null;
}

function createBuilder(stage: Container, grain: Grain, options: HallOptions): Builder {
  let standing: { readonly cabinet: Cabinet; readonly studio: Studio } | null = null;
  return {
    machine: null,
    plan: null,
    fineness: 1,
    isStanding: () => standing !== null,
    strike: () => {
      standing?.cabinet.destroy();
      standing?.studio.destroy();
      standing = null;
    },
    build() {
      const { machine, plan, fineness: resolution } = this;
      if (standing !== null || machine === null || plan === null) return standing?.cabinet ?? null;
      const words = wordsFor(options.words, machine.plan, plan.title === null ? 'without' : 'with-title');
      const studio = openStudio({ ...options, resolution, words, grain, unit: plan.unit });
      const cabinet = buildCabinet(studio, plan, machine);
      stage.addChild(cabinet.container);
      standing = { studio, cabinet };
      return cabinet;
    },
  };
}

function isLost(renderer: Renderer): boolean {
  return 'gl' in renderer && renderer.gl.isContextLost();
}

function repaintWhenRestored(canvas: Renderer['canvas'], repaint: () => void): () => void {
  canvas.addEventListener('webglcontextrestored', repaint);
  return () => {
    canvas.removeEventListener('webglcontextrestored', repaint);
  };
}
