import { SESSION_VERSION } from './session-file.ts';

type Json = Readonly<Record<string, unknown>>;

/** How a file of a version becomes one of the next. */
export type Migration = (file: Json) => Json;

/**
 * From each version that was to the next. When the format becomes version 2, `1: (file) => …` goes here, and the samples of
 * version 1 in test/core/archive/samples must still open.
 */
const MIGRATIONS: Readonly<Record<number, Migration>> = {};

/** A file brought to the newest version; null where it is of a newer one. What has no version stays as it is, for the reader to refuse. */
export function migrate(
  file: Json,
  { newest, migrations }: { readonly newest: number; readonly migrations: typeof MIGRATIONS } = {
    newest: SESSION_VERSION,
    migrations: MIGRATIONS,
  },
): Json | null {
  const { version } = file;
  if (!Number.isInteger(version)) return file;
  if ((version as number) > newest) return null;
  let [migrated, from] = [file, version as number];
  for (let step = migrations[from]; step !== undefined && from < newest; step = migrations[from]) {
    from++;
    migrated = { ...step(migrated), version: from };
  }
  return migrated;
}
