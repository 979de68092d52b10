import type { HandCommand, Panel } from '../../core/index.ts';
import type { BenchPage, Refusal } from '../operator.ts';
import type { DialName, Origin, SwitchName } from '../panels/settings.ts';

/** What is broken, kind by kind. */
export interface Damage {
  readonly pulled: number;
  readonly dead: number;
  readonly stuck: number;
  readonly cut: number;
  readonly motors: number;
  readonly clutches: number;
}

/** How an A-unit stands. Its number and its card are counted from 1. */
export interface UnitStanding {
  readonly unit: number;
  /** Null in a machine that has no cards. */
  readonly card: number | null;
  /** The R-unit counted from 1; null for none. */
  readonly response: number | null;
  readonly state: 'fires' | 'silent' | 'pulled';
  readonly sum: number;
  readonly threshold: number;
  readonly millivolts: number;
}

/** A photocell and its place, counted from 1. */
export interface CellPlace {
  readonly cell: number;
  readonly column: number;
  readonly row: number;
}

/** The words of the operator's drawer and of the card that tells of one part. */
export interface OperatingMessages {
  readonly open: string;
  readonly onTheWall: string;
  readonly pages: Readonly<Record<BenchPage, string>>;
  readonly undo: string;
  readonly undoWhat: Readonly<Record<HandCommand['kind'], string>>;
  readonly asItWas: string;
  readonly locked: string;
  readonly origin: (origin: Origin) => string;
  readonly switches: {
    readonly [K in SwitchName]: {
      readonly plate: string;
      readonly positions: Readonly<Record<Panel[K], { readonly name: string; readonly does: string }>>;
    };
  };
  /** What a switch waits for that does nothing as the others stand. */
  readonly idle: Readonly<Partial<Record<SwitchName, string>>>;
  readonly dials: Readonly<
    Record<
      DialName,
      { readonly plate: string; readonly does: string; readonly value: (setting: number) => string }
    >
  >;
  readonly refusal: (refusal: Refusal) => string;
  /** The panel in one sentence. */
  readonly panel: (panel: Panel) => string;
  readonly damage: (damage: Damage) => string;
  readonly faults: {
    readonly about: string;
    readonly now: string;
    readonly pullShare: string;
    readonly killShare: string;
    readonly share: (share: number) => string;
    readonly card: string;
    readonly cardOf: (card: number) => string;
    readonly pullCard: string;
    readonly putCardBack: string;
    readonly unit: string;
    readonly cutUnit: string;
    readonly mendAll: string;
  };
  readonly plugboard: {
    readonly about: string;
    readonly fixed: string;
    readonly seed: string;
    readonly roll: string;
    readonly plugAnew: string;
    readonly keeps: string;
    readonly now: (seed: string, byHand: number) => string;
    readonly lookAt: string;
  };
  readonly card: CardMessages;
  /** On the wall where the machine is not the Mark I. */
  readonly teachingView: { readonly name: string; readonly says: (cells: number) => string };
}

/** The words of the card of one part. */
export interface CardMessages {
  readonly name: string;
  readonly previous: string;
  readonly next: string;
  readonly keys: string;
  readonly unit: (standing: UnitStanding) => string;
  readonly standing: (standing: UnitStanding) => string;
  readonly value: string;
  readonly volts: (millivolts: number) => string;
  readonly pull: string;
  readonly putBack: string;
  readonly motor: string;
  readonly motors: Readonly<Record<'sound' | 'sticks' | 'slips', string>>;
  readonly slips: (percent: number) => string;
  readonly response: string;
  readonly toResponse: (response: number) => string;
  readonly noResponse: string;
  readonly cut: string;
  readonly mend: string;
  readonly wire: string;
  readonly keepWires: string;
  readonly wireOf: (sign: -1 | 1, place: CellPlace, cut: boolean) => string;
  readonly origins: string;
  readonly aimHelp: string;
  readonly aim: (place: CellPlace, jacks: number, of: number) => string;
  readonly plugThere: string;
  readonly place: string;
  readonly cell: (place: CellPlace) => string;
  readonly cellStanding: (on: boolean, jacks: number, of: number) => string;
  readonly cellState: string;
  readonly cellStates: Readonly<Record<'sound' | 'dead' | 'stuck', string>>;
  readonly wires: string;
  readonly wireTo: (sign: -1 | 1, unit: number) => string;
  readonly legend: Readonly<Record<'excites' | 'inhibits' | 'lit', string>>;
  /** A meter's card; R-units are counted from 1. */
  readonly meter: (response: number) => string;
  readonly why: {
    readonly nothing: string;
    readonly sum: (units: number, millivolts: number) => string;
    readonly parts: string;
    readonly unit: (unit: number) => string;
    readonly others: (count: number) => string;
    readonly volts: (millivolts: number) => string;
    /** What the lit cells have pushed to plus and to minus, in mV. */
    readonly cells: (plus: number, minus: number) => string;
    readonly unaccounted: (millivolts: number) => string;
    /** How an A-unit's voltage is shared among cells: an assumption. */
    readonly shared: string;
  };
  readonly turns: {
    readonly name: string;
    readonly trial: (trial: number) => string;
    readonly byHand: string;
    readonly turn: (from: number, to: number) => string;
  };
}
