import type { Scenario } from './format.ts';
import { spreadOf, type SeedRecord, type SeedSpread } from './seeds.ts';

/** A result that a source gives. */
export type Published = Pick<
  Scenario['published'][number],
  'after' | 'correct' | 'relation' | 'source' | 'why'
>;

/** A published value beside what many machines came to. */
export interface BesidePrint {
  readonly published: Published;
  /** The test that it is compared with. */
  readonly spread: SeedSpread;
  /** Whether that test follows the trial that print tells, is the last one because print tells none, or another. */
  readonly moment: 'as printed' | 'not printed' | 'another';
  /** Where print lies: within the least and the greatest of our shares, or beyond one of them. */
  readonly lies: 'below' | 'within' | 'above';
  /** Machines that come to the printed value or go beyond it; under "at most", that stay at or below it. */
  readonly reaching: number;
  readonly machines: number;
}

/** Sets every published value beside the machines of a record. A record without a test has nothing to set beside. */
export function besidePrint(published: readonly Published[], record: SeedRecord): BesidePrint[] {
  const spreads = spreadOf(record);
  return published.flatMap((value) => {
    const point = testFor(value.after, record.after);
    const spread = spreads[point];
    if (spread === undefined) return [];
    const shares = record.machines.map((right) => (right[point] ?? NaN) / record.trials);
    return [
      {
        published: value,
        spread,
        moment: momentOf(value.after, spread.after),
        lies: lieOf(value, spread),
        reaching: shares.filter((share) => reaches(share, value)).length,
        machines: shares.length,
      },
    ];
  });
}

/** The last test that does not come after the printed trial; the last of all where none is printed. */
function testFor(printed: number = Infinity, after: readonly number[]): number {
  return Math.max(
    0,
    after.findLastIndex((trial) => trial <= printed),
  );
}

function momentOf(printed: number | undefined, after: number): BesidePrint['moment'] {
  if (printed === undefined) return 'not printed';
  return printed === after ? 'as printed' : 'another';
}

/** A bound that a machine of ours keeps is within, however far beyond it the others go. */
function lieOf({ correct, relation }: Published, { min, max }: SeedSpread): BesidePrint['lies'] {
  const isFloor = relation === 'at least' || relation === 'more than';
  if (relation !== 'at most' && (correct > max || (relation === 'more than' && correct === max)))
    return 'above';
  return !isFloor && correct < min ? 'below' : 'within';
}

function reaches(share: number, { correct, relation }: Published): boolean {
  if (relation === 'more than') return share > correct;
  return relation === 'at most' ? share <= correct : share >= correct;
}
