import type { FiringRule } from './association.ts';
import type { Plugboard } from './plugboard.ts';

/**
 * Which A-units fire, looked up rather than summed wire by wire: for every group of neighbouring S-units and every pattern
 * of light on them, what the group adds to each A-unit. Seven A-units share a number, a field of seven bits each, so that one
 * addition serves seven: a double counts exactly to 2⁵³. A field begins at 64 − θ, so its top bit is set when the sum reaches θ.
 */
export interface FiringTable {
  /**
   * Writes the A-units that fire into `list`, in order, and returns how many. `retina` holds 1 for every S-unit that is on.
   * `list` needs room for all A-units and SPARE more, which are written to and mean nothing.
   */
  list(retina: Uint8Array, list: Uint16Array): number;
}

/** S-units in a group. */
const GROUP = 5;
const PATTERNS = 32;
/** A-units in a number, and the size of a field. */
const PACKED = 7;
const FIELD = 128;
/** Places that a list needs beyond the A-units. */
export const SPARE = PACKED;
const TOP_BIT = 64;
/** Where the upper three fields begin. */
const UPPER = 268_435_456;
/** Rows that are added in one go, so that a sum is fetched and stored once for all of them. */
const AT_ONCE = 8;
/** Wires to an A-unit, on average, below which summing them is as quick. */
const WORTH_A_TABLE = 10;

/** The table of a board; null where wires are few, or where some sum would not fit into a field. */
export function createFiringTable(rule: FiringRule): FiringTable | null {
  const { board } = rule;
  if (board.wireUnit.length < WORTH_A_TABLE * board.units) return null;
  const starts = layStarts(rule);
  if (starts === null) return null;
  const words = starts.length;
  const table = fillTable(board, words);
  const rows = new Int32Array(Math.ceil(board.cells / GROUP) + AT_ONCE + 1);
  const sums = new Float64Array(words);
  return {
    list: (retina, list) => {
      const count = findRows(retina, rows, words);
      sums.set(starts);
      for (let row = 0; row < count; row += AT_ONCE) addRows(sums, table, rows, row);
      return listTopBits(sums, list, board.units);
    },
  };
}

/** What each field begins with, so that whatever the light, it ends between 0 and 127; null where it would not. */
function layStarts({ board, threshold, pulled }: FiringRule): Float64Array | null {
  const { exciting, inhibiting } = countWires(board);
  const starts = new Float64Array(Math.ceil(board.units / PACKED));
  for (let unit = 0; unit < board.units; unit++) {
    if (exciting[unit]! + inhibiting[unit]! >= TOP_BIT) return null;
    // No sum is above the number of exciting wires, so a higher threshold makes no difference.
    const reach = Math.min(threshold - board.standing[unit]!, exciting[unit]! + 1);
    const start = pulled[unit] === 1 ? inhibiting[unit]! : TOP_BIT - reach;
    starts[Math.floor(unit / PACKED)]! += start * fieldOf(unit);
  }
  return starts;
}

function countWires({ units, wireUnit, wireSign }: Plugboard) {
  const counts = { exciting: new Uint16Array(units), inhibiting: new Uint16Array(units) };
  wireUnit.forEach((unit, wire) => {
    counts[wireSign[wire]! > 0 ? 'exciting' : 'inhibiting'][unit]!++;
  });
  return counts;
}

const FIELDS = Array.from({ length: PACKED }, (_, place) =>
  Array.from({ length: place }).reduce<number>((field) => field * FIELD, 1),
);

/** What a one in the A-unit's field counts in its number. */
function fieldOf(unit: number): number {
  return FIELDS[unit % PACKED]!;
}

/** A row for every group and pattern. Each pattern is a smaller one and one more lit cell, so a row is one addition. */
function fillTable({ cells, wiresFrom, wireUnit, wireSign }: Plugboard, words: number): Float64Array {
  const groups = Math.ceil(cells / GROUP);
  const columns = new Float64Array(groups * GROUP * words);
  for (let cell = 0; cell < cells; cell++) {
    for (let wire = wiresFrom[cell]!; wire < wiresFrom[cell + 1]!; wire++) {
      const unit = wireUnit[wire]!;
      columns[cell * words + Math.floor(unit / PACKED)]! += wireSign[wire]! * fieldOf(unit);
    }
  }
  const table = new Float64Array(groups * PATTERNS * words);
  for (let row = 0; row < groups * PATTERNS; row++) {
    const pattern = row % PATTERNS;
    if (pattern === 0) continue;
    const lit = 31 - Math.clz32(pattern);
    const column = (Math.floor(row / PATTERNS) * GROUP + lit) * words;
    const smaller = (row - (1 << lit)) * words;
    for (let word = 0; word < words; word++) {
      table[row * words + word] = table[smaller + word]! + columns[column + word]!;
    }
  }
  return table;
}

/** Where the table has the rows of the groups with light in them, filled up with row 0, which adds nothing. */
function findRows(retina: Uint8Array, rows: Int32Array, words: number): number {
  const whole = Math.floor(retina.length / GROUP);
  let count = 0;
  for (let group = 0, cell = 0; group < whole; group++, cell += GROUP) {
    const low = retina[cell]! | (retina[cell + 1]! << 1) | (retina[cell + 2]! << 2);
    const pattern = low | (retina[cell + 3]! << 3) | (retina[cell + 4]! << 4);
    rows[count] = (group * PATTERNS + pattern) * words;
    if (pattern !== 0) count++;
  }
  let rest = 0;
  for (let cell = whole * GROUP; cell < retina.length; cell++) rest |= retina[cell]! << (cell % GROUP);
  rows[count] = (whole * PATTERNS + rest) * words;
  if (rest !== 0) count++;
  rows.fill(0, count, count + AT_ONCE);
  return count;
}

function addRows(sums: Float64Array, table: Float64Array, rows: Int32Array, row: number): void {
  const [a, b, c, d] = [rows[row]!, rows[row + 1]!, rows[row + 2]!, rows[row + 3]!];
  const [e, f, g, h] = [rows[row + 4]!, rows[row + 5]!, rows[row + 6]!, rows[row + 7]!];
  for (let word = 0; word < sums.length; word++) {
    const first = table[a + word]! + table[b + word]! + table[c + word]! + table[d + word]!;
    const second = table[e + word]! + table[f + word]! + table[g + word]! + table[h + word]!;
    sums[word] = sums[word]! + first + second;
  }
}

/** Every A-unit is written down; the place is kept only where it fires. */
function listTopBits(sums: Float64Array, list: Uint16Array, units: number): number {
  let count = 0;
  for (let word = 0, unit = 0; word < sums.length; word++, unit += PACKED) {
    const upper = Math.floor(sums[word]! / UPPER);
    const lower = sums[word]! - upper * UPPER;
    list[count] = unit;
    count += (lower >>> 6) & 1;
    list[count] = unit + 1;
    count += (lower >>> 13) & 1;
    list[count] = unit + 2;
    count += (lower >>> 20) & 1;
    list[count] = unit + 3;
    count += (lower >>> 27) & 1;
    list[count] = unit + 4;
    count += (upper >>> 6) & 1;
    list[count] = unit + 5;
    count += (upper >>> 13) & 1;
    list[count] = unit + 6;
    count += (upper >>> 20) & 1;
  }
  while (count > 0 && list[count - 1]! >= units) count--;
  return count;
}
