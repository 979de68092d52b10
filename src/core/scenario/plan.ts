import { createRandom } from '../random/random.ts';
import { STANDARD_SUCCESSOR, type SuccessorPlan } from '../duel/successor-plan.ts';
import { DIRECT_PLAN, MARK1_PLAN, type MachinePlan } from '../machine/plan.ts';
import type { Panel } from '../machine/panel.ts';
import type { Sign } from '../machine/response.ts';
import type { Wiring } from '../machine/wiring.ts';
import { drawByChance, isByChance, type ChanceStimulus } from '../stimulus/chance.ts';
import type { FigureName } from '../stimulus/figures.ts';
import { pictureFromRows } from '../stimulus/picture.ts';
import { drawStimulus, type Stimulus } from '../stimulus/stimulus.ts';
import type { SessionPlan } from '../timeline/session.ts';
import type { Lesson, LessonStimulus } from '../training/lesson.ts';
import { planIncident } from './fault-plan.ts';
import type { Scenario } from './format.ts';
import type { MachineSettings } from './machine-format.ts';
import { readRanges } from './ranges.ts';

/** What a scenario settles before power-on. */
export interface ScenarioPlan extends SessionPlan {
  readonly lesson: Lesson;
  /** The network that is taught beside the machine in a duel. */
  readonly successor: SuccessorPlan;
}

/** What the file of a scenario comes to. */
export function planScenario(scenario: Scenario): ScenarioPlan {
  const machine = planMachine(scenario.machine, scenario.lesson);
  const { lesson, test, vary } = scenario;
  return {
    machine,
    lesson: {
      side: machine.side,
      stimuli: Object.entries(scenario.stimuli).map((entry) => planStimulus(entry, scenario, machine.side)),
      vary,
      order: lesson.order,
      trials: lesson.trials,
      test,
    },
    incidents: scenario.faults.map((fault) => planIncident(fault, machine)),
    successor: scenario.successor,
  };
}

/** The network that belongs beside a session: the scenario's, or the standard one where there is none. */
export function successorOf(plan: SessionPlan | ScenarioPlan): SuccessorPlan {
  return 'successor' in plan ? plan.successor : STANDARD_SUCCESSOR;
}

/** The machine of a scenario; without a lesson its panel stands as the specification has it. */
export function planMachine(machine: MachineSettings, lesson?: Scenario['lesson']): MachinePlan {
  const base = machine.kind === 'direct' ? DIRECT_PLAN : MARK1_PLAN;
  const { side, responses, sourceSets } = machine;
  const units = unitsOf(machine);
  return {
    ...base,
    side,
    responses,
    associationUnits: units,
    wiresPerCell: machine.wiresPerCell ?? base.wiresPerCell,
    wiring: planWiring(machine.wiring) ?? base.wiring,
    excitatory: machine.excitatory ?? base.excitatory,
    inhibitory: machine.inhibitory ?? base.inhibitory,
    sourceSets: sourceSets?.map((text) => readRanges(text, units)) ?? 'even',
    stopMillivolts: millivolts(machine.stopVolts),
    tolerances: planTolerances(machine.tolerances, base.tolerances),
    panel: planPanel(base.panel, machine, lesson),
  };
}

function unitsOf({ kind, side, associationUnits }: MachineSettings): number {
  return kind === 'direct' ? side * side + 1 : (associationUnits ?? MARK1_PLAN.associationUnits);
}

function planTolerances(
  { cellSpread, wiperNoise, backlashVolts }: MachineSettings['tolerances'],
  base: MachinePlan['tolerances'],
): MachinePlan['tolerances'] {
  return {
    cellSpread: cellSpread ?? base.cellSpread,
    wiperNoise: wiperNoise ?? base.wiperNoise,
    backlash: backlashVolts === undefined ? base.backlash : millivolts(backlashVolts),
  };
}

function planPanel(panel: Panel, machine: MachineSettings, lesson?: Scenario['lesson']): Panel {
  return {
    ...panel,
    polarity: machine.polarity,
    illumination: machine.illumination,
    threshold: machine.threshold ?? panel.threshold,
    discrimination: machine.discrimination,
    zero: machine.zero ?? panel.zero,
    stepMillivolts: millivolts(machine.stepVolts),
    decayPerTrial: machine.decayPerTrial,
    motorSpeed: millivolts(machine.motorVoltsPerTick),
    build: machine.build ?? panel.build,
    ...(lesson && {
      procedure: lesson.procedure,
      reinforcement: lesson.reinforcement,
      valence: lesson.valence,
      correction: lesson.correction,
    }),
  };
}

function planWiring(wiring: MachineSettings['wiring']): Wiring | undefined {
  if (wiring === undefined) return undefined;
  if (typeof wiring === 'string') return { kind: wiring };
  if ('topological' in wiring) return { kind: 'topological', reach: wiring.topological };
  const fromZero = (cells: readonly number[]): number[] => cells.map((cell) => cell - 1);
  const units = wiring.units.map(({ excitatory, inhibitory }) => ({
    excitatory: fromZero(excitatory),
    inhibitory: fromZero(inhibitory),
  }));
  return { kind: 'listed', units };
}

function millivolts(volts: number): number {
  return Math.round(volts * 1000);
}

function planStimulus(
  [name, source]: readonly [string, Scenario['stimuli'][string]],
  { classes, seed }: Scenario,
  side: number,
): LessonStimulus {
  const stimulus = stimulusOf(source);
  const wanted = readSigns(classes[name] ?? '');
  if (!isByChance(stimulus)) return { name, picture: drawStimulus(stimulus, side), wanted };
  const picture = drawByChance(stimulus, side, createRandom(seed).split('stimuli').split(name));
  return { name, picture, drawn: stimulus, wanted };
}

/** The stimulus that an entry of the file describes. */
export function stimulusOf(source: Scenario['stimuli'][string]): Stimulus | ChanceStimulus {
  if (isByChance(source)) return source;
  if ('picture' in source) return { picture: pictureFromRows(source.picture) };
  if (!('letter' in source)) return { ...source, figure: source.figure as FigureName };
  const { letter, face } = source;
  return face === undefined ? { letter } : { letter, face };
}

/** Reads "+-+" as signs, one for each R-unit. */
export function readSigns(signs: string): Sign[] {
  return Array.from(signs, (sign) => (sign === '+' ? 1 : -1));
}

/** Writes signs as "+-+"; no answer is nothing. */
export function formatSigns(signs: readonly Sign[] | null): string {
  return signs === null ? '' : signs.map((sign) => (sign > 0 ? '+' : '-')).join('');
}
