// What `npm run bench` computes, the same for every language: pictures, wires and wanted signs, made by a small xorshift.

/**
 * @typedef {object} Workload
 * @property {number} side of the retina, in S-units
 * @property {number} units A-units
 * @property {number} responses R-units; each has its own units / responses A-units on the Mark I
 * @property {number} excitatory wires of each A-unit
 * @property {number} inhibitory wires of each A-unit
 * @property {number} threshold an A-unit is active when its sum is at least that
 * @property {number} passes how often all pictures are presented
 * @property {number} rounds how often everything is measured; the median counts
 * @property {Int32Array} origins units × (excitatory + inhibitory) S-units, the excitatory ones first
 * @property {Uint8Array} pictures one byte for each S-unit, 1 for lit
 * @property {Int8Array} wanted pictures × responses, +1 or -1
 */

/** @typedef {'fullCached' | 'fullFresh' | 'mark1Cached' | 'mark1Fresh' | 'direct'} Task */

/**
 * `full`: a value for every R-unit at every A-unit. `mark1`: one value at each A-unit. `cached`: the active A-units of each
 * picture are known before the clock starts. `fresh`: they are found at every presentation. `direct`: from each S-unit to one
 * R-unit, without A-units.
 * @type {readonly Task[]}
 */
export const TASKS = ['fullCached', 'fullFresh', 'mark1Cached', 'mark1Fresh', 'direct'];

/**
 * Marsaglia's xorshift of 32 bits: whole numbers from 0 to below - 1.
 * @param {number} seed
 */
function createXorshift(seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 4_294_967_296) * below);
  };
}

/**
 * A stroke that wanders over the retina with a brush of two by two cells until a quarter of it is lit.
 * @param {Uint8Array} picture
 * @param {number} side
 * @param {(below: number) => number} chance
 */
function scribble(picture, side, chance) {
  let lit = 0;
  let [row, column] = [chance(side - 1), chance(side - 1)];
  while (lit < picture.length / 4) {
    for (const cell of [0, 1, side, side + 1].map((step) => row * side + column + step)) {
      lit += 1 - (picture[cell] ?? 1);
      picture[cell] = 1;
    }
    row = Math.min(side - 2, Math.max(0, row + chance(3) - 1));
    column = Math.min(side - 2, Math.max(0, column + chance(3) - 1));
  }
}

/**
 * The sign that a hidden rule wants: cells are for or against, and the lit ones vote.
 * @param {Uint8Array} picture
 * @param {Uint8Array} votes
 */
function vote(picture, votes) {
  const sum = picture.reduce((total, lit, cell) => total + (votes[cell] === 1 ? lit : -lit), 0);
  return sum > 0 ? 1 : -1;
}

/** The machine that is measured. */
export const SHAPE = { side: 20, units: 512, responses: 8, excitatory: 20, inhibitory: 20, threshold: 2 };

/**
 * 2,000 pictures, each presented in 20 passes, on a board with these wires.
 * @param {ArrayLike<number>} wires
 * @param {{ pictures?: number, passes?: number, rounds?: number }} [size]
 * @returns {Workload}
 */
export function makeWorkload(wires, { pictures: count = 2000, passes = 20, rounds = 5 } = {}) {
  const { side, responses } = SHAPE;
  const cells = side * side;
  const chance = createXorshift(1960);
  const origins = Int32Array.from(wires);
  const rules = Array.from({ length: responses }, () => Uint8Array.from({ length: cells }, () => chance(2)));
  const pictures = new Uint8Array(count * cells);
  const wanted = new Int8Array(count * responses);
  for (let which = 0; which < count; which++) {
    const picture = pictures.subarray(which * cells, (which + 1) * cells);
    scribble(picture, side, chance);
    wanted.set(
      rules.map((rule) => vote(picture, rule)),
      which * responses,
    );
  }
  return { ...SHAPE, passes, rounds, origins, pictures, wanted };
}

/**
 * The workload as plain-loop.c reads it: nine numbers of 32 bits, the origins as such, then pictures and wanted signs as bytes.
 * @param {Workload} workload
 */
export function packWorkload(workload) {
  const { side, units, responses, excitatory, inhibitory, threshold, passes, rounds } = workload;
  const { origins, pictures, wanted } = workload;
  const count = wanted.length / responses;
  const sizes = [side * side, units, responses, excitatory, inhibitory, threshold, count, passes, rounds];
  const parts = [Int32Array.from(sizes), origins, pictures, wanted];
  return Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)));
}

/**
 * A number that two lists of values share only when they are the same values, very likely (FNV-1a, a value at a time).
 * @param {ArrayLike<number>} values
 */
export function checksum(values) {
  let sum = 2_166_136_261;
  for (let place = 0; place < values.length; place++) {
    sum = Math.imul(sum ^ (values[place] ?? 0), 16_777_619);
  }
  return sum >>> 0;
}
