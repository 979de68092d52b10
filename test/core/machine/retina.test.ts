import { describe, expect, it } from 'vitest';
import type { Polarity } from '../../../src/core/machine/panel.ts';
import { blankPicture, expose, type Exposure } from '../../../src/core/machine/retina.ts';

const LEVELS = new Uint8Array(6).fill(128);
const SOUND = new Uint8Array(6);

function lit(polarity: Polarity): Exposure {
  return { polarity, illumination: 255, levels: LEVELS, faults: SOUND };
}

describe('an S-unit', () => {
  it('is on or off and nothing between, and switches at half of the light', () => {
    const retina = new Uint8Array(6);
    expose(Uint8Array.of(0, 1, 127, 128, 200, 255), lit('figure'), retina);
    expect([...retina]).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it('is on where it is dark when the polarity is turned to the ground', () => {
    const retina = new Uint8Array(6).fill(1);
    expose(Uint8Array.of(0, 1, 127, 128, 200, 255), lit('ground'), retina);
    expect([...retina]).toEqual([1, 1, 1, 0, 0, 0]);
  });
});

describe('a photocell', () => {
  const picture = Uint8Array.of(0, 64, 128, 192, 254, 255);

  it('gets as much of the light as the lamps give', () => {
    const retina = new Uint8Array(6);
    expose(picture, { ...lit('figure'), illumination: 200 }, retina);
    // 128 / 255 of the light of 200 is 100, 192 / 255 is 151.
    expect([...retina]).toEqual([0, 0, 0, 1, 1, 1]);
    expose(picture, { ...lit('figure'), illumination: 128 }, retina);
    expect([...retina]).toEqual([0, 0, 0, 0, 0, 1]);
    expose(picture, { ...lit('ground'), illumination: 0 }, retina);
    expect([...retina]).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('has a light level of its own', () => {
    const retina = new Uint8Array(6);
    expose(picture, { ...lit('figure'), levels: Uint8Array.of(1, 64, 129, 192, 255, 255) }, retina);
    expect([...retina]).toEqual([0, 1, 0, 1, 0, 1]);
  });

  it('is off when it is dead and on when it is stuck, whatever the light and the polarity', () => {
    const retina = new Uint8Array(6);
    const faults = Uint8Array.of(1, 2, 0, 0, 1, 2);
    expose(picture, { ...lit('figure'), faults }, retina);
    expect([...retina]).toEqual([0, 1, 1, 1, 0, 1]);
    expose(picture, { ...lit('ground'), faults }, retina);
    expect([...retina]).toEqual([0, 1, 0, 0, 0, 1]);
  });
});

describe('a blank picture', () => {
  it('is dark on every cell', () => {
    expect([...blankPicture(3)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });
});
