import type { MachinePlan, Panel } from '../core/index.ts';
import type { RackName } from './floor-plan.ts';

/** What is engraved on the successor's rack. */
export interface SuccessorWords {
  readonly name: string;
  /** Its own time, which is not the machine's. */
  readonly date: string;
  /** Over the maps of the first layer's weights, of all units or of as many as there is room for. */
  readonly weights: (shown: number, units: number) => string;
  /** Beside the lamps and the bars under the maps. */
  readonly activation: string;
  readonly blame: string;
}

/** What is engraved on the plates, lettered as it stands here. The page passes it in the visitor's language. */
export interface PlateWords {
  /** MARK I PERCEPTRON */
  readonly title: string;
  readonly racks: Readonly<Record<RackName, string>>;
  /** 400 CdS photocells 20 x 20 */
  readonly photocells: string;
  /** What the camera sees. */
  readonly camera: string;
  readonly polarity: string;
  /** The polarity with which lit cells are on. */
  readonly figure: string;
  /** The polarity with which dark cells are on. */
  readonly ground: string;
  readonly excitatory: string;
  readonly inhibitory: string;
  /** The board shows a selection of its wires. */
  readonly selection: (shown: number, all: number) => string;
  /** Stands before R1, R2 … */
  readonly sourceSet: string;
  readonly motorsRunning: string;
  /** With its unit, V/s. */
  readonly motorSpeed: string;
  /** With its unit, % a trial. */
  readonly decay: string;
  /** With its unit, wires. */
  readonly threshold: string;
  /** What the meter measures. */
  readonly sum: string;
  readonly volts: string;
  /** The mark at zero on the meter: there is no dead zone (assumed). */
  readonly switchesAtZero: string;
  readonly trials: string;
  readonly right: string;
  readonly corrections: string;
  /** The invitation on the empty glass. */
  readonly draw: string;
  readonly successor: SuccessorWords;
  /** The chart's line: the share right of the last trials. */
  readonly chartRight: (last: number) => string;
  /** The chart's round marks. */
  readonly chartTest: string;
  /** The chart's second line, of a network that is taught beside the machine. */
  readonly chartSuccessor: string;
  /** Under the chart. */
  readonly chartTrials: string;
  /** A retina of another size than the Mark I's: 64 photocells 8 x 8 */
  readonly cells: (count: number, side: number) => string;
  /** The procedure and the value system that the panel is set to: error correction α */
  readonly procedure: (procedure: Panel['procedure'], reinforcement: Panel['reinforcement']) => string;
  /** The direct view on the wall, and on its racks where the wall has no room: not the Mark I */
  readonly teachingView: string;
  /** What the racks are in the direct view. */
  readonly teachingRacks: Readonly<Record<RackName, string>>;
  /** The direct view's extra cell. */
  readonly alwaysLit: string;
}

/** The side of the retina that `photocells` speaks of. */
const MARK1_SIDE = 20;

/** The words for one machine. A direct view says that it is not the Mark I: on the wall, or else on every rack. */
export function wordsFor(words: PlateWords, plan: MachinePlan, wall: 'with-title' | 'without'): PlateWords {
  const { kind, side } = plan;
  const photocells = words.cells(side * side, side);
  if (kind === 'mark1') return side === MARK1_SIDE ? words : { ...words, photocells };
  const { teachingView, teachingRacks } = words;
  const racks = wall === 'with-title' ? teachingRacks : onEveryRack(teachingView);
  return { ...words, title: teachingView, racks, photocells, sourceSet: '' };
}

function onEveryRack(name: string): PlateWords['racks'] {
  return { sensory: name, plugboard: name, association: name, potentiometers: name, response: name };
}
