const DRAWING = ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced'] as const;

/** Counts from now on what is drawn by WebGL in this window. Each time it is asked it tells the calls since it was last asked. */
export function countDrawCalls(): () => number {
  let calls = 0;
  for (const gl of [WebGLRenderingContext.prototype, WebGL2RenderingContext.prototype]) {
    for (const name of DRAWING) {
      const draw: unknown = Reflect.get(gl, name);
      if (typeof draw !== 'function') continue;
      Reflect.set(gl, name, function (this: unknown, ...rest: unknown[]): unknown {
        calls++;
        return Reflect.apply(draw, this, rest) as unknown;
      });
    }
  }
  return () => {
    const counted = calls;
    calls = 0;
    return counted;
  };
}
