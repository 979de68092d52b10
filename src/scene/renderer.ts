import { autoDetectRenderer, type Renderer } from 'pixi.js';

/** Neither WebGL nor a 2D canvas can be drawn with here. */
export class NoRendererError extends Error {
  override readonly name = 'NoRendererError';
}

/** WebGL, or else Pixi's canvas renderer; never WebGPU. @throws NoRendererError */
export async function startRenderer(canvas: HTMLCanvasElement, resolution: number): Promise<Renderer> {
  try {
    return await autoDetectRenderer({
      canvas,
      preference: ['webgl', 'canvas'],
      antialias: false,
      autoDensity: true,
      resolution,
      width: Math.max(1, canvas.clientWidth),
      height: Math.max(1, canvas.clientHeight),
      background: 0x0c0f0e,
    });
  } catch (cause) {
    throw new NoRendererError('Neither WebGL nor a 2D canvas can draw here.', { cause });
  }
}
