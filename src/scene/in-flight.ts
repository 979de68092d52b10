import type { Renderer } from 'pixi.js';

/**
 * Tells whether the last picture that was sent off is still being drawn. Whoever sends another one then waits for the
 * graphics processor in the middle of a frame; on a computer without one, that is most of the frame.
 */
export interface InFlight {
  isUnderWay(): boolean;
  /** To be called when a picture was sent off. */
  send(): void;
}

/** On a renderer that works in the page's own time, nothing is ever under way. */
export function watchInFlight(renderer: Renderer): InFlight {
  const gl = 'gl' in renderer ? renderer.gl : null;
  if (!(gl instanceof WebGL2RenderingContext)) return { isUnderWay: () => false, send: () => undefined };
  let fence: WebGLSync | null = null;
  // What is lost with the context is not to be asked of the next one.
  renderer.canvas.addEventListener('webglcontextlost', () => {
    fence = null;
  });
  const drop = (): void => {
    gl.deleteSync(fence);
    fence = null;
  };
  return {
    isUnderWay() {
      if (fence === null) return false;
      if (gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.UNSIGNALED) return true;
      drop();
      return false;
    },
    send() {
      drop();
      fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    },
  };
}
