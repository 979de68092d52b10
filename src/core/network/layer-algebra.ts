import { activate, slopeOf, type Unit } from './activation.ts';
import { checkLength, checkShape, rowOf, zeros, type Matrix } from './matrix.ts';

/*
 * What a layer of n_in inputs and n_out units does, for a batch, one example in a row. For one example, as a column, with W
 * [n_out][n_in]:
 *
 *   f = W g + b                    sumInputs          forward
 *   g' = u(f)                      activateAll
 *   ∂L/∂f = ∂L/∂g' ∘ u'(f)         gradientOfSums     backward; ∘ is number by number, and u' = g' (1 − g') for a sigmoid
 *   ∂L/∂W = ∂L/∂f · gᵀ             gradientOfWeights
 *   ∂L/∂b = ∂L/∂f                  gradientOfBiases
 *   ∂L/∂g = Wᵀ ∂L/∂f               gradientOfInputs
 */

/**
 * f = W g + b for every example.
 * W [n_out][n_in], b [n_out], G [batch][n_in] → F [batch][n_out]; batch · n_out · n_in multiplications.
 */
export function sumInputs(weights: Matrix, biases: Float64Array, inputs: Matrix): Matrix {
  const { rows: units, columns, cells } = weights;
  checkShape('The inputs', inputs, inputs.rows, columns);
  checkLength('The biases', biases, units);
  const sums = zeros(inputs.rows, units);
  for (let example = 0; example < inputs.rows; example++) {
    const signals = rowOf(inputs, example);
    const into = rowOf(sums, example);
    for (let unit = 0; unit < units; unit++) {
      const row = unit * columns;
      let sum = biases[unit]!;
      for (let input = 0; input < columns; input++) sum += cells[row + input]! * signals[input]!;
      into[unit] = sum;
    }
  }
  return sums;
}

/** g = u(f), number by number. F [batch][n_out] → G [batch][n_out]. */
export function activateAll(unit: Unit, sums: Matrix): Matrix {
  return { ...sums, cells: sums.cells.map((f) => activate(unit, f)) };
}

/**
 * ∂L/∂f = ∂L/∂g ∘ u'(f), number by number; for a sigmoid ∂L/∂g ∘ g ∘ (1 − g).
 * G and ∂L/∂G [batch][n_out] → ∂L/∂F [batch][n_out]; batch · n_out multiplications.
 */
export function gradientOfSums(unit: Unit, outputs: Matrix, ofOutputs: Matrix): Matrix {
  checkShape('The gradient of the outputs', ofOutputs, outputs.rows, outputs.columns);
  return { ...outputs, cells: ofOutputs.cells.map((blame, at) => blame * slopeOf(unit, outputs.cells[at]!)) };
}

/**
 * ∂L/∂W = Σ over the batch of ∂L/∂f · gᵀ.
 * ∂L/∂F [batch][n_out], G [batch][n_in] → ∂L/∂W [n_out][n_in]; batch · n_out · n_in multiplications.
 */
export function gradientOfWeights(ofSums: Matrix, inputs: Matrix): Matrix {
  const { columns } = inputs;
  checkShape('The gradient of the sums', ofSums, inputs.rows, ofSums.columns);
  const gradient = zeros(ofSums.columns, columns);
  const { cells } = gradient;
  for (let example = 0; example < inputs.rows; example++) {
    const signals = rowOf(inputs, example);
    rowOf(ofSums, example).forEach((blame, unit) => {
      const row = unit * columns;
      for (let input = 0; input < columns; input++) cells[row + input]! += blame * signals[input]!;
    });
  }
  return gradient;
}

/** ∂L/∂b = Σ over the batch of ∂L/∂f. ∂L/∂F [batch][n_out] → [n_out]; no multiplication. */
export function gradientOfBiases(ofSums: Matrix): Float64Array {
  const gradient = new Float64Array(ofSums.columns);
  ofSums.cells.forEach((blame, at) => (gradient[at % ofSums.columns]! += blame));
  return gradient;
}

/**
 * ∂L/∂g = Wᵀ ∂L/∂f for every example.
 * W [n_out][n_in], ∂L/∂F [batch][n_out] → ∂L/∂G [batch][n_in]; batch · n_out · n_in multiplications.
 */
export function gradientOfInputs(weights: Matrix, ofSums: Matrix): Matrix {
  const { rows: units, columns, cells } = weights;
  checkShape('The gradient of the sums', ofSums, ofSums.rows, units);
  const gradient = zeros(ofSums.rows, columns);
  for (let example = 0; example < ofSums.rows; example++) {
    const into = rowOf(gradient, example);
    rowOf(ofSums, example).forEach((blame, unit) => {
      const row = unit * columns;
      for (let input = 0; input < columns; input++) into[input]! += cells[row + input]! * blame;
    });
  }
  return gradient;
}
