import * as v from 'valibot';
import { BUILDS, DISCRIMINATIONS, POLARITIES, ZERO_RULES } from '../machine/panel.ts';
import { SPECIFICATION } from '../machine/specification.ts';
import { between, fields, LIMITS, oneOf, ranges, toldBy, volts, whole } from './fields.ts';

/**
 * The part of a scenario that tells of the machine. A field that may be absent and has no default here takes what the
 * Mark I has, or the direct view, by `kind`.
 */

/** x and y go up to every cell of the largest retina. */
const wires = whole(0, LIMITS.side * LIMITS.side);

const cellNumbers = v.array(whole(1, LIMITS.side * LIMITS.side), 'a list of photocells, counted from 1');

const unitWires = fields(
  { excitatory: v.optional(cellNumbers, []), inhibitory: v.optional(cellNumbers, []) },
  'the wires of an A-unit',
);

const wiring = toldBy(
  {
    topological: fields({ topological: whole(0, LIMITS.side) }, 'a topological wiring'),
    units: fields({ units: v.array(unitWires, 'the wires of every A-unit') }, 'a wiring by hand'),
  },
  '"random", "binomial", "poisson", a topological reach or the wires of every A-unit',
  oneOf(['random', 'binomial', 'poisson']),
);

const tolerances = fields(
  {
    cellSpread: v.optional(whole(0, 127)),
    wiperNoise: v.optional(whole(0, 1000)),
    backlashVolts: v.optional(volts(0)),
  },
  'the tolerances',
);

/** Photocells on a side of the retina. */
export const sideSchema = v.optional(whole(LIMITS.leastSide, LIMITS.side), SPECIFICATION.retinaSide.value);

export const machineSchema = fields(
  {
    kind: v.optional(oneOf(['mark1', 'direct']), 'mark1'),
    build: v.optional(oneOf(BUILDS)),
    side: sideSchema,
    associationUnits: v.optional(whole(1, LIMITS.associationUnits)),
    wiresPerCell: v.optional(whole(1, LIMITS.wiresPerCell)),
    wiring: v.optional(wiring),
    excitatory: v.optional(wires),
    inhibitory: v.optional(wires),
    threshold: v.optional(whole(1, 40)),
    responses: v.optional(whole(1, SPECIFICATION.responseUnits.value), 1),
    sourceSets: v.optional(v.array(ranges, 'the A-units of every R-unit')),
    discrimination: v.optional(oneOf(DISCRIMINATIONS), 'alone'),
    zero: v.optional(oneOf(ZERO_RULES)),
    stopVolts: v.optional(volts(0.001), SPECIFICATION.stop.value / 1000),
    stepVolts: v.optional(volts(0.001), SPECIFICATION.step.value / 1000),
    decayPerTrial: v.optional(between(0, 1), SPECIFICATION.decay.value),
    motorVoltsPerTick: v.optional(volts(0.001), SPECIFICATION.motorSpeed.value / 1000),
    polarity: v.optional(oneOf(POLARITIES), 'figure'),
    illumination: v.optional(whole(0, 255), SPECIFICATION.illumination.value),
    tolerances: v.optional(tolerances, {}),
  },
  'the settings of the machine',
);

/** The settings of a machine as a scenario tells them. */
export type MachineSettings = v.InferOutput<typeof machineSchema>;
