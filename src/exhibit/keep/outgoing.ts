import {
  curveCsv,
  fingerprint,
  formatLink,
  LIT,
  packSession,
  scenarioOf,
  sessionFileOf,
  tellScenario,
  tooLargeForLink,
  trialsCsv,
  trimForLink,
  writeSession,
  type Recording,
  type SessionFile,
} from '../../core/index.ts';
import { LINK } from './incoming.ts';
import type { LinkMade, Place } from './keep-state.ts';
import { originOf } from './open-session.ts';

/** A file to be handed to the visitor. */
export interface Parcel {
  readonly name: string;
  /** A media type. */
  readonly type: string;
  readonly content: string | Blob;
}

/** What can be had as text. */
export type Writing = 'session' | 'trials' | 'curve' | 'scenario';

/** What is kept of a session of the exhibit, as it stands. */
export function fileOf(place: Place): SessionFile {
  return sessionFileOf(place.stage.session, originOf(place));
}

/** The same without a look at whether it could be opened again: quick enough to be done between two frames. */
export function quickFileOf(place: Place): SessionFile {
  const { seed, log, machine } = place.stage.session;
  const told = { seed, origin: originOf(place), commands: [...log], until: machine.tick };
  return { ...told, fingerprint: fingerprint(machine), bookmarks: [] };
}

/** A session, or what can be told of it, as a file; a sentence where there can be none. Goes through the session again. */
export function write(writing: Writing, place: Place, title: string): Parcel | string {
  const { recording } = place.stage;
  const stem = stemOf(place);
  switch (writing) {
    case 'session':
      return json(`${stem}.session.json`, writeSession(fileOf(place)));
    case 'trials':
      return csv(`${stem}.trials.csv`, trialsCsv(recording));
    case 'curve':
      return csv(`${stem}.curve.csv`, curveCsv(recording));
    case 'scenario': {
      const told = scenarioOf(blackAndWhite(recording), originOf(place), title);
      if (!told.ok) return told.problem;
      return json(`${stem}.scenario.json`, `${JSON.stringify(tellScenario(told.scenario), null, 2)}\n`);
    }
  }
}

/** The same session with every drawing as the S-units take it: a scenario knows no grey, which the pen has at its edges. */
function blackAndWhite(recording: Recording): Recording {
  const { session } = recording;
  const { levels, panel } = session.machine;
  const isOn = (light: number, cell: number): boolean =>
    light * panel.illumination >= (levels[cell] ?? LIT) * LIT;
  const log = session.log.map(({ at, command }) => {
    if (command.kind !== 'present') return { at, command };
    const picture = command.picture.map((light, cell) => (isOn(light, cell) ? LIT : 0));
    return { at, command: { ...command, picture } };
  });
  return { ...recording, session: { ...session, log } };
}

/** What the files of a session are called: `mark1-own-12-trials`. */
export function stemOf({ lesson, stage }: Place): string {
  return `mark1-${lesson?.id ?? 'own'}-${stage.session.machine.counters.trials}-trials`;
}

function json(name: string, content: string): Parcel {
  return { name, type: 'application/json', content };
}

/** With a byte order mark, by which spreadsheets know UTF-8. */
function csv(name: string, content: string): Parcel {
  return { name, type: 'text/csv;charset=utf-8', content: `\uFEFF${content}` };
}

/** A link to the machine as it stands, below an address that has no fragment; or that it needs too many bytes. Goes through the session again. */
export function linkTo(place: Place, address: string): LinkMade {
  const packed = packSession(trimForLink(fileOf(place)));
  if (tooLargeForLink(packed)) return { kind: 'too-large', bytes: packed.length };
  const { trials } = place.stage.session.machine.counters;
  return { kind: 'link', address: `${address}${LINK}${formatLink(packed)}`, trials };
}
