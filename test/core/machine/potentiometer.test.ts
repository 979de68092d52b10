import { describe, expect, it } from 'vitest';
import { turn } from '../../../src/core/machine/potentiometer.ts';

describe('a shaft', () => {
  it('turns as far as it is turned while it is free', () => {
    expect(turn(10_000, 1000, 11_000)).toBe(11_000);
    expect(turn(0, -1000, 11_000)).toBe(-1000);
    expect(turn(-500, 1000, 11_000)).toBe(500);
  });

  it('stops at either end stop', () => {
    expect(turn(10_500, 1000, 11_000)).toBe(11_000);
    expect(turn(-11_000, -1, 11_000)).toBe(-11_000);
  });

  it('comes off an end stop as soon as it is turned back', () => {
    expect(turn(11_000, -40, 11_000)).toBe(10_960);
  });
});
