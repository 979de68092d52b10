/** Draws the hall as it stands, and gives the canvas it is drawn on. */
type Shutter = () => HTMLCanvasElement;

let shutter: Shutter | null = null;

/** Tells how the hall is drawn; without a picture there is nothing to photograph. */
export function loadCamera(draw: Shutter): void {
  shutter = draw;
}

/**
 * The hall as a PNG of the canvas's own pixels; null where there is no picture. It is drawn and read in one task: later the
 * browser may have cleared what it drew.
 */
export async function photograph(): Promise<Blob | null> {
  if (shutter === null) return null;
  const canvas = shutter();
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
}
