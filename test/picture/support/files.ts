import { commands } from 'vitest/browser';
import type { Pixels } from './compare.ts';

const FOLDERS = { reference: 'test/picture/reference', failed: 'test-results/pictures' } as const;

/** Where a picture lies, from the root of the repository. */
export function fileOf(folder: keyof typeof FOLDERS, stem: string): string {
  return `${FOLDERS[folder]}/${stem}${folder === 'reference' ? '.png' : ''}`;
}

/** Writes a picture into a file. */
export async function keep(path: string, { width, height, data }: Pixels): Promise<void> {
  const canvas = new OffscreenCanvas(width, height);
  canvas
    .getContext('2d')!
    .putImageData(new ImageData(data as Uint8ClampedArray<ArrayBuffer>, width, height), 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  await commands.writeFile(
    path.endsWith('.png') ? path : `${path}.png`,
    btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
    'base64',
  );
}

/** The picture that was kept under that name. @throws Error where there is none. */
export async function readReference(stem: string): Promise<Pixels> {
  const path = fileOf('reference', stem);
  const base64 = await commands.readFile(path, 'base64').catch(() => {
    throw new Error(`${path} is not there; "npm run pictures" makes it.`);
  });
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const ctx = canvas.getContext('2d', { willReadFrequently: true })!;
  ctx.drawImage(bitmap, 0, 0);
  return ctx.getImageData(0, 0, bitmap.width, bitmap.height);
}
