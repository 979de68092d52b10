import * as v from 'valibot';
import { FIRST_FAULT } from '../scenario/fields.ts';
import { findLooseMachineTies } from '../scenario/machine-ties.ts';
import { isRecord, parseScenario, refuse, sentenceOf, type Refused } from '../scenario/parse.ts';
import { show } from '../scenario/show.ts';
import { findCost } from './cost.ts';
import { headSchema, type Head } from './format.ts';
import { readJson } from './json-text.ts';
import { SESSION_LIMITS } from './limits.ts';
import { readCommands } from './read-commands.ts';
import { planOrigin, SESSION_VERSION, type Origin, type SessionFile } from './session-file.ts';
import { migrate } from './version.ts';

/** What reading comes to: a session to open, or all that is wrong with it, a sentence each. */
export type ReadSession = { readonly ok: true; readonly file: SessionFile } | Refused;

/** Reads a session from the text of a file. Never throws, whatever the text. Whether it opens, `openRecorded` tells. */
export function readSessionText(text: string): ReadSession {
  const json = readJson(text);
  return json.ok ? readSession(json.value) : json;
}

/** Reads a session from parsed JSON whose names and nesting are harmless. */
export function readSession(source: unknown): ReadSession {
  if (!isRecord(source)) return refuse([`The session must be an object, found ${show(source)}.`]);
  const migrated = source['format'] === 'mark1-session' ? migrate(source) : source;
  if (migrated === null)
    return refuse([
      `This session was written by a newer version (${show(source['version'])}); this one reads up to ${SESSION_VERSION}.`,
    ]);
  const names = Object.keys(migrated).length;
  if (names > MOST_FIELDS)
    return refuse([`The session must have at most ${MOST_FIELDS} fields, found ${names}.`]);
  const result = v.safeParse(headSchema, migrated, FIRST_FAULT);
  if (!result.success) return refuse(result.issues.map((issue) => sentenceOf(issue, 'The session')));
  const origin = readOrigin(result.output, migrated);
  return origin.ok ? readRest(result.output, origin.origin) : origin;
}

/** Far more than there are, so that strange ones can be told by their names. */
const MOST_FIELDS = 100;

type ReadOrigin = { readonly ok: true; readonly origin: Origin } | Refused;

function readOrigin(head: Head, source: Readonly<Record<string, unknown>>): ReadOrigin {
  const given = ['scenario', 'machine'].filter((name) => Object.hasOwn(source, name));
  if (given.length !== 1)
    return refuse([
      `The session must have either "scenario" or "machine", found ${given.length === 0 ? 'neither' : 'both'}.`,
    ]);
  return given[0] === 'scenario' ? readScenario(head, source) : readMachine(head, source);
}

function readScenario({ scenario }: Head, source: Readonly<Record<string, unknown>>): ReadOrigin {
  if (Object.hasOwn(source, 'shapes')) return refuse(['shapes must be absent where there is a scenario.']);
  const { length } = JSON.stringify(scenario);
  if (length > SESSION_LIMITS.scenarioCharacters)
    return refuse([
      `scenario must be at most ${SESSION_LIMITS.scenarioCharacters} characters, found ${length}.`,
    ]);
  const parsed = parseScenario(scenario);
  return parsed.ok
    ? { ok: true, origin: { kind: 'scenario', scenario: parsed.scenario } }
    : refuse(parsed.problems.map(inScenario));
}

/** The same sentence, told of the scenario in the session. */
function inScenario(problem: string): string {
  return /^(The scenario|And) /.test(problem) ? problem : `scenario.${problem}`;
}

function readMachine({ machine, shapes }: Head, source: Readonly<Record<string, unknown>>): ReadOrigin {
  if (machine === undefined) return refuse(['machine must be the settings of a machine, found nothing.']);
  const given = Object.keys(source['machine'] as object);
  const problems = findLooseMachineTies(
    { settings: machine, given },
    { trials: 0, reinforcement: undefined },
  );
  return problems.length === 0
    ? { ok: true, origin: { kind: 'machine', machine, shapes } }
    : refuse(problems);
}

function readRest(head: Head, origin: Origin): ReadSession {
  const { seed, until, fingerprint, bookmarks } = head;
  const side = origin.kind === 'scenario' ? origin.scenario.machine.side : origin.machine.side;
  const { commands, problems } = readCommands(head.commands, { cells: side * side, until });
  const late = bookmarks.flatMap(({ at }, place) =>
    at > until ? [`bookmarks[${place}].at must be at most "until" (${until}), found ${at}.`] : [],
  );
  if (problems.length + late.length > 0) return refuse([...problems, ...late]);
  const file = { seed, origin, commands, until, fingerprint, bookmarks };
  const costly = findCost(file, planOrigin(origin));
  return costly === null ? { ok: true, file } : refuse([costly]);
}
