import type { AssumedChoice, Phase, QuantityName, Scenario, Standing } from '../../core/index.ts';
import type { PlateWords } from '../../scene/words.ts';
import type { RackName } from '../../scene/floor-plan.ts';
import type { ShapeSign } from '../shapes.ts';
import type { CameraNames } from './camera.ts';
import type { KeepNames } from './keep.ts';
import type { ContrastMessages } from './contrast.ts';
import type { CurveMessages } from './curves.ts';
import type { OperatingMessages } from './operating.ts';
import type { LectureNames } from './lecture.ts';
import type { ProofNames } from './proof.ts';
import type { SoundNames } from './sound.ts';
import type { SourcesNames } from './sources.ts';
import type { SuccessorNames } from './successor.ts';
import type { TimelineMessages } from './timeline.ts';
import type { VisitNames } from './visit.ts';

/** How the machine stands, in numbers, for its account in words. */
export interface Account {
  readonly cells: number;
  readonly lit: number;
  readonly units: number;
  readonly firing: number;
  readonly motors: number;
  /** Volts at every R-unit in use. */
  readonly sums: readonly string[];
  readonly answer: string;
  /** The panel and what is broken, a sentence each. */
  readonly panel: string;
  readonly damage: string;
  /** What stands there where it is not the Mark I; else empty. */
  readonly notice: string;
  readonly trials: number;
  readonly right: number;
  readonly corrections: number;
  readonly seconds: string;
}

/** The strip chart, for its account in words. A share that is not there yet is empty. */
export interface ChartAccount {
  readonly trials: number;
  /** Over how many trials the pen takes the share. */
  readonly last: number;
  readonly right: string;
  readonly test: string;
}

/** A published value, in words. */
export interface PublishedWords {
  readonly share: string;
  readonly relation: string;
  /** Trials, where print tells it. */
  readonly after: number | undefined;
  readonly source: string;
}

/** Every word that a visitor reads or hears, in one language. */
export interface Messages {
  /** BCP 47. */
  readonly language: string;
  readonly plates: PlateWords;
  readonly title: string;
  readonly noPicture: string;
  readonly fault: string;
  readonly tools: Readonly<Record<'place' | 'pen' | 'eraser' | 'centre' | 'clear', string>>;
  readonly glass: {
    readonly name: string;
    readonly help: string;
    readonly cursor: (column: number, row: number, inked: boolean) => string;
  };
  readonly teach: {
    readonly place: string;
    readonly whatIsIt: string;
    readonly ask: string;
    /** Where the machine is left to itself. */
    readonly show: string;
    readonly right: string;
    readonly wrong: string;
    /** The name of a teaching button. */
    readonly itIs: (shape: string) => string;
    /** The mark on the button that the machine's answer names. */
    readonly says: string;
    readonly rename: (shape: string) => string;
    readonly pick: string;
    readonly countShapes: string;
    readonly shapes: (count: number) => string;
    readonly answers: string;
  };
  readonly signs: Readonly<Record<ShapeSign, string>>;
  readonly lesson: {
    readonly place: string;
    readonly choose: string;
    readonly own: string;
    readonly again: string;
    readonly play: string;
    readonly hold: string;
    /** Short names under the keys. */
    readonly short: Readonly<Record<'play' | 'hold' | 'trial' | 'phase' | 'again', string>>;
    readonly oneTrial: string;
    readonly onePhase: string;
    readonly speed: string;
    readonly speeds: readonly string[];
    readonly about: string;
    readonly progress: (done: number, of: number) => string;
  };
  readonly kinds: Readonly<Record<Scenario['kind'], string>>;
  readonly sources: (keys: readonly string[]) => string;
  readonly phases: Readonly<Record<Phase, string>>;
  readonly talk: {
    readonly empty: string;
    readonly drawn: string;
    readonly told: (name: string) => string;
    readonly asked: string;
    readonly answered: (name: string) => string;
    readonly unknownAnswer: string;
    readonly untaught: (name: string) => string;
    /** Nobody is asked whether it is right: the machine has learned from its own answer. */
    readonly sorted: (name: string) => string;
    readonly drawnToSort: string;
    readonly drawFirst: string;
    readonly noAnswer: string;
    readonly which: string;
    readonly praised: string;
    readonly taughtRight: string;
    readonly taughtWrong: string;
    /** It was right, from a sum of zero that the panel has corrected. */
    readonly zeroCorrected: string;
    /** Forced: it was right, and reinforced all the same. */
    readonly forcedRight: string;
    readonly forcedWrong: string;
    readonly ownAnswer: string;
    /** It was wrong, and as the panel is set no motor could turn. */
    readonly nothingTurned: string;
    readonly taughtNothing: string;
    readonly lessonTrial: (trial: number, stimulus: string) => string;
  };
  readonly chart: {
    readonly name: string;
    readonly account: (chart: ChartAccount) => string;
  };
  readonly racks: { readonly place: string; readonly names: Readonly<Record<RackName, string>> };
  readonly polarity: { readonly name: string };
  readonly words: {
    readonly open: string;
    /** The same, where there is little room. */
    readonly short: string;
    readonly sentences: (account: Account) => readonly string[];
    readonly fingerprint: (digits: string) => string;
  };
  readonly noAnswer: string;
  readonly operating: OperatingMessages;
  readonly proof: ProofNames;
  /** "How do we know?" */
  readonly asked: SourcesNames;
  readonly successor: SuccessorNames;
  readonly timeline: TimelineMessages;
  readonly lecture: LectureNames;
  readonly camera: CameraNames;
  readonly keep: KeepNames;
  readonly sound: SoundNames;
  /** Whoever stands there, or nobody. */
  readonly visit: VisitNames;
  readonly standings: Readonly<Record<Standing, string>>;
  readonly about: {
    readonly kind: string;
    readonly sources: string;
    readonly published: string;
    readonly print: (value: PublishedWords) => string;
    readonly relations: Readonly<Record<Scenario['published'][number]['relation'], string>>;
    readonly ours: (after: number, share: string) => string;
    readonly noTest: string;
    /** The words for print beside many machines. */
    readonly curves: () => Promise<CurveMessages>;
    /** The words for the plate of the machine beside a lesson. */
    readonly contrast: () => Promise<ContrastMessages>;
  };
  /** On whatever lies over the hall. */
  readonly close: string;
  readonly ledger: {
    readonly open: string;
    /** The same, where there is little room. */
    readonly short: string;
    readonly title: string;
    readonly about: string;
    readonly quantity: string;
    readonly value: string;
    readonly choices: string;
  };
  readonly units: (unit: string) => string;
  readonly quantities: Readonly<Record<QuantityName, string>>;
  readonly choices: Readonly<Record<AssumedChoice, string>>;
  /** A share as per cent. */
  readonly percent: (share: number) => string;
  /** The text of a scenario in this language, or in English. */
  readonly pick: (texts: Readonly<Record<string, string>>) => string;
}
