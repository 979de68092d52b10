import {
  autoDetectRenderer,
  Container,
  Particle,
  ParticleContainer,
  Sprite,
  Texture,
  WebGLRenderer,
  type Renderer,
} from 'pixi.js';

/** Neither WebGL nor a 2D canvas can be drawn with here. */
export class NoRendererError extends Error {
  override readonly name = 'NoRendererError';
}

/** In CSS pixels, and how many device pixels there are in one. */
export interface Format {
  readonly width: number;
  readonly height: number;
  readonly fineness: number;
}

const SMALLEST: Format = { width: 1, height: 1, fineness: 1 };

/**
 * WebGL, or else Pixi's canvas renderer; never WebGPU. A canvas that already has the format it is to have need not be laid anew,
 * for which the page would wait. @throws NoRendererError
 */
export async function startRenderer(
  canvas: HTMLCanvasElement,
  { width, height, fineness }: Format = SMALLEST,
): Promise<Renderer> {
  const options = {
    canvas,
    // Of what Pixi would fetch for every page (its events, filters, DOM and accessibility) the hall uses nothing.
    skipExtensionImports: true,
    antialias: false,
    autoDensity: true,
    width,
    height,
    resolution: fineness,
    background: 0x0c0f0e,
  };
  // A browser can have WebGL and still refuse a context, so the canvas is tried whatever the reason.
  try {
    const renderer = new WebGLRenderer();
    await renderer.init(options);
    warmUp(renderer);
    return renderer;
  } catch {
    try {
      return await autoDetectRenderer({ ...options, preference: ['canvas'] });
    } catch (cause) {
      throw new NoRendererError('Neither WebGL nor a 2D canvas can draw here.', { cause });
    }
  }
}

/** Builds the programs of sprites and particles while nothing is drawn yet: later the page would wait for the first picture too. */
function warmUp(renderer: Renderer): void {
  const texture = Texture.WHITE;
  const particles = new ParticleContainer({ texture, particles: [new Particle(texture)] });
  const stage = new Container({ children: [new Sprite(texture), particles] });
  renderer.render(stage);
  stage.destroy({ children: true });
}
