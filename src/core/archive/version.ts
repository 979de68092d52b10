import { migrate as bringToNewest, type Versions } from '../scenario/migrate.ts';
import { SESSION_VERSION } from './session-file.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * From each version that was to the next. When the format becomes version 2, `1: (file) => …` goes here, and the samples of
 * version 1 in test/core/archive/samples must still open.
 */
const VERSIONS: Versions = { newest: SESSION_VERSION, migrations: {} };

/** A session file brought to the newest version; null where it is of a newer one. */
export function migrate(file: Json): Json | null {
  return bringToNewest(file, VERSIONS);
}
