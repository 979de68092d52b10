import {
  accountOf,
  fingerprint,
  formatSigns,
  momentAt,
  openRecorded,
  readSessionText,
  sessionAt,
  type Recording,
  type Session,
  type SessionFile,
  type TrialAccount,
} from '../core/index.ts';
import { decimal, formatTable, formatTsv, type Block, type Format } from './format.ts';
import { Refusal } from './refusal.ts';
import { readText } from './scenario-file.ts';

/** `mark1 replay`: goes through a session again, to its end or to a tick. Returns what goes to stdout. */
export function replayCommand(
  path: string,
  { at, format }: { readonly at?: number; readonly format: Format },
): string {
  const { file, recording } = openSessionFile(path);
  const session = at === undefined ? recording.session : sessionIn(path, recording, at);
  const trials = accountOf(recording).filter((trial) => trial.at <= session.machine.tick);
  if (format === 'json') return formatJson(session, trials);
  const blocks = [stateBlock(session), trialBlock(trials), ...testBlocks(session), printBlock(session)];
  return format === 'tsv' ? formatTsv(blocks) : `${titleOf(file)}\n\n${formatTable(blocks)}`;
}

/** @throws Refusal with a sentence for each fault of a file, or the one for which it does not open. */
function openSessionFile(path: string): { readonly file: SessionFile; readonly recording: Recording } {
  const read = readSessionText(readText(path, 'a session file', '8 MB'));
  if (!read.ok) throw new Refusal(read.problems.map((problem) => `${path}: ${problem}`));
  const opened = openRecorded(read.file);
  if (!opened.ok) throw new Refusal([`${path}: ${opened.problem}`]);
  return { file: read.file, recording: opened.recording };
}

function sessionIn(path: string, recording: Recording, at: number): Session {
  const until = recording.session.machine.tick;
  if (at > until)
    throw new Refusal([`${path}: --at must be a tick of the session (0 to ${until}), found ${at}.`]);
  return sessionAt(recording, momentAt(recording, at));
}

function titleOf({ origin, seed }: SessionFile): string {
  if (origin.kind === 'scenario')
    return `${origin.scenario.title.en} (${origin.scenario.kind}), seed ${seed}`;
  const shapes = origin.shapes.length === 0 ? '' : ` (${origin.shapes.join(', ')})`;
  return `A visitor's machine${shapes}, seed ${seed}`;
}

function stateOf({ machine, log }: Session) {
  const { tick, phase, counters } = machine;
  return {
    tick,
    phase,
    commands: log.length,
    trials: counters.trials,
    right: counters.right,
    corrections: counters.corrections,
  };
}

function stateBlock(session: Session): Block {
  const state = stateOf(session);
  return { columns: Object.keys(state), rows: [Object.values(state).map(String)] };
}

function trialBlock(trials: readonly TrialAccount[]): Block {
  return {
    columns: ['trial', 'tick', 'stimulus', 'wanted', 'response', 'correct', 'corrections'],
    rows: trials.map((row) => [
      String(row.trial),
      String(row.at),
      row.stimulus ?? '',
      formatSigns(row.wanted),
      row.response === null ? 'no answer' : formatSigns(row.response),
      row.wanted === null ? 'only asked' : row.correct ? 'yes' : 'no',
      String(row.corrections),
    ]),
  };
}

function testBlocks({ results }: Session): Block[] {
  if (results.tests.length === 0) return [];
  return [
    {
      columns: ['after', 'trials', 'correct', 'fraction'],
      rows: results.tests.map(({ after, trials, correct, fraction }) => [
        String(after),
        String(trials),
        String(correct),
        decimal(fraction),
      ]),
    },
  ];
}

function printBlock({ machine }: Session): Block {
  return { columns: ['fingerprint'], rows: [[fingerprint(machine)]] };
}

function formatJson(session: Session, account: readonly TrialAccount[]): string {
  const trials = account.map(({ trial, at, stimulus, wanted, response, correct, corrections }) => ({
    trial,
    tick: at,
    stimulus,
    wanted: wanted === null ? null : formatSigns(wanted),
    response: response === null ? null : formatSigns(response),
    correct: wanted === null ? null : correct,
    corrections,
  }));
  const { seed, machine, results } = session;
  const told = { seed, ...stateOf(session), trials, tests: results.tests, fingerprint: fingerprint(machine) };
  return `${JSON.stringify(told, null, 2)}\n`;
}
