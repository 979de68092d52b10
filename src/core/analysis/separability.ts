import { checkBlend, checkValues, type BlendProof, type Part } from './certificate.ts';
import { decideExactly } from './exact-tableau.ts';
import { countActive, countUnits, type Example } from './example.ts';
import { guessBlend, guessByCorrections, guessValues } from './guess.ts';
import { independentUnits } from './independent.ts';
import { fitToMillivolts, roundToMillivolts, type Separable } from './whole-values.ts';
import { commonDivisor } from './whole-numbers.ts';

/**
 * Whether one R-unit can be taught these examples at all, with the wiring as it is, and what proves it: both kinds of
 * proof have been checked in exact arithmetic. Unknown is `gave-up`, when that arithmetic took too long, or `too-fine`, when
 * values exist but 32 bits do not hold them.
 */
export type Separability =
  | Separable
  | { readonly separable: false; readonly proof: BlendProof }
  | { readonly separable: 'unknown'; readonly reason: 'gave-up' | 'too-fine' };

interface Question {
  readonly examples: readonly Example[];
  readonly stopMillivolts: number;
}

/** An example and its place in the list. */
interface Numbered {
  readonly example: Example;
  readonly at: number;
}

/** Corrections after which a run of error correction is broken off. */
const CORRECTIONS = 20_000;
/** Cells of one exact tableau that may be computed before it gives up. */
const EXACT_WORK = 10_000_000;

/**
 * Is there a set of values with a sum above zero for every + and of zero or less for every −? The linear programme only
 * guesses: its values are rounded to whole mV and summed; of its blend only the names of the pictures are taken, and an
 * exact tableau computes their parts. What fails its check is not believed, and then the tableau decides over all pictures.
 *
 * A picture that fires nothing is itself a proof where + is wanted, for its sum is always zero, and asks for nothing where −
 * is; whether a machine answers to it at all is not decided here. Units fire or do not (rows are never negative), so where
 * some values do it, slightly smaller ones do it with every other − below zero: only such values are looked for. Throws a
 * RangeError if examples have different numbers of A-units.
 */
export function decideSeparability(examples: readonly Example[], stopMillivolts: number): Separability {
  const question = { examples, stopMillivolts };
  const values = new Int32Array(countUnits(examples));
  if (checkValues(values, examples)) return { separable: true, values, fitsStops: true };
  const plain = findPlainProof(examples);
  if (plain !== null && checkBlend(plain, examples)) return { separable: false, proof: plain };
  const pictures = distinctPictures(examples);
  return decideByValues(question, pictures) ?? decideByBlend(question, pictures);
}

/** A picture that fires nothing and is wanted +, or one that is wanted both + and −. */
function findPlainProof(examples: readonly Example[]): BlendProof | null {
  const minus = new Map<string, Part>();
  examples.forEach(({ active, wanted, name }, example) => {
    if (wanted < 0) minus.set(active.join(''), { example, name, parts: 1n });
  });
  for (const [example, { active, wanted, name }] of examples.entries()) {
    const same = minus.get(active.join(''));
    if (wanted < 0 || (countActive(active) > 0 && same === undefined)) continue;
    const plus = [{ example, name, parts: 1n }];
    return { plus, minus: same === undefined || countActive(active) === 0 ? [] : [same] };
  }
  return null;
}

/** Every picture that fires something, once. */
function distinctPictures(examples: readonly Example[]): Numbered[] {
  const pictures = new Map<string, Numbered>();
  examples.forEach((example, at) => {
    const key = example.active.join('');
    if (key.includes('1') && !pictures.has(key)) pictures.set(key, { example, at });
  });
  return [...pictures.values()];
}

function decideByValues({ examples, stopMillivolts }: Question, pictures: readonly Numbered[]) {
  const distinct = pictures.map(({ example }) => example);
  const guess = guessValues(distinct) ?? guessByCorrections(distinct, CORRECTIONS);
  return guess === null ? null : roundToMillivolts(guess, examples, stopMillivolts);
}

/** Tries the pictures of the guessed blend, then all; with independent units, then with every unit. */
function decideByBlend(question: Question, pictures: readonly Numbered[]): Separability {
  const shares = guessBlend(
    pictures.map(({ example }) => example),
    independentOf(pictures),
  );
  const isBlended = (_: Numbered, picture: number) => shares !== null && shares[picture]! > 0;
  const blended = pictures.filter(isBlended);
  if (blended.length > 0) {
    const quick = decideOver(question, blended, independentOf(blended));
    if (quick?.separable === false) return quick;
  }
  const every = [...pictures[0]!.example.active.keys()];
  return (
    decideOver(question, pictures, independentOf(pictures)) ??
    decideOver(question, pictures, every) ?? { separable: 'unknown', reason: 'gave-up' }
  );
}

/** What the exact tableau says of these pictures on these units; null if that does not hold for all examples and units. */
function decideOver(
  { examples, stopMillivolts }: Question,
  pictures: readonly Numbered[],
  units: readonly number[],
): Separability | null {
  const exact = decideExactly(
    pictures.map(({ example: { active, wanted } }) => units.map((unit) => wanted * active[unit]!)),
    EXACT_WORK,
  );
  if (exact.kind === 'gave-up') return { separable: 'unknown', reason: 'gave-up' };
  if (exact.kind === 'blend') {
    const proof = proofOf(exact.parts, pictures);
    return checkBlend(proof, examples) ? { separable: false, proof } : null;
  }
  const values = Array<bigint>(countUnits(examples)).fill(0n);
  units.forEach((unit, column) => (values[unit] = exact.values[column]!));
  return fitToMillivolts(values, examples, stopMillivolts) ?? { separable: 'unknown', reason: 'too-fine' };
}

const independentOf = (pictures: readonly Numbered[]): number[] =>
  independentUnits(pictures.map(({ example }) => example.active));

function proofOf(parts: readonly bigint[], pictures: readonly Numbered[]): BlendProof {
  const divisor = parts.reduce(commonDivisor, 0n);
  const side = (wanted: number) =>
    pictures.flatMap(({ example, at }, picture) => {
      const count = parts[picture]! / divisor;
      return example.wanted === wanted && count > 0n
        ? [{ example: at, name: example.name, parts: count }]
        : [];
    });
  return { plus: side(1), minus: side(-1) };
}
