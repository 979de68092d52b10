import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parseScenarioText, type Scenario } from '../core/index.ts';
import { onDisk, Refusal } from './refusal.ts';

/** A scenario and the file it came from. */
export interface ScenarioFile {
  /** As it was named on the command line. */
  readonly path: string;
  /** The file's name without its ending. */
  readonly id: string;
  readonly scenario: Scenario;
}

/** Far above the largest file that parse accepts, so that parse can say how large it was; beyond it, nothing is read. */
const MOST_BYTES = 64_000_000;

/**
 * Reads and checks one scenario file.
 * @throws Refusal with a sentence for each fault, each beginning with the path.
 */
export function readScenarioFile(path: string): ScenarioFile {
  const parsed = parseScenarioText(readText(path, 'a scenario file', '2 MB'));
  if (!parsed.ok) throw new Refusal(parsed.problems.map((problem) => `${path}: ${problem}`));
  return { path, id: basename(path).replace(/\.json$/, ''), scenario: parsed.scenario };
}

/**
 * The text of a file that should be `expected`, with an article, and has at most so many MB, in words.
 * @throws Refusal for what is no file, is far too large or is no UTF-8.
 */
export function readText(path: string, expected: string, most: string): string {
  const file = onDisk(path, () => statSync(path, { throwIfNoEntry: false }));
  if (file === undefined) throw new Refusal([`${path}: must be ${expected}, found nothing of that name.`]);
  if (!file.isFile()) throw new Refusal([`${path}: must be ${expected}, found something else.`]);
  if (file.size > MOST_BYTES)
    throw new Refusal([`${path}: must be at most ${most}, found ${file.size} bytes.`]);
  const bytes = onDisk(path, () => readFileSync(path));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal([`${path}: must be text in UTF-8, found bytes that are no UTF-8.`]);
  }
}
