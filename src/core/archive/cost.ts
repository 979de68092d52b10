import type { MachinePlan } from '../machine/plan.ts';
import type { Lesson } from '../training/lesson.ts';
import type { Command, SessionPlan } from '../timeline/session.ts';
import type { SessionFile } from './session-file.ts';

/**
 * What it takes to go through a session again, reckoned before it is done, so that a file from a stranger cannot keep a page
 * busy for minutes. The unit is about one wire looked at, some nanoseconds.
 */

/** The most that a session may take: some 13,000 trials of the Mark I, and never more than about ten seconds. */
export const MOST_COST = 2_000_000_000;
/** The most wires of a board, 25 times those of the Mark I. */
const MOST_WIRES = 250_000;

/** What a step costs beside the wires: streams of chance are hashed, events are made. */
const STEP = 2_000;
/** A stream of chance and a picture that is laid anew. */
const DRAWING = 20_000;

/** Why a session would cost too much, in a sentence; null where it does not. */
export function findCost(file: SessionFile, plan: SessionPlan): string | null {
  const wires = countWires(plan.machine);
  if (wires > MOST_WIRES)
    return `The session must be of a machine with at most ${MOST_WIRES} wires, found ${wires}.`;
  const cost = costOf(file, plan);
  if (cost <= MOST_COST) return null;
  return `The session must be gone through in at most ${millions(MOST_COST)} million steps of work, found about ${millions(cost)} million.`;
}

/** What a session costs, and never less. */
export function costOf({ commands }: Pick<SessionFile, 'commands'>, plan: SessionPlan): number {
  const sizes = sizesOf(plan.machine);
  const next = commands.filter(({ command }) => command.kind === 'next-trial').length;
  const switchOn = sizes.plugging + 40 * sizes.look;
  return (
    switchOn +
    costOfLesson(plan, next, sizes) +
    commands.reduce((sum, { at, command }, place) => {
      const waited = at > (commands[place - 1]?.at ?? 0) ? 2 * sizes.look : 0;
      return sum + waited + STEP + costOfCommand(command, plan.lesson, sizes);
    }, 0)
  );
}

interface Sizes {
  readonly wires: number;
  /** To see a picture through the whole machine once. */
  readonly look: number;
  /** To plug the whole board. */
  readonly plugging: number;
  readonly units: number;
  readonly cells: number;
}

function sizesOf(plan: MachinePlan): Sizes {
  const { associationUnits: units, side } = plan;
  const cells = side * side;
  const wires = countWires(plan);
  // Near its own place an A-unit may find no free jack, and looks for one everywhere.
  const search = plan.wiring.kind === 'topological' ? 5 : 1;
  const plugging = search * (10 * units * cells + 50 * wires);
  return { wires, units, cells, look: wires + cells + 10 * units, plugging };
}

function countWires({ wiring, associationUnits, excitatory, inhibitory }: MachinePlan): number {
  if (wiring.kind !== 'listed') return associationUnits * (excitatory + inhibitory);
  return wiring.units.reduce((sum, unit) => sum + unit.excitatory.length + unit.inhibitory.length, 0);
}

function costOfCommand(command: Command, lesson: Lesson | null, sizes: Sizes): number {
  const { wires, look, plugging, units } = sizes;
  switch (command.kind) {
    case 'trial':
      return 4 * (look + 10 * units + STEP);
    case 'next-trial':
      return 4 * (look + 10 * units + STEP) + costOfPicture(lesson, sizes);
    case 'plug-anew':
      return plugging;
    case 'plug':
    case 'break':
    case 'repair':
      return 15 * (wires + sizes.cells + 2 * units);
    default:
      return 0;
  }
}

/** The tests that come up when so many trials are begun, and what breaks by plan. */
function costOfLesson({ lesson, incidents = [] }: SessionPlan, begun: number, sizes: Sizes): number {
  const breaks = incidents.filter(({ trial }) => trial <= begun).length * 20 * (sizes.wires + sizes.cells);
  if (lesson === null) return breaks;
  const tests = lesson.test.after.filter((after) => after <= begun).length;
  const shown = tests * lesson.test.trials;
  return breaks + shown * (sizes.look + STEP + costOfPicture(lesson, sizes));
}

/** To draw a picture of a lesson, lay it, and find it in the order. */
function costOfPicture(lesson: Lesson | null, { cells }: Sizes): number {
  if (lesson === null) return 0;
  const { vary, stimuli, order } = lesson;
  const drawn = stimuli.some((stimulus) => stimulus.drawn !== undefined) ? 300 * cells : 0;
  const turned = vary.turnDegrees > 0 ? 30 * cells : 0;
  const noisy = vary.noise > 0 ? 50 * cells : 0;
  const shuffling = order === 'shuffled' ? 100 * stimuli.length : 0;
  return DRAWING + drawn + turned + noisy + shuffling;
}

function millions(cost: number): number {
  return Math.ceil(cost / 1_000_000);
}
