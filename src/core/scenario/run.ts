import { fingerprint } from '../machine/fingerprint.ts';
import { createMark1 } from '../machine/mark1.ts';
import { MARK1_PLAN, STANDARD_PANEL, type MachinePlan } from '../machine/plan.ts';
import type { Sign } from '../machine/response.ts';
import type { FigureName } from '../stimulus/figures.ts';
import { pictureFromRows } from '../stimulus/picture.ts';
import { drawStimulus, type Stimulus } from '../stimulus/stimulus.ts';
import { createSession, streamsOf, type Session, type SessionPlan } from '../timeline/session.ts';
import { asLearner } from '../training/learner.ts';
import type { Lesson, LessonStimulus } from '../training/lesson.ts';
import { train, type Results } from '../training/trainer.ts';
import type { Scenario } from './format.ts';

/** A run of a scenario from power-on to its last trial. */
export interface Run extends Results {
  readonly seed: string;
  /** Of the machine after the last trial. */
  readonly fingerprint: string;
}

/** Runs a scenario headless. Without a seed of its own it takes the scenario's. */
export function runScenario(scenario: Scenario, seed: string = scenario.seed): Run {
  const plan = planScenario(scenario);
  const streams = streamsOf(seed);
  const machine = createMark1(plan.machine, streams.machine);
  const results = train(asLearner(machine), plan.lesson, streams.lesson);
  return { seed, ...results, fingerprint: fingerprint(machine) };
}

/** Switches a machine on for a scenario, to be played through machine time. Played to its end it equals `runScenario`. */
export function openScenario(scenario: Scenario, seed: string = scenario.seed): Session {
  return createSession(planScenario(scenario), seed);
}

/** What a scenario settles before power-on. */
export function planScenario(scenario: Scenario): SessionPlan & { readonly lesson: Lesson } {
  const machine = planMachine(scenario);
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
  };
}

function planMachine({ machine, lesson }: Scenario): MachinePlan {
  return {
    ...MARK1_PLAN,
    responses: machine.responses,
    excitatory: machine.excitatory,
    inhibitory: machine.inhibitory,
    stopMillivolts: millivolts(machine.stopVolts),
    panel: {
      ...STANDARD_PANEL,
      polarity: machine.polarity,
      threshold: machine.threshold,
      procedure: lesson.procedure,
      reinforcement: lesson.reinforcement,
      stepMillivolts: millivolts(machine.stepVolts),
      decayPerTrial: machine.decayPerTrial,
    },
  };
}

function millivolts(volts: number): number {
  return Math.round(volts * 1000);
}

function planStimulus(
  [name, source]: readonly [string, Scenario['stimuli'][string]],
  { classes }: Scenario,
  side: number,
): LessonStimulus {
  return { name, picture: drawStimulus(stimulusOf(source), side), wanted: readSigns(classes[name] ?? '') };
}

function stimulusOf(source: Scenario['stimuli'][string]): Stimulus {
  if ('picture' in source) return { picture: pictureFromRows(source.picture) };
  if ('figure' in source) return { ...source, figure: source.figure as FigureName };
  return source;
}

/** Reads "+-+" as signs, one for each R-unit. */
export function readSigns(signs: string): Sign[] {
  return Array.from(signs, (sign) => (sign === '+' ? 1 : -1));
}

/** Writes signs as "+-+"; no answer is nothing. */
export function formatSigns(signs: readonly Sign[] | null): string {
  return signs === null ? '' : signs.map((sign) => (sign > 0 ? '+' : '-')).join('');
}
