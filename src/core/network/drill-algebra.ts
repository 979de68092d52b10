/*
 * The formulas of layer-algebra.ts for one drill: over the inputs that are not zero, eight units at a time, into arrays that
 * are there already. Every sum is taken in the same order as there, so that not a bit differs: a weight times
 * zero adds nothing. Where an index ends in | 0, the engine need not look whether it still has 32 bits.
 */

/** The weights of a layer and what goes through it; [units][inputs] and [batch][units], one row after the other. */
export interface Level {
  readonly inputs: number;
  readonly units: number;
  readonly weights: Float64Array;
  readonly biases: Float64Array;
  /** F, G and ∂L/∂F. */
  readonly sums: Float64Array;
  readonly outputs: Float64Array;
  readonly blame: Float64Array;
  /** Room for ∂L/∂w of all units at one input. [units] */
  readonly slopes: Float64Array;
  /** No weight of the level is further from zero; infinite where nobody has looked. */
  reach: number;
}

/** The inputs of one example: input places[k] is lights[k + shift], k from `from` to below `to`. The others are zero. */
export interface Signals {
  readonly places: Uint16Array;
  readonly lights: Float64Array;
  /** Whether every light is 1. */
  readonly plain: boolean;
  from: number;
  to: number;
  shift: number;
}

/** f = W g + b for example number `example` of the batch. */
export function sumSignals(level: Level, signals: Signals, example: number): void {
  const { inputs, units, weights, biases, sums } = level;
  const { places, lights, plain, from, to, shift } = signals;
  const at = example * units;
  let unit = plain ? sumEights(level, signals, at) : sumFours(level, signals, at);
  for (; unit < units; unit++) {
    let sum = biases[unit]!;
    for (let k = from; k < to; k++) sum += weights[unit * inputs + places[k]!]! * lights[k + shift]!;
    sums[at + unit] = sum;
  }
}

/** Eight sums over lights of 1 at once, since one sum alone would wait for each of its additions. Returns how many sums it took. */
function sumEights(
  { inputs, units, weights, biases, sums }: Level,
  { places, from, to }: Signals,
  at: number,
): number {
  let unit = 0;
  for (; unit + 8 <= units; unit += 8) {
    const row0 = unit * inputs;
    const row1 = row0 + inputs;
    const row2 = row1 + inputs;
    const row3 = row2 + inputs;
    const row4 = row3 + inputs;
    const row5 = row4 + inputs;
    const row6 = row5 + inputs;
    const row7 = row6 + inputs;
    let sum0 = biases[unit]!;
    let sum1 = biases[unit + 1]!;
    let sum2 = biases[unit + 2]!;
    let sum3 = biases[unit + 3]!;
    let sum4 = biases[unit + 4]!;
    let sum5 = biases[unit + 5]!;
    let sum6 = biases[unit + 6]!;
    let sum7 = biases[unit + 7]!;
    for (let k = from; k < to; k++) {
      const place = places[k]!;
      sum0 += weights[(row0 + place) | 0]!;
      sum1 += weights[(row1 + place) | 0]!;
      sum2 += weights[(row2 + place) | 0]!;
      sum3 += weights[(row3 + place) | 0]!;
      sum4 += weights[(row4 + place) | 0]!;
      sum5 += weights[(row5 + place) | 0]!;
      sum6 += weights[(row6 + place) | 0]!;
      sum7 += weights[(row7 + place) | 0]!;
    }
    sums[at + unit] = sum0;
    sums[at + unit + 1] = sum1;
    sums[at + unit + 2] = sum2;
    sums[at + unit + 3] = sum3;
    sums[at + unit + 4] = sum4;
    sums[at + unit + 5] = sum5;
    sums[at + unit + 6] = sum6;
    sums[at + unit + 7] = sum7;
  }
  return unit;
}

/** Four sums at once, over any lights. */
function sumFours({ inputs, units, weights, biases, sums }: Level, signals: Signals, at: number): number {
  const { places, lights, from, to, shift } = signals;
  let unit = 0;
  for (; unit + 4 <= units; unit += 4) {
    const row0 = unit * inputs;
    const row1 = row0 + inputs;
    const row2 = row1 + inputs;
    const row3 = row2 + inputs;
    let sum0 = biases[unit]!;
    let sum1 = biases[unit + 1]!;
    let sum2 = biases[unit + 2]!;
    let sum3 = biases[unit + 3]!;
    for (let k = from; k < to; k++) {
      const place = places[k]!;
      const light = lights[k + shift]!;
      sum0 += weights[(row0 + place) | 0]! * light;
      sum1 += weights[(row1 + place) | 0]! * light;
      sum2 += weights[(row2 + place) | 0]! * light;
      sum3 += weights[(row3 + place) | 0]! * light;
    }
    sums[at + unit] = sum0;
    sums[at + unit + 1] = sum1;
    sums[at + unit + 2] = sum2;
    sums[at + unit + 3] = sum3;
  }
  return unit;
}

/** ∂L/∂g = Wᵀ ∂L/∂f for the whole batch, into [batch][inputs]. */
export function blameInputs(level: Level, batch: number, into: Float64Array): void {
  const { inputs, units, weights, blame } = level;
  for (let example = 0; example < batch; example++) {
    const at = example * inputs;
    for (let input = blameFours(level, example, into); input < inputs; input++) {
      let sum = 0;
      for (let unit = 0; unit < units; unit++)
        sum += weights[unit * inputs + input]! * blame[example * units + unit]!;
      into[at + input] = sum;
    }
  }
}

/** Four inputs at once. Returns how many inputs it took. */
function blameFours({ inputs, units, weights, blame }: Level, example: number, into: Float64Array): number {
  const from = example * units;
  let input = 0;
  for (; input + 4 <= inputs; input += 4) {
    let sum0 = 0;
    let sum1 = 0;
    let sum2 = 0;
    let sum3 = 0;
    for (let unit = 0, place = input; unit < units; unit++, place += inputs) {
      const share = blame[from + unit]!;
      sum0 += weights[place]! * share;
      sum1 += weights[place + 1]! * share;
      sum2 += weights[place + 2]! * share;
      sum3 += weights[place + 3]! * share;
    }
    const at = example * inputs + input;
    into[at] = sum0;
    into[at + 1] = sum1;
    into[at + 2] = sum2;
    into[at + 3] = sum3;
  }
  return input;
}
