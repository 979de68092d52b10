/**
 * Every number of the machine stands here once, with its unit and where it comes from.
 * KEYs are those of docs/sources.md. What no source tells is assumed, and the exhibit says so.
 */
export type Standing = 'primary' | 'secondary' | 'derived' | 'assumed';

/** One number of the machine. `keys` name its sources in docs/sources.md; an assumed number has none. */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
  readonly standing: Standing;
  readonly keys: readonly string[];
}

function known(value: number, unit: string, standing: Standing, ...keys: readonly string[]): Quantity {
  return { value, unit, standing, keys };
}

function assumed(value: number, unit: string): Quantity {
  return { value, unit, standing: 'assumed', keys: [] };
}

export const SPECIFICATION = {
  /** Photocells on one side of the square retina. */
  retinaSide: known(20, 'photocells', 'secondary', 'BISHOP06', 'WIKIPERCEPTRON'),
  /** A-units, each with one motor-driven potentiometer. */
  associationUnits: known(512, 'A-units', 'secondary', 'WIKIPERCEPTRON', 'TAPPERT', 'HECHTNIELSEN'),
  /** R-units on the response panel. */
  responseUnits: known(8, 'R-units', 'secondary', 'WIKIPERCEPTRON', 'TAPPERT'),
  /** The most wires that the plugboard takes from one S-unit. */
  wiresPerCell: known(40, 'wires', 'secondary', 'WIKIPERCEPTRON', 'ZALAN'),
  /** The end stop of a potentiometer, on either side of zero. */
  stop: known(11_000, 'mV', 'secondary', 'JENSENDUNNING26'),
  /** One cycle of the mains, the unit of machine time. */
  ticksPerSecond: assumed(60, 'ticks/s'),
  /** Excitatory wires to one A-unit. */
  excitatory: assumed(10, 'wires'),
  /** Inhibitory wires to one A-unit. */
  inhibitory: assumed(10, 'wires'),
  /** An A-unit fires when excitation exceeds inhibition by this much. That it fires at the threshold is [PSYREV58]. */
  threshold: assumed(2, 'wires'),
  /** Light on a photocell, of 255, from which its S-unit is on. */
  lightLevel: assumed(128, 'of 255'),
  /** How far one reinforcement moves a value. */
  step: assumed(1_000, 'mV'),
  /** How far a motor turns its shaft in one tick: from stop to stop in 550 ticks, a little over nine seconds. */
  motorSpeed: assumed(40, 'mV/tick'),
  /** Where a shaft stands when the machine is first switched on. */
  start: assumed(0, 'mV'),
  /** How far the light level of a photocell may lie from the common one, either way. */
  cellSpread: assumed(16, 'of 255'),
  /** How far a wiper's reading may lie from its value, either way, as a share of the value. */
  wiperNoise: assumed(5, 'per mille'),
  /** What a motor turns in vain, between shaft and gear, after it has changed its direction. */
  backlash: assumed(20, 'mV'),
  /** How bright the lamps burn that light the card. */
  illumination: assumed(255, 'of 255'),
  /** A-units on one printed-circuit card. */
  unitsPerCard: assumed(8, 'A-units'),
  /** The share of its value that a potentiometer loses in each trial. That the machine could forget is [JENSENDUNNING26]. */
  decay: assumed(0, 'per trial'),
  /** The picture is held before the lens and falls on the retina. */
  exposeTicks: assumed(20, 'ticks'),
  /** S-units settle. */
  settleSTicks: assumed(10, 'ticks'),
  /** A-units settle. */
  settleATicks: assumed(15, 'ticks'),
  /** R-units settle and the needle comes to rest. */
  settleRTicks: assumed(25, 'ticks'),
  /** The response is read and compared with the wanted one. */
  judgeTicks: assumed(20, 'ticks'),
  /** Everything but the shafts is released for the next trial. */
  clearTicks: assumed(10, 'ticks'),
} as const satisfies Record<string, Quantity>;

/** The name of a number in the specification. */
export type QuantityName = keyof typeof SPECIFICATION;

/** The ledger of assumptions: the numbers that no source tells, which the exhibit must show as such. */
export const ASSUMPTIONS: readonly QuantityName[] = (Object.keys(SPECIFICATION) as QuantityName[]).filter(
  (name) => SPECIFICATION[name].standing === 'assumed',
);

/** Choices that no source settles and that are no number; the ledger shows them too. */
export const ASSUMED_CHOICES = [
  'sumOfZero',
  'noDeadZone',
  'noAnswer',
  'polarity',
  'sourceSetsInOrder',
  'equalWires',
  'commonThreshold',
  'stepsBothWays',
  'motorsTogether',
  'slippingClutch',
  'decayLaw',
  'responsesJudgedAlone',
  'cardCentred',
  'typefaces',
  'monovalentGains',
  'smallestCorrection',
  'randomSign',
  'gammaShares',
  'betaFeed',
  'comparedResponses',
  'wiringModels',
  'tolerances',
  'ideal',
  'faults',
  'coloursAndLabels',
] as const;

/** The name of an assumed choice. */
export type AssumedChoice = (typeof ASSUMED_CHOICES)[number];
