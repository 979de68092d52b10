import { parseScenarioText } from '../../src/core/scenario/parse.ts';
import type { Scenario } from '../../src/core/scenario/format.ts';

const files = import.meta.glob<string>(['../../scenarios/*.json', '!**/*.schema.json'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The text of every scenario that is shipped, by its file's name without the ending. Works in Node and in a browser. */
export const SHIPPED_TEXTS: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, text]) => [/([^/]+)\.json$/.exec(path)![1]!, text]),
);

/** A shipped scenario, read. */
export function shipped(id: string): Scenario {
  const parsed = parseScenarioText(SHIPPED_TEXTS.get(id) ?? '');
  if (!parsed.ok) throw new Error(`${id}: ${parsed.problems.join('\n')}`);
  return parsed.scenario;
}
