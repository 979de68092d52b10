/** The smooth successor: what the core's door hands out of it, as one name. The textbook's words hold in here. */
export { activate, slopeOf, unitNamed, UNITS, type Unit, type UnitName } from './activation.ts';
export { type BatchNormPlan, type Mode } from './batch-norm.ts';
export { compileMinimised, compileRows, type Compiled } from './boolean.ts';
export { costOfStep, multiplicationsBackward, multiplicationsForward, type Cost } from './cost.ts';
export { drillBatch, drillEpoch, isQuick, prepareNetDrill, type DrillStep, type NetDrill } from './drill.ts';
export {
  countPaths,
  gradientByPaths,
  gradientByReverseOrder,
  pathsBetween,
  type GraphGradient,
} from './graph-gradient.ts';
export { evaluateGraph, inputsOf, type Edge, type Evaluation, type Graph, type GraphNode } from './graph.ts';
export {
  INITIALISATIONS,
  initialWeights,
  type Initialisation,
  type InitialisationName,
} from './initialisation.ts';
export {
  activateAll,
  gradientOfBiases,
  gradientOfInputs,
  gradientOfSums,
  gradientOfWeights,
  sumInputs,
} from './layer-algebra.ts';
export { canOnePerceptron } from './linear-separability.ts';
export { gradientOfLoss, lossOf, LOSSES, softmax, type Loss, type Outputs } from './loss.ts';
export { matrixOf, pickRows, rowOf, zeros, type Matrix } from './matrix.ts';
export {
  bendSigmoids,
  copyNetwork,
  createNetwork,
  outputsOf,
  overwriteNetwork,
  parametersOf,
  type Layer,
  type LayerPlan,
  type Network,
  type NetworkPlan,
} from './mlp.ts';
export { adam, type Change, type Optimiser, type OptimiserState } from './optimiser.ts';
export { answer, backward, followBatch, forward, lossOfPass, type Gradients, type Pass } from './passes.ts';
export { law, lawSlope, lawSlopeOfOutput } from './response-law.ts';
export {
  allOf,
  answerOf,
  anyOf,
  exclusiveOr,
  majorityOf,
  negation,
  parityOf,
  signalsOf,
  sizeOf,
  type GraphSize,
  type ThresholdGraph,
  type ThresholdUnit,
} from './threshold-graph.ts';
export {
  batchesOf,
  createTrainee,
  lossOn,
  pickExamples,
  restoreGood,
  trainEpoch,
  trainOnBatch,
  type Examples,
  type Step,
  type Trainee,
  type TrainingPlan,
} from './trainer.ts';
export { inputsOfRow, tableOfGraph, tableOfNumber, tableWhere, type TruthTable } from './truth-table.ts';
export { histogramOf, summaryOf, viewLayers, type Histogram, type LayerView, type Summary } from './watch.ts';
