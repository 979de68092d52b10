/** A choice of sets that together hold everything. */
export interface Cover {
  /** The numbers of the sets chosen, ascending. */
  readonly chosen: readonly number[];
  /** Whether the search came to its end, so that no choice of fewer sets is possible. */
  readonly fewest: 'proved' | 'not proved';
}

/** Rows still to be held, each with the sets that can do it. */
type Open = ReadonlyMap<number, readonly number[]>;

interface Search {
  readonly sets: readonly (readonly number[])[];
  best: readonly number[];
  /** Branches that may still be taken. */
  left: number;
}

/**
 * Chooses as few sets as possible that together hold every row that is in any of them. Exact, by branch and bound: the row
 * that the fewest sets hold decides next; a branch ends when rows that share no set already need as many as the best
 * choice so far. After `branches` it stops with the best so far, which is never worse than the greedy choice.
 */
export function coverRows(sets: readonly (readonly number[])[], branches: number): Cover {
  const open = new Map<number, number[]>();
  sets.forEach((rows, set) => {
    for (const row of rows) open.set(row, [...(open.get(row) ?? []), set]);
  });
  const search: Search = { sets, best: greedyCover(sets, open), left: branches };
  branch(search, open, []);
  return {
    chosen: [...search.best].sort((a, b) => a - b),
    fewest: search.left >= 0 ? 'proved' : 'not proved',
  };
}

/** Takes the set that holds the most open rows, again and again; of equals the first. */
function greedyCover(sets: readonly (readonly number[])[], rows: Open): number[] {
  const chosen: number[] = [];
  const open = new Set(rows.keys());
  while (open.size > 0) {
    const gains = sets.map((set) => set.filter((row) => open.has(row)).length);
    const most = gains.indexOf(Math.max(...gains));
    chosen.push(most);
    for (const row of sets[most]!) open.delete(row);
  }
  return chosen;
}

function branch(search: Search, rows: Open, chosen: readonly number[]): void {
  if (search.left-- <= 0) {
    search.left = -1;
    return;
  }
  if (rows.size === 0) {
    if (chosen.length < search.best.length) search.best = chosen;
    return;
  }
  const open = withoutEasy(withoutDominated(search.sets, rows));
  if (chosen.length + needed(open) >= search.best.length) return;
  const tightest = [...open.values()].reduce((least, sets) => (sets.length < least.length ? sets : least));
  const refused = new Set<number>();
  for (const set of byGain(search.sets, open, tightest)) {
    branch(search, rest(search.sets, open, set, refused), [...chosen, set]);
    // Every choice with this set has been seen: leave it out from here on.
    refused.add(set);
  }
}

/** What is open after taking a set, without those that were refused. A row without any set left makes the branch barren. */
function rest(
  sets: readonly (readonly number[])[],
  open: Open,
  taken: number,
  refused: ReadonlySet<number>,
): Open {
  const held = new Set(sets[taken]);
  const left = new Map<number, readonly number[]>();
  for (const [row, able] of open) {
    if (held.has(row)) continue;
    left.set(
      row,
      able.filter((set) => !refused.has(set)),
    );
  }
  return left;
}

/** Sets that hold no open row that another does not hold as well are left out; of equals the last stays. */
function withoutDominated(sets: readonly (readonly number[])[], rows: Open): Open {
  const able = new Set([...rows.values()].flat());
  const holding = new Map([...able].map((set) => [set, new Set(sets[set]!.filter((row) => rows.has(row)))]));
  const left = new Set(able);
  for (const these of rows.values()) {
    for (const set of these) {
      const isDominated = (other: number): boolean =>
        other !== set && left.has(other) && isWithin(holding.get(set)!, holding.get(other)!);
      if (left.has(set) && these.some(isDominated)) left.delete(set);
    }
  }
  return new Map([...rows].map(([row, these]) => [row, these.filter((set) => left.has(set))]));
}

/** Rows that are held with certainty when another is are left out; of equals the first stays. */
function withoutEasy(rows: Open): Open {
  const left = new Map<number, readonly number[]>();
  const tightestFirst = [...rows].sort(([, a], [, b]) => a.length - b.length);
  const kept: ReadonlySet<number>[] = [];
  for (const [row, able] of tightestFirst) {
    const own = new Set(able);
    if (kept.some((other) => isWithin(other, own))) continue;
    kept.push(own);
    left.set(row, able);
  }
  return left;
}

function isWithin(own: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  if (own.size > other.size) return false;
  for (const row of own) if (!other.has(row)) return false;
  return true;
}

/** Rows of which no set holds two: each needs a set of its own. Counted greedily, the tightest rows first. */
function needed(open: Open): number {
  const used = new Set<number>();
  let count = 0;
  for (const able of [...open.values()].sort((a, b) => a.length - b.length)) {
    if (able.some((set) => used.has(set))) continue;
    for (const set of able) used.add(set);
    count++;
  }
  return count;
}

function byGain(sets: readonly (readonly number[])[], open: Open, some: readonly number[]): number[] {
  const gain = (set: number): number => sets[set]!.filter((row) => open.has(row)).length;
  return [...some].sort((a, b) => gain(b) - gain(a) || a - b);
}
