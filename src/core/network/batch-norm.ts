import { checkLength, zeros, type Matrix } from './matrix.ts';

/** Batch normalisation between the sums of a layer and its units. (Ioffe, Szegedy 2015) */
export interface BatchNormPlan {
  /** How much of the running statistics a step keeps, 0 to 1. */
  readonly momentum: number;
  /** Added to the variance, so that nothing is divided by zero. */
  readonly epsilon: number;
}

/** [n_out] each. */
export interface BatchNorm {
  readonly plan: BatchNormPlan;
  /** γ and β, which are learnt. */
  readonly scale: Float64Array;
  readonly shift: Float64Array;
  /** Running statistics of the batches seen: what stands in for the batch's own in inference. */
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/** While training the statistics are the batch's own; in inference the running ones, so that examples are independent. */
export type Mode = 'training' | 'inference';

/** What a pass through the normalisation leaves behind for the way back. */
export interface NormPass {
  readonly mode: Mode;
  /** Those gone by, [n_out]; the variance is the mean square distance, divided by the batch and not by one less. */
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  /** x̂ = (f − μ) / √(v + ε) [batch][n_out]. */
  readonly standard: Matrix;
  /** γ x̂ + β [batch][n_out]. */
  readonly outputs: Matrix;
}

/** [n_out] each, and ∂L/∂F [batch][n_out]. */
export interface NormGradients {
  readonly scale: Float64Array;
  readonly shift: Float64Array;
  readonly sums: Matrix;
}

/** Throws a RangeError if momentum or epsilon cannot be used. */
export function checkBatchNorm({ momentum, epsilon }: BatchNormPlan): void {
  if (!(momentum >= 0 && momentum <= 1))
    throw new RangeError(`The momentum of batch normalisation must be 0 to 1, found ${momentum}.`);
  if (!(epsilon > 0 && epsilon < Infinity))
    throw new RangeError(`The epsilon of batch normalisation must be above 0, found ${epsilon}.`);
}

/** γ = 1, β = 0, as if the sums had had mean 0 and variance 1 so far. */
export function createBatchNorm(plan: BatchNormPlan, units: number): BatchNorm {
  checkBatchNorm(plan);
  return {
    plan,
    scale: new Float64Array(units).fill(1),
    shift: new Float64Array(units),
    mean: new Float64Array(units),
    variance: new Float64Array(units).fill(1),
  };
}

/** γ (f − μ) / √(v + ε) + β for every example. F [batch][n_out]; changes nothing of the state. */
export function normalise(norm: BatchNorm, sums: Matrix, mode: Mode): NormPass {
  checkLength('The normalisation', norm.scale, sums.columns);
  const { mean, variance } = mode === 'training' ? momentsOf(sums) : norm;
  const standard = zeros(sums.rows, sums.columns);
  const outputs = zeros(sums.rows, sums.columns);
  sums.cells.forEach((f, at) => {
    const unit = at % sums.columns;
    standard.cells[at] = (f - mean[unit]!) / deviation(variance, norm, unit);
    outputs.cells[at] = norm.scale[unit]! * standard.cells[at] + norm.shift[unit]!;
  });
  return { mode, mean: mean.slice(), variance: variance.slice(), standard, outputs };
}

/** Takes a training batch into the running statistics: running ← momentum · running + (1 − momentum) · batch. */
export function follow(norm: BatchNorm, pass: NormPass): void {
  const { momentum } = norm.plan;
  norm.mean.forEach((mean, unit) => {
    norm.mean[unit] = momentum * mean + (1 - momentum) * pass.mean[unit]!;
    norm.variance[unit] = momentum * norm.variance[unit]! + (1 - momentum) * pass.variance[unit]!;
  });
}

/**
 * The way back. With D = ∂L/∂(outputs) and sums over the batch of m examples: ∂L/∂β = Σ D, ∂L/∂γ = Σ D x̂, and
 * ∂L/∂f = γ / √(v + ε) · (D − (∂L/∂β + x̂ ∂L/∂γ) / m); in inference, where μ and v are constants, γ / √(v + ε) · D.
 */
export function gradientOfNorm(norm: BatchNorm, pass: NormPass, ofOutputs: Matrix): NormGradients {
  const { rows, columns } = ofOutputs;
  const scale = new Float64Array(columns);
  const shift = new Float64Array(columns);
  ofOutputs.cells.forEach((blame, at) => {
    shift[at % columns]! += blame;
    scale[at % columns]! += blame * pass.standard.cells[at]!;
  });
  const sums = zeros(rows, columns);
  ofOutputs.cells.forEach((blame, at) => {
    const unit = at % columns;
    const shared =
      pass.mode === 'training' ? (shift[unit]! + pass.standard.cells[at]! * scale[unit]!) / rows : 0;
    sums.cells[at] = (norm.scale[unit]! * (blame - shared)) / deviation(pass.variance, norm, unit);
  });
  return { scale, shift, sums };
}

function momentsOf(sums: Matrix): { mean: Float64Array; variance: Float64Array } {
  const mean = new Float64Array(sums.columns);
  const variance = new Float64Array(sums.columns);
  sums.cells.forEach((f, at) => (mean[at % sums.columns]! += f / sums.rows));
  sums.cells.forEach((f, at) => {
    const distance = f - mean[at % sums.columns]!;
    variance[at % sums.columns]! += (distance * distance) / sums.rows;
  });
  return { mean, variance };
}

const deviation = (variance: Float64Array, norm: BatchNorm, unit: number): number =>
  Math.sqrt(variance[unit]! + norm.plan.epsilon);
