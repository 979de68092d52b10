type Json = Readonly<Record<string, unknown>>;

/** How a file of a version becomes one of the next. */
export type Migration = (file: Json) => Json;

/** The newest version of a format, and from each version before it the step to the next. */
export interface Versions {
  readonly newest: number;
  readonly migrations: Readonly<Record<number, Migration>>;
}

/** A file brought to the newest version; null where it is of a newer one. What has no version stays as it is, for the reader to refuse. */
export function migrate(file: Json, { newest, migrations }: Versions): Json | null {
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
