import * as v from 'valibot';
import { SPECIFICATION } from '../machine/specification.ts';
import { findLooseContrastTies } from './contrast-ties.ts';
import { findLooseFaultTies } from './fault-ties.ts';
import { LIMITS } from './fields.ts';
import { machineSchema, sideSchema, type MachineSettings } from './machine-format.ts';
import { findLooseMachineTies } from './machine-ties.ts';
import { trialOf } from './ranges.ts';
import { printable, show } from './show.ts';
import { findMisfits } from './stimulus-ties.ts';

/**
 * What ties the fields of a scenario to each other. Every tie looks only at fields that are there and have the right
 * shape, so that a file with other faults still hears of these.
 */
export function findLooseTies(source: Readonly<Record<string, unknown>>): string[] {
  const file = readable(source);
  return [
    ...looseMachine(file),
    ...(file.side === undefined ? [] : findMisfits(file.stimuli ?? {}, file.side)),
    ...stimuliAndClasses(file),
    ...wrongSignCounts(file),
    ...unknownNamesInOrder(file),
    ...testPoints(file),
    ...captionsBeyondTheEnd(file),
    ...findLooseFaultTies(file.faults, { machine: file.settings, trials: file.trials }),
    ...findLooseContrastTies(file.contrast, file),
    ...repeated(file.sources, 'sources'),
    ...unsourcedHistory(file),
    ...mislabelledView(file),
  ];
}

/** The fields that ties look at, each undefined unless its shape is right. */
interface Readable {
  readonly kind: unknown;
  readonly sources: readonly unknown[] | undefined;
  readonly machine: Fields | undefined;
  readonly settings: MachineSettings | undefined;
  readonly side: number | undefined;
  readonly stimuli: Fields | undefined;
  readonly classes: Fields | undefined;
  readonly reinforcement: unknown;
  readonly order: readonly unknown[];
  readonly trials: number | undefined;
  readonly testAfter: readonly unknown[];
  readonly contrast: Fields | undefined;
  readonly faults: readonly unknown[];
  readonly captions: readonly unknown[];
}

type Fields = Readonly<Record<string, unknown>>;

function readable(source: Fields): Readable {
  const { lesson = {}, test = {} } = { lesson: fieldsOf(source['lesson']), test: fieldsOf(source['test']) };
  const machine = fieldsOf(source['machine']);
  const settings = v.safeParse(machineSchema, machine);
  const side = v.safeParse(sideSchema, machine?.['side']);
  return {
    kind: source['kind'],
    sources: listOf(source['sources']),
    machine,
    settings: settings.success ? settings.output : undefined,
    side: side.success ? side.output : undefined,
    stimuli: fieldsOf(source['stimuli']),
    classes: fieldsOf(source['classes']),
    reinforcement: lesson['reinforcement'],
    order: listOf(lesson['order']) ?? [],
    trials: wholeOf(lesson['trials']),
    testAfter: listOf(test['after']) ?? [],
    contrast: fieldsOf(source['contrast']),
    faults: listOf(source['faults']) ?? [],
    captions: listOf(source['captions']) ?? [],
  };
}

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

function wholeOf(value: unknown): number | undefined {
  return Number.isInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}

function listOf(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

function looseMachine({ machine = {}, settings, trials = 0, reinforcement }: Readable): string[] {
  if (settings === undefined) return [];
  return findLooseMachineTies({ settings, given: Object.keys(machine) }, { trials, reinforcement });
}

function stimuliAndClasses({ stimuli, classes }: Readable): string[] {
  if (stimuli === undefined || classes === undefined) return [];
  const names = Object.keys(stimuli);
  const problems: string[] = [];
  if (names.length === 0) problems.push('stimuli must hold at least one stimulus, found none.');
  if (names.length > LIMITS.stimuli) {
    problems.push(`stimuli must hold at most ${LIMITS.stimuli} stimuli, found ${names.length}.`);
  }
  for (const name of names) {
    if (!Object.hasOwn(classes, name))
      problems.push(`classes must name every stimulus, found none for ${show(name)}.`);
  }
  for (const name of Object.keys(classes)) {
    if (!Object.hasOwn(stimuli, name)) problems.push(`classes must name only stimuli, found ${show(name)}.`);
  }
  return problems;
}

function wrongSignCounts({ machine, classes = {} }: Readable): string[] {
  const responses = machine === undefined ? undefined : wholeOf(machine['responses'] ?? 1);
  if (responses === undefined || responses < 1 || responses > SPECIFICATION.responseUnits.value) return [];
  return Object.entries(classes).flatMap(([name, signs]) =>
    typeof signs === 'string' && signs.length !== responses
      ? [
          `classes.${printable(name)} must have one sign for each of the ${responses} R-units in use, found ${show(signs)}.`,
        ]
      : [],
  );
}

function unknownNamesInOrder({ stimuli, order }: Readable): string[] {
  if (stimuli === undefined) return [];
  return order.flatMap((name, place) =>
    typeof name === 'string' && !Object.hasOwn(stimuli, name)
      ? [`lesson.order[${place}] must be the name of a stimulus, found ${show(name)}.`]
      : [],
  );
}

function testPoints({ trials, testAfter }: Readable): string[] {
  const problems: string[] = [];
  testAfter.forEach((after, place) => {
    const before = testAfter[place - 1];
    if (typeof after !== 'number') return;
    if (trials !== undefined && after > trials) {
      problems.push(`test.after[${place}] must be at most lesson.trials (${trials}), found ${after}.`);
    }
    if (typeof before === 'number' && after <= before) {
      problems.push(`test.after[${place}] must be more than the one before it (${before}), found ${after}.`);
    }
  });
  return problems;
}

function captionsBeyondTheEnd({ captions, trials }: Readable): string[] {
  return captions.flatMap((caption, place) => {
    const at = fieldsOf(caption)?.['at'];
    const trial = typeof at === 'string' ? (trialOf(at) ?? 0) : 0;
    return trials !== undefined && trial > trials
      ? [`captions[${place}].at must be a trial of the lesson (1 to ${trials}), found ${trial}.`]
      : [];
  });
}

function repeated(items: readonly unknown[] | undefined, path: string): string[] {
  const seen = new Set<unknown>();
  return (items ?? []).flatMap((item, place) => {
    if (typeof item !== 'string') return [];
    if (seen.has(item)) return [`${path}[${place}] must be named once, found ${show(item)} again.`];
    seen.add(item);
    return [];
  });
}

function unsourcedHistory({ kind, sources }: Readable): string[] {
  if (kind === 'reconstruction' || kind === undefined || sources?.length !== 0) return [];
  return ['sources must name at least one source unless kind is "reconstruction", found none.'];
}

/** The direct view must never pass for the machine. */
function mislabelledView({ kind, settings }: Readable): string[] {
  if (kind !== 'Mark I hardware' || settings?.kind !== 'direct') return [];
  return [
    'kind must be another than "Mark I hardware" where machine.kind is "direct", which the Mark I is not.',
  ];
}
