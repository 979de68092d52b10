import { associate, type FiringRule } from './association.ts';
import { createFiringTable, SPARE, type FiringTable } from './firing-table.ts';
import { copyMark1, type Mark1 } from './mark1.ts';
import { exposureOf, firingRuleOf } from './parts.ts';
import { isFigure } from './response.ts';
import { expose, type Picture } from './retina.ts';
import { NO_RESPONSE, type SourceSets } from './source-sets.ts';

/** What a picture does to the A-units of a machine as it stands. */
export interface Activation {
  /** The A-units that fire, source-set by source-set. */
  readonly units: Uint16Array;
  /** Those of source-set r are units[from[r]] up to units[from[r + 1]]. */
  readonly from: Uint16Array;
  /** Whether there is anything to answer to. */
  readonly seen: boolean;
}

/** Looks at pictures for a machine, and leaves the machine as it is. */
export interface Observer {
  /** Which A-units a picture fires, as the machine stands. */
  activate(picture: Picture): Activation;
  /** The same, without taking room: what it returns holds until the next look, and `units` goes on beyond the last source-set. */
  glance(picture: Picture): Activation;
}

/** Looks after which the A-units' sums are worth a table. */
const WORTH_A_TABLE = 400;

/** Sums wire by wire at first, and by a table when there is much to look at; both find the same A-units. */
export function createObserver(machine: Mark1): Observer {
  const sight = createSight(machine);
  let looks = 0;
  let table: FiringTable | null = null;
  let { panel, conducting, faults, sourceSets } = machine;
  let [exposure, rule] = [exposureOf(machine), firingRuleOf(machine)];
  const isAsBefore = (): boolean =>
    panel === machine.panel &&
    conducting === machine.conducting &&
    faults === machine.faults &&
    sourceSets === machine.sourceSets;
  const startAfresh = (): void => {
    ({ panel, conducting, faults, sourceSets } = machine);
    [exposure, rule] = [exposureOf(machine), firingRuleOf(machine)];
    sight.ends = endsOf(sourceSets);
    looks = 0;
    table = null;
  };
  const glance = (picture: Picture): Activation => {
    if (!isAsBefore()) startAfresh();
    if (++looks === WORTH_A_TABLE) table = createFiringTable(rule);
    expose(picture, exposure, sight.retina);
    const count = table === null ? listFiring(rule, sight) : table.list(sight.retina, sight.firing);
    return sortBySet(machine, sight, count);
  };
  return {
    glance,
    activate: (picture) => {
      const { units, from, seen } = glance(picture);
      return { units: units.slice(0, from.at(-1)), from: from.slice(), seen };
    },
  };
}

/** Room to look at a picture in, so that the machine's own lamps stay as they are. */
interface Sight extends Pick<Mark1, 'retina' | 'sums' | 'active'> {
  /** The A-units that fire, in order, and whatever stood there before. */
  readonly firing: Uint16Array;
  /** The same, source-set by source-set. */
  readonly sorted: Uint16Array;
  readonly from: Uint16Array;
  /** Where the next A-unit of each source-set goes. */
  readonly next: Uint16Array;
  /** Where the source-sets end, if they lie in order. */
  ends: Uint16Array | null;
}

function createSight(machine: Mark1): Sight {
  const { retina, sums, active } = copyMark1(machine);
  const { responses } = machine.sourceSets;
  return {
    retina,
    sums,
    active,
    firing: new Uint16Array(active.length + SPARE),
    sorted: new Uint16Array(active.length),
    from: new Uint16Array(responses + 1),
    next: new Uint16Array(responses),
    ends: endsOf(machine.sourceSets),
  };
}

/** Sums wire by wire, lists the A-units that fire, and returns how many. */
function listFiring(rule: FiringRule, sight: Sight): number {
  associate(sight.retina, rule, sight);
  const { active, firing } = sight;
  let count = 0;
  for (let unit = 0; unit < active.length; unit++) {
    firing[count] = unit;
    count += active[unit]!;
  }
  return count;
}

function sortBySet({ plan, sourceSets }: Mark1, sight: Sight, count: number): Activation {
  const seen = plan.answers === 'to-every-picture' || (count > 0 && isFigure(sight.retina));
  if (sight.ends !== null) return cutAt(sight.ends, sight, { count, seen });
  const { responseOf, responses } = sourceSets;
  const { firing, sorted, from, next } = sight;
  next.fill(0);
  for (let place = 0; place < count; place++) {
    const r = responseOf[firing[place]!]!;
    if (r !== NO_RESPONSE) next[r]!++;
  }
  for (let r = 0, end = 0; r < responses; r++) {
    from[r] = end;
    end += next[r]!;
    next[r] = from[r]!;
    from[r + 1] = end;
  }
  for (let place = 0; place < count; place++) {
    const unit = firing[place]!;
    const r = responseOf[unit]!;
    if (r !== NO_RESPONSE) sorted[next[r]!++] = unit;
  }
  return { units: sorted, from, seen };
}

/** Where the source-sets lie one after the other in the order of the A-units, their parts do so too. */
function cutAt(
  ends: Uint16Array,
  { firing, from }: Sight,
  { count, seen }: { readonly count: number; readonly seen: boolean },
): Activation {
  for (let r = 0, place = 0; r < ends.length; r++) {
    const end = ends[r]!;
    while (place < count && firing[place]! < end) place++;
    from[r + 1] = place;
  }
  return { units: firing, from, seen };
}

/** Where each source-set ends, if every A-unit is in one and they lie in order; otherwise null. */
function endsOf({ responseOf, responses }: SourceSets): Uint16Array | null {
  const ends = new Uint16Array(responses);
  for (let unit = 0; unit < responseOf.length; unit++) {
    const r = responseOf[unit]!;
    if (r === NO_RESPONSE || (unit > 0 && r < responseOf[unit - 1]!)) return null;
    ends.fill(unit + 1, r);
  }
  return ends;
}
