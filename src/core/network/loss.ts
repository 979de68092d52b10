import { activate, type Unit } from './activation.ts';
import { gradientOfSums } from './layer-algebra.ts';
import { checkShape, rowOf, zeros, type Matrix } from './matrix.ts';

/**
 * What an example costs, y wanted and g given, summed over the outputs; the loss of a batch is the mean of its examples.
 *
 * - squared-error: ½ (g − y)²
 * - cross-entropy: −y ln g − (1 − y) ln(1 − g), each output its own yes or no; the last units must be sigmoids
 * - softmax-cross-entropy: −y ln p, p = e^f / Σ e^f the share of each class; the last units must be linear
 */
export type Loss = 'squared-error' | 'cross-entropy' | 'softmax-cross-entropy';

export const LOSSES: readonly Loss[] = ['squared-error', 'cross-entropy', 'softmax-cross-entropy'];

/** The last layer's units, F and G = u(F), [batch][n_out] each. */
export interface Outputs {
  readonly unit: Unit;
  readonly sums: Matrix;
  readonly activations: Matrix;
}

/** Throws a RangeError unless the loss is one of those above and goes with the units of the last layer. */
export function checkLoss(loss: Loss, lastUnit: Unit): void {
  if (!LOSSES.includes(loss))
    throw new RangeError(`A loss must be one of ${LOSSES.join(', ')}, found ${loss as string}.`);
  if (loss === 'cross-entropy' && !(lastUnit.kind === 'sigmoid' && lastUnit.steepness < Infinity))
    throw new RangeError(`Cross-entropy needs sigmoids in the last layer, found ${lastUnit.kind}.`);
  if (loss === 'softmax-cross-entropy' && lastUnit.kind !== 'linear')
    throw new RangeError(`Cross-entropy of a softmax needs linear last units, found ${lastUnit.kind}.`);
}

/** The mean over the batch. Y [batch][n_out]. */
export function lossOf(loss: Loss, outputs: Outputs, wanted: Matrix): number {
  checkWanted(loss, outputs, wanted);
  const { cells } = LAWS[loss].costs(outputs, wanted);
  return cells.reduce((sum, cost) => sum + cost, 0) / wanted.rows;
}

/** ∂L/∂F [batch][n_out], L the mean over the batch: where the way back begins. Y [batch][n_out]. */
export function gradientOfLoss(loss: Loss, outputs: Outputs, wanted: Matrix): Matrix {
  checkWanted(loss, outputs, wanted);
  const gradient = LAWS[loss].gradient(outputs, wanted);
  gradient.cells.forEach((blame, at) => (gradient.cells[at] = blame / wanted.rows));
  return gradient;
}

/** p = e^f / Σ e^f in every row, the largest f taken away first so that nothing overflows. F [batch][n_out]. */
export function softmax(sums: Matrix): Matrix {
  const shares = zeros(sums.rows, sums.columns);
  for (let example = 0; example < sums.rows; example++) {
    const row = rowOf(sums, example);
    const most = row.reduce((a, b) => Math.max(a, b), -Infinity);
    const powers = row.map((f) => Math.exp(f - most));
    const total = powers.reduce((a, b) => a + b, 0);
    rowOf(shares, example).set(powers.map((power) => power / total));
  }
  return shares;
}

function checkWanted(loss: Loss, { unit, sums }: Outputs, wanted: Matrix): void {
  checkLoss(loss, unit);
  checkShape('What is wanted', wanted, sums.rows, sums.columns);
  if (wanted.rows === 0) throw new RangeError('A batch must have at least 1 example, found 0.');
}

/** What each output costs, and ∂(cost of the example)/∂f. */
interface LossLaw {
  readonly costs: (outputs: Outputs, wanted: Matrix) => Matrix;
  readonly gradient: (outputs: Outputs, wanted: Matrix) => Matrix;
}

const LAWS: Readonly<Record<Loss, LossLaw>> = {
  'squared-error': {
    costs: ({ activations }, wanted) => combine(activations, wanted, (g, y) => 0.5 * (g - y) * (g - y)),
    // ∂L/∂g = g − y, then through the unit.
    gradient: ({ unit, activations }, wanted) =>
      gradientOfSums(
        unit,
        activations,
        combine(activations, wanted, (g, y) => g - y),
      ),
  },
  'cross-entropy': {
    costs: ({ unit, sums }, wanted) => combine(sums, wanted, (f, y) => yesOrNo(steepnessOf(unit) * f, y)),
    // ∂L/∂f = s (g − y): the slope of the sigmoid cancels, so that a saturated unit still learns.
    gradient: ({ unit, sums }, wanted) =>
      combine(sums, wanted, (f, y) => steepnessOf(unit) * (activate(unit, f) - y)),
  },
  'softmax-cross-entropy': {
    costs: ({ sums }, wanted) => {
      const logarithms = logSoftmax(sums);
      return combine(logarithms, wanted, (logarithm, y) => (y === 0 ? 0 : -y * logarithm));
    },
    // ∂L/∂f = p Σy − y, which is p − y where the wanted shares sum to 1.
    gradient: ({ sums }, wanted) => {
      const shares = softmax(sums);
      const totals = Float64Array.from({ length: wanted.rows }, (_, example) =>
        rowOf(wanted, example).reduce((a, b) => a + b, 0),
      );
      const { columns } = wanted;
      return combine(shares, wanted, (p, y, at) => p * totals[Math.floor(at / columns)]! - y);
    },
  },
};

/** ln p = f − max − ln Σ e^(f − max). */
function logSoftmax(sums: Matrix): Matrix {
  const logarithms = zeros(sums.rows, sums.columns);
  for (let example = 0; example < sums.rows; example++) {
    const row = rowOf(sums, example);
    const most = row.reduce((a, b) => Math.max(a, b), -Infinity);
    const total = row.reduce((sum, f) => sum + Math.exp(f - most), 0);
    rowOf(logarithms, example).set(row.map((f) => f - most - Math.log(total)));
  }
  return logarithms;
}

/** What a yes or no costs, z = s f: −y ln σ(z) − (1 − y) ln(1 − σ(z)) = max(z, 0) − y z + ln(1 + e^(−|z|)). */
export function yesOrNo(z: number, y: number): number {
  return Math.max(z, 0) - y * z + Math.log1p(Math.exp(-Math.abs(z)));
}

/** s of a sigmoid, 1 of any other unit. */
export const steepnessOf = (unit: Unit): number => (unit.kind === 'sigmoid' ? unit.steepness : 1);

function combine(left: Matrix, right: Matrix, by: (a: number, b: number, at: number) => number): Matrix {
  return { ...left, cells: left.cells.map((a, at) => by(a, right.cells[at]!, at)) };
}
