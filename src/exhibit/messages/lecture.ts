import type { Gate } from '../lecture/half-space-model.ts';
import type { Pattern } from '../lecture/boolean-model.ts';
import type { CostPlotWords } from '../lecture/paths-plot.ts';
import type { StationId, StationWords } from '../lecture/station.ts';
import type { NetworkStationTexts } from './lecture-networks.ts';

/** What stands on the key that opens the bench; its own words come when it is opened. */
export interface LectureNames {
  readonly open: string;
  /** Part of `open`. */
  readonly onTheWall: string;
  readonly texts: () => Promise<LectureMessages>;
}

/** The words of the lecture bench: of its frame, and of every station. */
export interface LectureMessages {
  readonly frame: FrameWords;
  readonly stations: StationTexts;
}

export interface FrameWords {
  readonly title: string;
  readonly close: string;
  readonly keys: string;
  /** The station's place in the lecture, counted from 1, and its title. */
  readonly station: (number: number, title: string) => string;
  readonly try: string;
  readonly again: string;
  readonly next: (title: string) => string;
  readonly waits: string;
  /** What the linked lesson shows of the station's idea, or which graph is drawn here. */
  readonly links: Readonly<Record<StationId, string>>;
  readonly openLesson: (title: string) => string;
  readonly withSuccessor: string;
}

/** The words of each station. */
export interface StationTexts extends NetworkStationTexts {
  readonly 'half-space': HalfSpaceWords;
  readonly xor: XorWords;
  readonly boolean: BooleanWords;
  readonly smooth: SmoothWords;
  readonly paths: PathsWords;
}

export interface HalfSpaceWords extends StationWords {
  readonly gate: string;
  readonly gates: Readonly<Record<Gate, string>>;
  readonly plane: string;
  readonly handle: (number: number, x: string, y: string) => string;
  readonly threshold: string;
  readonly rule: string;
  readonly turnRound: string;
  readonly sum: string;
  readonly given: string;
  readonly wanted: string;
  readonly right: string;
  readonly solved: (gate: string) => string;
  readonly open: (right: number) => string;
  readonly never: (right: number) => string;
}

export interface XorWords extends StationWords {
  readonly wanted: string;
  /** By the number of the function, 0 to 15. */
  readonly functions: readonly string[];
  readonly one: string;
  readonly plane: (wanted: string) => string;
  readonly can: string;
  readonly learned: string;
  readonly says: (answer: number) => string;
  readonly cannot: string;
  readonly suppose: string;
  readonly must: (first: string, second: string) => string;
  readonly mustNot: (first: string, second: string) => string;
  readonly clash: string;
  readonly graph: (units: number) => string;
  readonly drawing: (units: number, inputs: string, answer: number) => string;
  readonly reading: string;
  readonly answer: (answer: number) => string;
  /** What has been found of the functions that one perceptron cannot compute, and how many are left. */
  readonly found: (names: readonly string[], left: number) => string;
}

export interface BooleanWords extends StationWords {
  readonly inputs: string;
  readonly patterns: Readonly<Record<Pattern, string>>;
  readonly touch: (names: string) => string;
  readonly rowsOn: (on: number, rows: number) => string;
  readonly row: (inputs: string, value: number) => string;
  readonly stubborn: string;
  readonly notStubborn: (inputs: number, byRows: number, minimised: number) => string;
  readonly growth: string;
  readonly twoLayers: string;
  readonly counting: string;
  readonly grows: string;
  readonly way: string;
  readonly ands: string;
  readonly units: string;
  readonly wires: string;
  readonly depth: string;
  readonly byRows: string;
  readonly minimised: string;
  readonly byCounting: string;
  readonly fewest: Readonly<Record<'proved' | 'not proved', string>>;
  readonly tooLarge: (units: number, wires: number) => string;
  readonly drawn: (row: string, answer: number) => string;
  readonly drawing: (units: number, wires: number) => string;
  readonly never: string;
  readonly formula: (terms: string) => string;
}

export interface SmoothWords extends StationWords {
  readonly strips: Readonly<Record<'answer' | 'slope' | 'error', string>>;
  readonly drawing: (f: string, answer: string, slope: string, error: string) => string;
  readonly steepness: string;
  /** By the position of the steepness. */
  readonly laws: readonly string[];
  readonly smoother: string;
  readonly steeper: string;
  readonly ball: string;
  readonly step: string;
  readonly roll: string;
  readonly hold: string;
  readonly steps: (count: number) => string;
  readonly answer: string;
  readonly slope: string;
  readonly error: string;
  readonly downhill: string;
  readonly down: (steps: number) => string;
  readonly flat: string;
  readonly byHand: string;
  readonly slopes: string;
  readonly tooFlat: string;
}

export interface PathsWords extends StationWords {
  readonly graph: string;
  readonly node: (name: string) => string;
  readonly sweep: string;
  readonly sweepOn: string;
  readonly sweepAgain: string;
  readonly sweepAll: string;
  readonly sweepAbout: string;
  readonly swept: (node: string, multiplications: number) => string;
  readonly compare: string;
  readonly compared: string;
  readonly derivative: (node: string, paths: number) => string;
  readonly costs: (byPaths: number, bySweep: number) => string;
  readonly diamonds: string;
  readonly chain: string;
  readonly ofDiamonds: (count: number) => string;
  readonly chainCosts: (count: number, byPaths: number, bySweep: number) => string;
  readonly plot: CostPlotWords;
}
