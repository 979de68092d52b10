import { LIT, type Picture } from '../machine/retina.ts';
import type { Panel } from '../machine/panel.ts';
import { LIMITS } from '../scenario/fields.ts';
import type { Scenario } from '../scenario/format.ts';
import type { MachineSettings } from '../scenario/machine-format.ts';
import { parseScenario } from '../scenario/parse.ts';
import { formatSigns } from '../scenario/plan.ts';
import { SCENARIO_VERSION } from '../scenario/version.ts';
import { formatPicture } from '../stimulus/picture.ts';
import type { Recording } from '../timeline/recording.ts';
import type { Command, Session } from '../timeline/session.ts';
import { accountOf, type TrialAccount } from './account.ts';
import { planOrigin, tellScenario, type Origin } from './session-file.ts';

/** A scenario that goes by a session, or why there can be none. */
export type Told =
  { readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly problem: string };

/**
 * "Make this a scenario." A lesson's session becomes its scenario again, with its seed and with the panel as it stands now; where
 * that is not the lesson's own panel, what is published of it no longer holds and is left out. A visitor's session becomes a
 * lesson of the pictures that were told, in their order. What a scenario cannot tell is refused. Goes through the session again.
 */
export function scenarioOf(recording: Recording, origin: Origin, title: string): Told {
  const { session } = recording;
  const untold = findUntold(session);
  if (untold !== null) return { ok: false, problem: untold };
  const source =
    origin.kind === 'scenario'
      ? lessonAgain(session, origin.scenario, title)
      : lessonOfTold(accountOf(recording), { session, machine: origin.machine, title });
  if (typeof source === 'string') return { ok: false, problem: source };
  const parsed = parseScenario(source);
  return parsed.ok ? parsed : { ok: false, problem: parsed.problems[0] ?? '' };
}

/** What was done to the machine that no scenario tells. */
const UNTOLD: Readonly<Partial<Record<Command['kind'], string>>> = {
  values: 'knobs turned by hand',
  assign: 'A-units plugged to another R-unit by hand',
  plug: 'a wire plugged by hand',
  'plug-anew': 'a board plugged anew',
  break: 'a part broken by hand',
  repair: 'a part mended by hand',
};

function findUntold({ log, plan }: Session): string | null {
  for (const { at, command } of log) {
    const deed =
      plan.lesson !== null && command.kind === 'trial' ? 'a trial beside the lesson' : UNTOLD[command.kind];
    if (deed !== undefined) return `A scenario cannot tell of ${deed}, found that at tick ${at}.`;
  }
  return null;
}

function lessonAgain(session: Session, scenario: Scenario, title: string): object {
  const { machine, seed } = session;
  const told = tellScenario(scenario);
  const before = planOrigin({ kind: 'scenario', scenario }).machine.panel;
  const turned = Object.entries(machine.panel).filter(
    ([name, value]) => before[name as keyof Panel] !== value,
  );
  if (turned.length === 0 && seed === scenario.seed) return told;
  const { published, ...rest } = told;
  if (turned.length === 0) return { ...rest, published, seed };
  return {
    ...rest,
    title: { en: title },
    kind: 'reconstruction',
    seed,
    machine: withPanel(told.machine, machine.panel),
    lesson: { ...told.lesson, ...rulesOf(machine.panel) },
  };
}

/** The settings of a machine whose panel stands like this. The direct view has no thresholds and compares nothing. */
function withPanel(settings: MachineSettings, panel: Panel): object {
  const { polarity, illumination, zero, build, decayPerTrial, threshold, discrimination } = panel;
  const switches = {
    polarity,
    illumination,
    zero,
    build,
    decayPerTrial,
    stepVolts: panel.stepMillivolts / 1000,
    motorVoltsPerTick: panel.motorSpeed / 1000,
  };
  return settings.kind === 'direct' && threshold === 1 && discrimination === 'alone'
    ? { ...settings, ...switches }
    : { ...settings, ...switches, threshold, discrimination };
}

function rulesOf({ procedure, reinforcement, valence, correction }: Panel) {
  return { procedure, reinforcement, valence, correction };
}

interface Own {
  readonly session: Session;
  readonly machine: MachineSettings;
  readonly title: string;
}

function lessonOfTold(account: readonly TrialAccount[], { session, machine, title }: Own): object | string {
  const problem = findUntoldTrial(account, session);
  if (problem !== null) return problem;
  const { side } = session.machine.plan;
  const told = account.filter(({ wanted }) => wanted !== null);
  const names = new Map<string, string>();
  const stimuli: Record<string, { picture: readonly string[] }> = {};
  const classes: Record<string, string> = {};
  const order = told.map(({ picture, wanted }) => {
    const [rows, signs] = [formatPicture(picture, side), formatSigns(wanted)];
    const key = `${signs} ${rows.join('')}`;
    const name = names.get(key) ?? `drawing ${names.size + 1}`;
    names.set(key, name);
    stimuli[name] = { picture: rows };
    classes[name] = signs;
    return name;
  });
  return {
    format: 'mark1-scenario',
    version: SCENARIO_VERSION,
    title: { en: title },
    kind: 'reconstruction',
    sources: [],
    seed: session.seed,
    machine: withPanel(machine, session.machine.panel),
    stimuli,
    classes,
    lesson: { ...rulesOf(session.machine.panel), order, trials: order.length },
    test: { after: [0, order.length], trials: Math.min(order.length, LIMITS.testTrials) },
  };
}

function findUntoldTrial(account: readonly TrialAccount[], { machine }: Session): string | null {
  const asked = account.find(({ wanted, corrections }) => wanted === null && corrections > 0);
  if (asked !== undefined)
    return `A scenario cannot tell what the machine learned from a trial that it was only asked, found trial ${asked.trial}.`;
  if (machine.panel.decayPerTrial > 0 && account.some(({ wanted }) => wanted === null))
    return 'A scenario cannot tell of a trial that was only asked where every trial lets values decay, found one.';
  const told = account.filter(({ wanted }) => wanted !== null);
  if (told.length === 0)
    return 'A scenario needs a trial in which the machine was told what it saw, found none.';
  const grey = told.find(({ picture }) => !isBlackAndWhite(picture));
  if (grey === undefined) return null;
  return `A scenario cannot tell of pictures with grey in them, found one in trial ${grey.trial}.`;
}

function isBlackAndWhite(picture: Picture): boolean {
  return picture.every((light) => light === 0 || light === LIT);
}
