import { fingerprint } from '../machine/fingerprint.ts';
import { createMark1, type Mark1 } from '../machine/mark1.ts';
import { strike } from '../timeline/incident.ts';
import { createSession, streamsOf, type Session } from '../timeline/session.ts';
import { asLearner } from '../training/learner.ts';
import type { Picture } from '../machine/retina.ts';
import type { Lesson } from '../training/lesson.ts';
import { train, type Results } from '../training/trainer.ts';
import type { Scenario } from './format.ts';
import { planScenario } from './plan.ts';

/** A run of a scenario from power-on to its last trial. */
export interface Run extends Results {
  readonly seed: string;
  /** The machine after the last trial. */
  readonly machine: Mark1;
  /** Of the machine after the last trial. */
  readonly fingerprint: string;
}

/**
 * Runs a scenario headless. Without a seed of its own it takes the scenario's. `onTrial` is told of every trial that is
 * over, with the machine as it stands; it must leave the machine as it is.
 */
export function runScenario(
  scenario: Scenario,
  seed: string = scenario.seed,
  onTrial: (trial: number, machine: Mark1) => void = () => undefined,
): Run {
  const plan = planScenario(scenario);
  const streams = streamsOf(seed);
  const machine = createMark1(plan.machine, streams.machine);
  const happen = (trial: number): void => {
    strike(machine, plan.incidents ?? [], { trial, random: streams.machine });
  };
  happen(0);
  const results = train(asLearner(machine, stillPictures(plan.lesson)), plan.lesson, {
    random: streams.lesson,
    before: happen,
    after: (trial) => onTrial(trial, machine),
  });
  return {
    seed,
    ...results,
    machine,
    get fingerprint() {
      return fingerprint(machine);
    },
  };
}

/** The pictures that come up again and again as they are. */
function stillPictures({ stimuli }: Lesson): Picture[] {
  return stimuli.map(({ picture }) => picture);
}

/** Switches a machine on for a scenario, to be played through machine time. Played to its end it equals `runScenario`. */
export function openScenario(scenario: Scenario, seed: string = scenario.seed): Session {
  return createSession(planScenario(scenario), seed);
}
