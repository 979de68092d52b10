import { autoDetectRenderer, type Renderer } from 'pixi.js';

/** Neither WebGL nor a 2D canvas can be drawn with here. */
export class NoRendererError extends Error {
  override readonly name = 'NoRendererError';
}

/** WebGL, or else Pixi's canvas renderer; never WebGPU. @throws NoRendererError */
export async function startRenderer(canvas: HTMLCanvasElement): Promise<Renderer> {
  const start = (preference: 'webgl' | 'canvas'): Promise<Renderer> =>
    autoDetectRenderer({
      canvas,
      preference: [preference],
      // Of what Pixi would fetch for every page (its events, filters, DOM and accessibility) the hall uses nothing.
      skipExtensionImports: true,
      antialias: false,
      autoDensity: true,
      width: Math.max(1, canvas.clientWidth),
      height: Math.max(1, canvas.clientHeight),
      background: 0x0c0f0e,
    });
  // A browser can have WebGL and still refuse a context, so the canvas is tried whatever the reason.
  try {
    return await start('webgl');
  } catch {
    try {
      return await start('canvas');
    } catch (cause) {
      throw new NoRendererError('Neither WebGL nor a 2D canvas can draw here.', { cause });
    }
  }
}
