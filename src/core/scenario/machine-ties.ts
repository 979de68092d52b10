import { DIRECT_PLAN, MARK1_PLAN } from '../machine/plan.ts';
import { NO_RESPONSE } from '../machine/source-sets.ts';
import type { MachineSettings } from './machine-format.ts';
import { planMachine } from './plan.ts';
import { faultInRanges, readRanges } from './ranges.ts';
import { show } from './show.ts';
import { findLooseWires } from './wiring-ties.ts';

/** What a lesson asks of a machine, where it tells it. */
export interface Use {
  readonly trials: number;
  readonly reinforcement: unknown;
}

/** The settings of a machine, and the fields that the file gives itself. */
export interface GivenMachine {
  readonly settings: MachineSettings;
  readonly given: readonly string[];
}

/** What ties the settings of the machine to each other. */
export function findLooseMachineTies({ settings, given }: GivenMachine, use: Use): string[] {
  if (settings.kind === 'direct')
    return [...settingsOfTheMark1(settings, given), ...beyondCount(settings, use)];
  const sizes = [...tooManyResponses(settings), ...findLooseWires(settings, given)];
  return sizes.length > 0
    ? sizes
    : [...looseSourceSets(settings), ...loneComparison(settings), ...beyondCount(settings, use)];
}

/** The direct view has no plugboard, one R-unit, and A-units that pass on what they get. */
function settingsOfTheMark1(settings: MachineSettings, given: readonly string[]): string[] {
  const absent = [
    'associationUnits',
    'wiresPerCell',
    'wiring',
    'excitatory',
    'inhibitory',
    'threshold',
    'sourceSets',
    'discrimination',
  ] as const;
  const problems = absent
    .filter((name) => given.includes(name))
    .map(
      (name) =>
        `machine.${name} must be absent where machine.kind is "direct", found ${show(settings[name])}.`,
    );
  if (settings.responses === DIRECT_PLAN.responses) return problems;
  return [
    ...problems,
    `machine.responses must be 1 where machine.kind is "direct", found ${settings.responses}.`,
  ];
}

/** Every R-unit in use has an A-unit at least. */
function tooManyResponses({
  responses,
  associationUnits = MARK1_PLAN.associationUnits,
}: MachineSettings): string[] {
  if (responses <= associationUnits) return [];
  return [`machine.responses must be at most the ${associationUnits} A-units, found ${responses}.`];
}

function looseSourceSets(settings: MachineSettings): string[] {
  const { sourceSets, responses } = settings;
  if (sourceSets === undefined) return [];
  if (sourceSets.length !== responses) {
    return [
      `machine.sourceSets must hold one source-set for each of the ${responses} R-units in use, found ${sourceSets.length}.`,
    ];
  }
  const units = planMachine(settings).associationUnits;
  const owner = new Uint8Array(units).fill(NO_RESPONSE);
  return sourceSets.flatMap((text, r) => {
    const fault = faultInRanges(text, units);
    if (fault !== null) return [`machine.sourceSets[${r}] must hold ${fault}.`];
    const members = readRanges(text, units);
    const shared = members.find((unit) => owner[unit] !== NO_RESPONSE);
    for (const unit of members) owner[unit] = r;
    return shared === undefined
      ? []
      : [`machine.sourceSets[${r}] must not overlap another source-set, found A-unit ${shared + 1} in both.`];
  });
}

function loneComparison({ discrimination, responses }: MachineSettings): string[] {
  if (discrimination === 'alone' || responses > 1) return [];
  return [`machine.discrimination must be "alone" with one R-unit in use, found ${show(discrimination)}.`];
}

/** Values are whole mV in 32 bits. */
const MOST_VOLTS = 2_147_483;

/**
 * An ideal machine has no end stops, but counts no further than 32 bits. With γ a silent A-unit can give as much as all
 * the others of its source-set gain.
 */
function beyondCount(settings: MachineSettings, { trials, reinforcement }: Use): string[] {
  const { panel, associationUnits } = planMachine(settings);
  const gives = reinforcement === 'gamma' ? Math.max(1, associationUnits - 1) : 1;
  const most = Math.floor(MOST_VOLTS / gives);
  const volts = settings.stepVolts * trials;
  if (panel.build === 'as-built' || volts <= most) return [];
  const where =
    reinforcement === 'gamma' ? `ideal machine of ${associationUnits} A-units with γ` : 'ideal machine';
  return [`machine.stepVolts × lesson.trials must be at most ${most} V in an ${where}, found ${volts}.`];
}
