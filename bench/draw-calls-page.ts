import { passTicks } from '../src/exhibit/stage.ts';
import { en } from '../src/exhibit/messages/en.ts';
import { frameOf, idle, inDuel, type Moment } from '../src/gallery/moments.ts';
import { layFloorPlan } from '../src/scene/floor-plan.ts';
import { openHall } from '../src/scene/hall.ts';
import { countDrawCalls } from './draw-calls.ts';
import { turnEveryMotor } from './every-motor.ts';

declare global {
  interface Window {
    /** Calls of one frame with every motor turning, by window and company; there once all are counted. */
    drawCalls?: Readonly<Record<string, number>>;
  }
}

const asked = countDrawCalls();
const hall = await openHall(document.body.appendChild(document.createElement('canvas')), {
  words: en.plates,
  reducedMotion: false,
});

function callsOf({ stage, strokes }: Moment, width: number, height: number): number {
  const { machine } = stage.session;
  hall.install(machine);
  hall.arrange(layFloorPlan(width, height, 'potentiometers', stage.duel === null ? 'alone' : 'duel'), 1);
  turnEveryMotor(machine);
  hall.draw(frameOf({ stage, strokes }));
  passTicks(stage, 1, { lesson: false });
  asked();
  hall.draw(frameOf({ stage, strokes }));
  return asked();
}

const counted: Record<string, number> = {};
for (const [width, height] of [
  [1280, 800],
  [720, 1280],
  [390, 844],
] as const) {
  counted[`${width} × ${height}, alone`] = callsOf(idle(), width, height);
  counted[`${width} × ${height}, beside the successor`] = callsOf(
    await inDuel('13-plain-shapes', 12),
    width,
    height,
  );
}
window.drawCalls = counted;
