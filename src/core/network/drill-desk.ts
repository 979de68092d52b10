import { activate, slopeOf, type Unit } from './activation.ts';
import { blameInputs, sumSignals, type Level, type Signals } from './drill-algebra.ts';
import { moveBiases, moveByMany, moveByOne, type Columns, type Move } from './drill-moves.ts';
import type { LitList } from './lit-list.ts';
import { gradientOfLoss, lossOf, steepnessOf, yesOrNo, type Loss, type Outputs } from './loss.ts';
import { type Matrix } from './matrix.ts';
import type { Layer, Network } from './mlp.ts';

/** Room for what goes through a network, for batches of up to `most` examples; used again by every batch. */
export interface Desk {
  readonly most: number;
  readonly levels: readonly DeskLevel[];
  /** Y [most][outputs]. */
  readonly wanted: Float64Array;
}

interface DeskLevel extends Level {
  readonly unit: Unit;
  readonly signals: Signals;
  readonly columns: Columns;
}

/** The desk works on the network's own weights. `lit` are the examples that batches will be picked from. */
export function createDesk({ layers }: Network, lit: LitList, most: number): Desk {
  const levels: DeskLevel[] = [];
  for (const layer of layers) levels.push(createLevel(layer, levels.at(-1) ?? lit, most));
  return { most, levels, wanted: new Float64Array(most * levels.at(-1)!.units) };
}

function createLevel({ unit, weights, biases }: Layer, below: LitList | DeskLevel, most: number): DeskLevel {
  const { rows: units, columns: inputs, cells } = weights;
  const room = (): Float64Array => new Float64Array(most * units);
  const lit = 'places' in below;
  return {
    unit,
    inputs,
    units,
    weights: cells,
    biases,
    sums: room(),
    outputs: room(),
    blame: room(),
    slopes: new Float64Array(units),
    reach: Infinity,
    signals: {
      places: lit ? below.places : Uint16Array.from({ length: inputs }, (_, input) => input),
      lights: lit ? below.lights : below.outputs,
      plain: lit && below.plain,
      from: 0,
      to: inputs,
      shift: 0,
    },
    columns: {
      heads: new Int32Array(inputs + 1),
      users: new Uint16Array(most * inputs),
      lights: new Float64Array(most * inputs).fill(1),
    },
  };
}

/** After the weights were changed by someone else. */
export function lookAgain({ levels }: Desk): void {
  for (const level of levels) level.reach = Infinity;
}

/** Sends the examples of these numbers through all layers. */
export function sendForward({ levels }: Desk, lit: LitList, numbers: readonly number[]): void {
  levels.forEach((level, depth) => {
    for (let example = 0; example < numbers.length; example++) {
      turnTo(level, depth === 0 ? lit : null, example, numbers);
      sumSignals(level, level.signals, example);
    }
    const { unit, sums, outputs } = level;
    const end = numbers.length * level.units;
    for (let at = 0; at < end; at++) outputs[at] = activate(unit, sums[at]!);
  });
}

/** Points the signals of a level at one example of the batch. */
function turnTo(
  { signals, inputs }: DeskLevel,
  lit: LitList | null,
  example: number,
  numbers: readonly number[],
): void {
  if (lit === null) {
    signals.shift = example * inputs;
    return;
  }
  const number = numbers[example]!;
  signals.from = lit.from[number]!;
  signals.to = lit.from[number + 1]!;
}

/** The mean loss of the batch that went forward. */
export function lossOnDesk(desk: Desk, loss: Loss, batch: number): number {
  const { unit, units, sums, outputs } = desk.levels.at(-1)!;
  const { wanted } = desk;
  const end = batch * units;
  let sum = 0;
  switch (loss) {
    case 'squared-error':
      for (let at = 0; at < end; at++) {
        const off = outputs[at]! - wanted[at]!;
        sum += 0.5 * off * off;
      }
      return sum / batch;
    case 'cross-entropy':
      for (let at = 0; at < end; at++) sum += yesOrNo(steepnessOf(unit) * sums[at]!, wanted[at]!);
      return sum / batch;
    case 'softmax-cross-entropy':
      return lossOf(loss, outputsOn(desk, batch), wantedOn(desk, batch));
  }
}

/** Where the way back begins. */
function blameOutputs(desk: Desk, loss: Loss, batch: number): void {
  const { unit, units, outputs, blame } = desk.levels.at(-1)!;
  const { wanted } = desk;
  const end = batch * units;
  switch (loss) {
    case 'squared-error':
      for (let at = 0; at < end; at++)
        blame[at] = ((outputs[at]! - wanted[at]!) * slopeOf(unit, outputs[at]!)) / batch;
      return;
    case 'cross-entropy':
      for (let at = 0; at < end; at++) blame[at] = (steepnessOf(unit) * (outputs[at]! - wanted[at]!)) / batch;
      return;
    case 'softmax-cross-entropy':
      blame.set(gradientOfLoss(loss, outputsOn(desk, batch), wantedOn(desk, batch)).cells);
  }
}

/** From the loss back to every sum: ∂L/∂F of all levels. */
export function sendBack(desk: Desk, loss: Loss, batch: number): void {
  const { levels } = desk;
  blameOutputs(desk, loss, batch);
  for (let depth = levels.length - 1; depth > 0; depth--) {
    const { unit, units, outputs, blame } = levels[depth - 1]!;
    blameInputs(levels[depth]!, batch, blame);
    for (let at = 0; at < batch * units; at++) blame[at]! *= slopeOf(unit, outputs[at]!);
  }
}

/** One step down, once every sum has its blame. */
export function moveAll({ levels }: Desk, lit: LitList, numbers: readonly number[], rate: number): Move {
  const move: Move = { rate, changed: 0, lost: 0 };
  for (let depth = 0; depth < levels.length; depth++) {
    const level = levels[depth]!;
    if (numbers.length === 1) {
      turnTo(level, depth === 0 ? lit : null, 0, numbers);
      moveByOne(level, level.signals, move);
    } else {
      if (depth === 0) turnLit(level.columns, lit, numbers);
      else turnOutputs(level.columns, levels[depth - 1]!.outputs, numbers.length);
      moveByMany(level, level.columns, move);
    }
    moveBiases(level, numbers.length, move);
  }
  return move;
}

/** Sorts the lit inputs of a batch by input. */
function turnLit({ heads, users, lights }: Columns, lit: LitList, numbers: readonly number[]): void {
  heads.fill(0);
  for (const number of numbers)
    for (let k = lit.from[number]!; k < lit.from[number + 1]!; k++) heads[lit.places[k]!]!++;
  let used = 0;
  for (let input = 0; input < heads.length; input++) used = heads[input]! += used;
  for (let example = numbers.length - 1; example >= 0; example--) {
    const number = numbers[example]!;
    for (let k = lit.from[number]!; k < lit.from[number + 1]!; k++) {
      const at = --heads[lit.places[k]!]!;
      users[at] = example;
      if (!lit.plain) lights[at] = lit.lights[k]!;
    }
  }
}

/** Every output of the level below is an input in every example. */
function turnOutputs({ heads, users, lights }: Columns, outputs: Float64Array, batch: number): void {
  const inputs = heads.length - 1;
  let at = 0;
  for (let input = 0; input < inputs; input++) {
    heads[input] = at;
    for (let example = 0; example < batch; example++) {
      users[at] = example;
      lights[at++] = outputs[example * inputs + input]!;
    }
  }
  heads[inputs] = at;
}

function outputsOn({ levels }: Desk, batch: number): Outputs {
  const { unit, units, sums, outputs } = levels.at(-1)!;
  return { unit, sums: firstRows(sums, batch, units), activations: firstRows(outputs, batch, units) };
}

function wantedOn({ levels, wanted }: Desk, batch: number): Matrix {
  return firstRows(wanted, batch, levels.at(-1)!.units);
}

function firstRows(cells: Float64Array, rows: number, columns: number): Matrix {
  return { rows, columns, cells: cells.subarray(0, rows * columns) };
}
