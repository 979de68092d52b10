import { formatSigns } from '../scenario/plan.ts';
import type { Recording } from '../timeline/recording.ts';
import { accountOf } from './account.ts';

/**
 * Every trial of a session as comma-separated values: trial, tick at its end, stimulus, wanted and answered signs, correct,
 * source-sets reinforced. `correct` is empty where the machine was only asked.
 */
export function trialsCsv(recording: Recording): string {
  const rows = accountOf(recording).map((row) => [
    String(row.trial),
    String(row.at),
    harmless(row.stimulus ?? ''),
    formatSigns(row.wanted),
    row.response === null ? 'no answer' : formatSigns(row.response),
    row.wanted === null ? '' : yesOrNo(row.correct),
    String(row.corrections),
  ]);
  return csv([['trial', 'tick', 'stimulus', 'wanted', 'answer', 'correct', 'corrections'], ...rows]);
}

/**
 * How a machine learned, as comma-separated values, a row for power-on and for every trial: how many trials were told and how
 * many of them right so far, their share, and the share right in the test that followed, where the lesson held one.
 */
export function curveCsv(recording: Recording): string {
  const { tests } = recording.session.results;
  const testAfter = new Map(tests.map(({ after, fraction }) => [after, decimal(fraction)]));
  const rows = [['0', '0', '0', '', testAfter.get(0) ?? '']];
  let [told, right, ofLesson] = [0, 0, 0];
  for (const { trial, wanted, correct, stimulus } of accountOf(recording)) {
    if (wanted !== null) told++;
    if (correct) right++;
    if (stimulus !== null) ofLesson++;
    const test = stimulus === null ? '' : (testAfter.get(ofLesson) ?? '');
    rows.push([String(trial), String(told), String(right), told === 0 ? '' : decimal(right / told), test]);
  }
  return csv([['trial', 'told', 'right', 'share', 'test'], ...rows]);
}

function yesOrNo(answer: unknown): string {
  return answer === true ? 'yes' : 'no';
}

/** A share as a decimal number of at most four places. */
function decimal(share: number): string {
  return String(Math.round(share * 10_000) / 10_000);
}

/** A name that a spreadsheet will not take for a formula. */
function harmless(name: string): string {
  return /^[\s]*[=+\-@\t\r]/.test(name) ? `'${name}` : name;
}

/** RFC 4180: lines end with CR LF. */
function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
