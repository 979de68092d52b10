import { Container, Rectangle, Sprite, Texture } from 'pixi.js';
import { tracePanel } from './paint/brush.ts';
import { letter } from './paint/lettering.ts';
import type { Place } from './paint/closeup.ts';
import type { Studio } from './studio.ts';
import { INK, SANS } from './theme.ts';
import { BLANK, GLYPHS, LENGTH, writeVolts } from './volt-letters.ts';

/** Shares of the pitch: the letters' height, the width that each takes, and how far they stand below the middle. */
const SIZE = 0.098;
const ADVANCE = 0.052;
const BELOW = 0.446;

/** The voltages under the knobs in sight. Only letters that are others are changed. */
export function createVoltField(
  studio: Studio,
  places: readonly Place[],
): {
  readonly container: Container;
  draw(before: ArrayLike<number>, after: ArrayLike<number>, progress: number): void;
} {
  const pitch = places[0]?.pitch ?? 1;
  const [plate, letters] = [stampPlate(studio, pitch), stampLetters(studio, pitch)];
  const rows = places.map(({ spot }) =>
    letterRow(spot.x, spot.y + pitch * BELOW, { letters, pitch, studio }),
  );
  const plates = places.map(({ spot }) => {
    const sprite = new Sprite({ texture: plate, anchor: 0.5, x: spot.x, y: spot.y + pitch * BELOW });
    sprite.scale.set(1 / studio.resolution);
    return sprite;
  });
  const shown = new Float64Array(places.length).fill(Number.NaN);
  const written = new Uint8Array(LENGTH);
  const container = new Container({ children: [...plates, ...rows.flat()] });
  return {
    container,
    draw: (before, after, progress) => {
      for (let place = 0; place < places.length; place++) {
        const { number } = places[place]!;
        const from = before[number]!;
        const value = Math.round(from + (after[number]! - from) * progress);
        if (shown[place] === value) continue;
        shown[place] = value;
        writeVolts(value, written);
        const row = rows[place]!;
        for (let i = 0; i < LENGTH; i++) row[i]!.texture = letters[written[i]!]!;
      }
    },
  };
}

interface Setting {
  readonly letters: readonly Texture[];
  readonly pitch: number;
  readonly studio: Studio;
}

function letterRow(x: number, y: number, { letters, pitch, studio }: Setting): Sprite[] {
  return Array.from({ length: LENGTH }, (_, i) => {
    const at = x + (i - (LENGTH - 1) / 2) * pitch * ADVANCE;
    const sprite = new Sprite({ texture: letters[BLANK]!, anchor: 0.5, x: at, y });
    sprite.scale.set(1 / studio.resolution);
    return sprite;
  });
}

function stampPlate(studio: Studio, pitch: number): Texture {
  const [width, height] = [pitch * (ADVANCE * LENGTH + 0.03), pitch * (SIZE + 0.012)];
  return studio.stamp(width, height, ({ ctx }) => {
    tracePanel(ctx, { x: -width / 2, y: -height / 2, width, height }, pitch * 0.02);
    ctx.fillStyle = INK.phenolic;
    ctx.fill();
  });
}

/** The letters side by side on one stamp, each as a picture of its own. */
function stampLetters({ stamp, resolution }: Studio, pitch: number): Texture[] {
  const [width, height] = [pitch * ADVANCE * 1.2, pitch * SIZE];
  const strip = stamp(width * GLYPHS.length, height, ({ ctx }) => {
    Array.from(GLYPHS).forEach((glyph, place) => {
      const x = (place - (GLYPHS.length - 1) / 2) * width;
      letter(ctx, glyph, { x, y: 0 }, { font: SANS, size: pitch * SIZE * 0.94, weight: 600, ink: INK.ivory });
    });
  });
  const left = strip.width / 2 - (GLYPHS.length / 2) * width * resolution;
  return Array.from(GLYPHS).map((_, place) => {
    const frame = new Rectangle(left + place * width * resolution, 0, width * resolution, strip.height);
    return new Texture({ source: strip.source, frame });
  });
}
