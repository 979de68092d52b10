import { parseScenario, type Scenario } from '../core/index.ts';

/** A shipped lesson. */
export interface ShippedScenario {
  /** The file's name without its ending. */
  readonly id: string;
  readonly scenario: Scenario;
}

const FILES = import.meta.glob<unknown>('../../scenarios/[0-9]*.json', { eager: true, import: 'default' });

/** The lessons that come with the exhibit, in the order of their files. One that does not pass its check is a fault of the build. */
export const SHIPPED: readonly ShippedScenario[] = Object.entries(FILES)
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([path, source]) => {
    const id = path.replace(/^.*\/|\.json$/g, '');
    const parsed = parseScenario(source);
    if (!parsed.ok) throw new Error(`${id}: ${parsed.problems.join(' ')}`);
    return { id, scenario: parsed.scenario };
  });
