import { openRecorded, parseScenarioText, placeProblems, readSessionText } from '../core/index.ts';
import { readText } from './scenario-file.ts';
import type { Verdict } from './verify.ts';

/**
 * `mark1 check`: whether a scenario or a session file can be used, with line and column for whatever is wrong. A session is
 * gone through as well.
 */
export function checkCommand(path: string): Verdict {
  const text = readText(path, 'a scenario or session file', '8 MB');
  const isSession = /"format"\s*:\s*"mark1-session"/.test(text.slice(0, 10_000));
  const problems = isSession ? problemsOfSession(text) : problemsOfScenario(text);
  if (problems.length === 0)
    return { line: `${path}: ${isSession ? 'a session' : 'a scenario'} that can be used`, asExpected: true };
  const told = placeProblems(text, problems).map((problem) => `${path}: ${problem}`);
  return { line: told.join('\n'), asExpected: false };
}

function problemsOfScenario(text: string): readonly string[] {
  const parsed = parseScenarioText(text);
  return parsed.ok ? [] : parsed.problems;
}

function problemsOfSession(text: string): readonly string[] {
  const read = readSessionText(text);
  if (!read.ok) return read.problems;
  const opened = openRecorded(read.file);
  return opened.ok ? [] : [opened.problem];
}
