import { describe, expect, it } from 'vitest';
import { blankPicture, expose } from '../../../src/core/machine/retina.ts';

describe('an S-unit', () => {
  it('is on or off and nothing between, and switches at half of the light', () => {
    const retina = new Uint8Array(6);
    expose(Uint8Array.of(0, 1, 127, 128, 200, 255), 'figure', retina);
    expect([...retina]).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it('is on where it is dark when the polarity is turned to the ground', () => {
    const retina = new Uint8Array(6).fill(1);
    expose(Uint8Array.of(0, 1, 127, 128, 200, 255), 'ground', retina);
    expect([...retina]).toEqual([1, 1, 1, 0, 0, 0]);
  });
});

describe('a blank picture', () => {
  it('is dark on every cell', () => {
    expect([...blankPicture(3)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });
});
