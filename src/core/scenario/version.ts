import { migrate, type Versions } from './migrate.ts';
import { show } from './show.ts';

type Json = Readonly<Record<string, unknown>>;

/** The newest version of the format, which is the one that is written. */
export const SCENARIO_VERSION = 2;

/**
 * From each version that was to the next. When the format becomes version 3, `2: (file) => …` goes here, and the samples in
 * test/core/scenario/samples must still be read.
 */
const VERSIONS: Versions = {
  newest: SCENARIO_VERSION,
  // Version 2 has a field more, which may be absent.
  migrations: { 1: (file) => file },
};

/** Fields that the first version had not, and the version that brought them. */
const SINCE: Readonly<Record<string, number>> = { contrast: 2 };

/** What bringing a file to the newest version comes to. */
export interface Migrated {
  /** Null where the file is of a newer version than this program knows. */
  readonly file: Json | null;
  readonly problems: readonly string[];
}

/** Brings a scenario to the newest version, before it is checked. What says to be something else stays as it is. */
export function migrateScenario(source: Json): Migrated {
  if (source['format'] !== 'mark1-scenario') return { file: source, problems: [] };
  const file = migrate(source, VERSIONS);
  if (file !== null) return { file, problems: anachronisms(source) };
  const problem = `This scenario was written by a newer version (${show(source['version'])}); this one reads up to ${SCENARIO_VERSION}.`;
  return { file, problems: [problem] };
}

function anachronisms(source: Json): string[] {
  const { version } = source;
  if (!Number.isInteger(version)) return [];
  return Object.entries(SINCE).flatMap(([field, since]) =>
    Object.hasOwn(source, field) && (version as number) < since
      ? [`${field} must be absent in version ${String(version)}: the format has it since version ${since}.`]
      : [],
  );
}
