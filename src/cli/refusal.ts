/** Exit codes that scripts can use. */
export const EXIT = {
  /** Everything asked was done. */
  done: 0,
  /** A scenario does not print what is expected of it. */
  different: 1,
  /** The command line or a file cannot be used as it is. */
  refused: 2,
} as const;

/** Bad input: a sentence for each fault. The command ends with exit code 2 and nothing on stdout. */
export class Refusal extends Error {
  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'));
  }
}

/** Reads or writes a file. What the system has against it is a Refusal that names the file. */
export function onDisk<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new Refusal([`${path}: must be a file that can be used, found ${(error as Error).message}.`]);
  }
}
