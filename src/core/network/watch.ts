import type { Network } from './mlp.ts';
import type { Gradients, Pass } from './passes.ts';

/** Numbers sorted into bins of equal width. */
export interface Histogram {
  readonly from: number;
  readonly to: number;
  /** Bin k holds from + k · width to below from + (k + 1) · width; the last one holds `to` as well. */
  readonly counts: Uint32Array;
  /** Left out: below `from`, above `to`, and no number at all. */
  readonly below: number;
  readonly above: number;
  readonly notNumbers: number;
}

/** Throws a RangeError unless from < to and there is at least one bin. */
export function histogramOf(
  values: ArrayLike<number>,
  { from, to, bins }: { readonly from: number; readonly to: number; readonly bins: number },
): Histogram {
  if (!(from < to && to - from < Infinity))
    throw new RangeError(`A histogram must begin below its end, found ${from} and ${to}.`);
  if (!Number.isInteger(bins) || bins < 1)
    throw new RangeError(`A histogram must have 1 bin or more, found ${bins}.`);
  const counts = new Uint32Array(bins);
  const left = { below: 0, above: 0, notNumbers: 0 };
  for (const value of Array.from(values)) {
    if (Number.isNaN(value)) left.notNumbers++;
    else if (value < from) left.below++;
    else if (value > to) left.above++;
    else counts[Math.min(bins - 1, Math.floor(((value - from) / (to - from)) * bins))]!++;
  }
  return { from, to, counts, ...left };
}

export interface Summary {
  readonly count: number;
  readonly mean: number;
  /** Root of the mean square distance from the mean. */
  readonly deviation: number;
  readonly least: number;
  readonly greatest: number;
}

/** Null if there are no values. */
export function summaryOf(values: ArrayLike<number>): Summary | null {
  const list = Array.from(values);
  if (list.length === 0) return null;
  const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
  const square = list.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / list.length;
  return {
    count: list.length,
    mean,
    deviation: Math.sqrt(square),
    least: list.reduce((a, b) => Math.min(a, b), Infinity),
    greatest: list.reduce((a, b) => Math.max(a, b), -Infinity),
  };
}

/** What there is to see in a layer after a step: the arrays themselves, for histograms, maps and dials. */
export interface LayerView {
  readonly weights: Float64Array;
  readonly activations: Float64Array;
  /** ∂L/∂W. */
  readonly weightGradients: Float64Array;
  /** ∂L/∂F, the blame of every sum in every example. */
  readonly sumGradients: Float64Array;
}

/** Layer by layer. Without copying: look before the next step, or copy. */
export function viewLayers({ layers }: Network, pass: Pass, gradients: Gradients): LayerView[] {
  return layers.map(({ weights }, number) => ({
    weights: weights.cells,
    activations: pass.layers[number]!.activations.cells,
    weightGradients: gradients.layers[number]!.weights.cells,
    sumGradients: gradients.layers[number]!.sums.cells,
  }));
}
