/** One layer of a network that stands beside the machine, as it went through last. */
export interface LayerSight {
  /** How far each unit is on, 0 to 1. */
  readonly activations: Float64Array;
  /** ∂L/∂f of each unit in the last told trial; null before the first. */
  readonly blame: Float64Array | null;
  /** [units][inputs], one row after the other: the network's own, which change in place. */
  readonly weights: Float64Array;
}

/** What is to be seen of the successor: the same object until something of it has changed. */
export interface SuccessorSight {
  /** From the first hidden layer to the outputs. */
  readonly layers: readonly LayerSight[];
  /** Another where weights or blame may have changed. */
  readonly learnt: unknown;
}
