/** As much of ConvNetJS as the bench uses. */
declare module 'convnetjs' {
  interface Volume {
    readonly w: Float64Array;
  }
  interface NetLayer {
    readonly layer_type: string;
    readonly filters?: readonly Volume[];
    readonly biases?: Volume;
  }
  interface Library {
    readonly Vol: new (width: number, height: number, depth: number, fill: number) => Volume;
    readonly Net: new () => {
      readonly layers: NetLayer[];
      makeLayers(plan: readonly object[]): void;
      forward(volume: Volume): Volume;
    };
    readonly Trainer: new (net: object, plan: object) => { train(volume: Volume, wanted: number[]): unknown };
  }
  const library: Library;
  export default library;
}
