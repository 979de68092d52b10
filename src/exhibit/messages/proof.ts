import type { Chance, CycleVerdict, Millivolts, Obstacle, Standing } from '../../core/index.ts';
import type { ProofPage } from '../proof-state.ts';
import type { CurveMessages } from './curves.ts';

/** A formula, and where it comes from. */
export interface Formula {
  readonly formula: string;
  /** What its letters stand for. */
  readonly letters: string;
  readonly keys: readonly string[];
  readonly standing: Standing;
}

/** A photocell by its place, counted from 1, and what is laid over it. */
export interface CellValue {
  readonly column: number;
  readonly row: number;
  readonly millivolts: Millivolts;
}

/** A value map, for its account in words. */
export interface MapAccount {
  readonly response: number;
  readonly plus: number;
  readonly minus: number;
  readonly zero: number;
  readonly mostPlus: CellValue | null;
  readonly mostMinus: CellValue | null;
}

/** How many parts of which picture make a blend. */
export interface BlendPart {
  readonly name: string;
  readonly parts: bigint;
}

/** What stands on whatever opens the drawer "What can be proved"; its own words come when it is opened. */
export interface ProofNames {
  readonly open: string;
  readonly onTheWall: string;
  readonly title: string;
  readonly texts: () => Promise<ProofMessages>;
}

/** The words of the drawer "What can be proved". R-units are counted from 1. */
export interface ProofMessages {
  readonly pages: Readonly<Record<ProofPage, string>>;
  readonly chooseLesson: string;
  readonly working: string;
  readonly done: (share: string) => string;
  readonly stop: string;
  readonly stopped: string;
  readonly failed: string;
  readonly again: string;
  readonly response: (response: number) => string;
  readonly none: string;
  readonly before: {
    readonly about: string;
    readonly yes: (response: number) => string;
    readonly no: (response: number) => string;
    readonly unknown: (response: number) => string;
    readonly reasons: Readonly<Record<'gave-up' | 'too-fine', string>>;
    readonly table: Readonly<Record<'caption' | 'response' | 'reach' | 'margin' | 'bound', string>>;
    readonly promise: string;
    readonly noPromise: string;
    readonly set: string;
    readonly setAbout: string;
    readonly isSet: string;
    readonly beyondStops: string;
    readonly silent: (names: string) => string;
    readonly blend: (plus: readonly BlendPart[], minus: readonly BlendPart[]) => string;
    readonly nothing: string;
    readonly isTheSame: string;
    readonly why: string;
    readonly whySilent: string;
    readonly wanted: (sign: -1 | 1) => string;
    readonly pictureOf: (part: BlendPart, sign: -1 | 1) => string;
    readonly bound: Formula;
    readonly proof: Formula;
  };
  readonly learning: {
    readonly about: string;
    readonly corrections: (response: number, corrections: number, bound: number | null) => string;
    readonly margin: (margin: string | null) => string;
    readonly trials: (done: number, of: number) => string;
    readonly theorem: string;
    readonly holds: Readonly<Record<'true' | 'false' | 'unknown', string>>;
    readonly holdsNot: string;
    readonly obstacles: Readonly<Record<Obstacle, string>>;
    readonly lost: (volts: string) => string;
    readonly round: string;
    readonly rounds: (verdict: CycleVerdict) => string;
    readonly roundsAnew: string;
    readonly noRound: string;
    readonly chances: Readonly<Record<Chance, string>>;
    readonly repeats: Formula;
  };
  readonly chances: {
    readonly about: string;
    readonly rule: (holds: boolean | null) => string;
    readonly table: Readonly<Record<'caption' | 'chance' | 'pairs' | 'measured' | 'formula', string>>;
    readonly activity: string;
    readonly communality: Readonly<Record<'same' | 'other', string>>;
    readonly noFormula: string;
    readonly pA: Formula;
    readonly pC: Formula;
    readonly condition: Formula;
  };
  readonly map: {
    readonly about: Readonly<Record<'mark1' | 'direct', string>>;
    readonly choose: string;
    readonly volts: (millivolts: Millivolts) => string;
    /** On a scale, without digits that say nothing. */
    readonly tick: (millivolts: Millivolts) => string;
    readonly account: (map: MapAccount) => string;
    readonly alwaysLit: string;
    readonly numbers: string;
    readonly table: string;
    readonly row: string;
    readonly legend: Readonly<Record<'name' | 'plus' | 'minus' | 'zero', string>>;
    readonly formula: Readonly<Record<'mark1' | 'direct', Formula>>;
  };
  readonly curves: CurveMessages;
  readonly plots: {
    readonly damage: string;
    readonly damageAbout: string;
    readonly theta: string;
    readonly thetaAbout: string;
    readonly plotThis: string;
    readonly sideBySide: string;
    readonly asTable: string;
    readonly axes: Readonly<Record<'pulled' | 'correct' | 'share' | 'theta', string>>;
    readonly columns: Readonly<Record<'lesson' | 'mean' | 'least' | 'most', string>>;
    readonly lines: Readonly<Record<'activity' | 'formula' | 'correct', string>>;
    readonly band: string;
    readonly memory: Formula;
    readonly tie: Formula;
  };
}
