import * as v from 'valibot';
import { STUCK_SHAFT } from '../machine/faults.ts';
import {
  BUILDS,
  CORRECTIONS,
  DISCRIMINATIONS,
  POLARITIES,
  PROCEDURES,
  REINFORCEMENTS,
  VALENCES,
  ZERO_RULES,
} from '../machine/panel.ts';
import { SPECIFICATION } from '../machine/specification.ts';
import { between, fields, line, oneOf, whole } from '../scenario/fields.ts';
import { SESSION_LIMITS } from './limits.ts';

/** The commands of a session file, version 1, as schemas. Parts are counted from 1. */

/** The most wires that any board of a scenario has. */
const part = whole(1, 6_553_600);
const units = v.array(part, 'a list of A-units, counted from 1');
const cells = v.array(part, 'a list of photocells, counted from 1');
const wires = v.array(part, 'a list of wires, counted from 1');
const millivolts = whole(-2_147_483_647, 2_147_483_647);
const panelMillivolts = whole(1, 1_000_000);

const change = fields(
  {
    polarity: v.optional(oneOf(POLARITIES)),
    illumination: v.optional(whole(0, 255)),
    threshold: v.optional(whole(1, 40)),
    discrimination: v.optional(oneOf(DISCRIMINATIONS)),
    procedure: v.optional(oneOf(PROCEDURES)),
    reinforcement: v.optional(oneOf(REINFORCEMENTS)),
    valence: v.optional(oneOf(VALENCES)),
    correction: v.optional(oneOf(CORRECTIONS)),
    zero: v.optional(oneOf(ZERO_RULES)),
    stepMillivolts: v.optional(panelMillivolts),
    decayPerTrial: v.optional(between(0, 1)),
    motorSpeed: v.optional(panelMillivolts),
    build: v.optional(oneOf(BUILDS)),
  },
  'the switches that are turned',
);

const signs = v.nullable(
  v.pipe(
    v.string('one sign for every R-unit in use, or null'),
    v.regex(/^[+-]{1,8}$/, 'one sign for every R-unit in use, or null'),
  ),
);
const setting = v.tuple([part, millivolts], 'an A-unit and its value in mV');

/** One choice of schema by the word in a field, so that faults are told of that one alone. */
function byWord<const S extends Readonly<Record<string, v.GenericSchema>>>(field: string, schemas: S) {
  const words = Object.keys(schemas);
  const unknown = v.looseObject({ [field]: oneOf(words) }, 'a command');
  return v.lazy((input: unknown) => {
    const word: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, field) : undefined;
    const known = typeof word === 'string' && Object.hasOwn(schemas, word);
    return (known ? schemas[word] : unknown) as S[keyof S];
  });
}

const at = whole(0, SESSION_LIMITS.ticks);
const begin = <const K extends string>(kind: K) => ({ at, kind: v.literal(kind) });
const withPart = <const P extends string>(name: P) => ({ part: v.literal(name) });
const broken = begin('break');
const mended = begin('repair');

/** A command of a session file. */
export const commandSchema = byWord('kind', {
  present: fields(
    { ...begin('present'), picture: v.string('a picture in hexadecimal digits') },
    'a picture that is held before the lens',
  ),
  trial: fields({ ...begin('trial'), wanted: signs }, 'a trial'),
  'next-trial': fields(begin('next-trial'), 'a trial of the lesson'),
  panel: fields({ ...begin('panel'), change }, 'switches that are turned'),
  values: fields(
    { ...begin('values'), settings: v.array(setting, 'a list of A-units and values') },
    'knobs that are turned by hand',
  ),
  assign: fields(
    {
      ...begin('assign'),
      units,
      response: v.nullable(whole(1, SPECIFICATION.responseUnits.value)),
    },
    'A-units that are plugged to another R-unit',
  ),
  plug: fields({ ...begin('plug'), wire: part, cell: part }, 'a wire that is plugged to another cell'),
  'plug-anew': fields(
    { ...begin('plug-anew'), seed: v.union([v.literal(''), line(SESSION_LIMITS.seedCharacters)]) },
    'a board that is plugged anew',
  ),
  break: byWord('part', {
    'a-units': fields({ ...broken, ...withPart('a-units'), units }, 'A-units that are pulled'),
    photocells: fields(
      { ...broken, ...withPart('photocells'), cells, become: oneOf(['dead', 'stuck']) },
      'photocells that break',
    ),
    cables: fields({ ...broken, ...withPart('cables'), wires }, 'cables that are cut'),
    motors: fields({ ...broken, ...withPart('motors'), units }, 'motors that break'),
    clutches: fields(
      { ...broken, ...withPart('clutches'), units, slipPercent: whole(1, STUCK_SHAFT) },
      'clutches that slip',
    ),
  }),
  repair: byWord('part', {
    'a-units': fields({ ...mended, ...withPart('a-units'), units }, 'A-units that are put back'),
    motors: fields({ ...mended, ...withPart('motors'), units }, 'motors that are mended'),
    photocells: fields({ ...mended, ...withPart('photocells'), cells }, 'photocells that are mended'),
    cables: fields({ ...mended, ...withPart('cables'), wires }, 'cables that are mended'),
    everything: fields({ ...mended, ...withPart('everything') }, 'the mending of everything'),
  }),
  law: fields({ ...begin('law'), steepness: v.nullable(steepness()) }, 'another response law'),
  recover: fields(begin('recover'), 'the recovery of a successor'),
});

/** A command as it stands in the file. */
export type CommandEntry = v.InferOutput<typeof commandSchema>;

function steepness() {
  const expected = 'a number above 0, or null';
  return v.pipe(
    v.number(expected),
    v.finite(expected),
    v.check((value) => value > 0, expected),
  );
}
