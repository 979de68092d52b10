import { describe, expect, it } from 'vitest';
import { fingerprint, openScenario, runScenario } from '../../src/core/index.ts';
import { playAtFrameRate, playToTheEnd } from '../support/play.ts';
import { shipped } from '../support/scenarios.ts';
import { GOLDEN } from './golden.ts';

describe.each(Object.entries(GOLDEN))('%s in a browser', (id, { own, seven }) => {
  const scenario = shipped(id);

  it('comes to the same machine as in Node', () => {
    expect(navigator.userAgent).toContain('Chrom');
    expect({ own: runScenario(scenario).fingerprint, seven: runScenario(scenario, '7').fingerprint }).toEqual(
      { own, seven },
    );
  });

  it('comes to it at 60 and at 24 frames a second too', () => {
    const atSixty = openScenario(scenario);
    const until = playToTheEnd(atSixty);
    expect(fingerprint(atSixty.machine)).toBe(own);
    const atTwentyFour = openScenario(scenario);
    playAtFrameRate(atTwentyFour, until, 24);
    expect(fingerprint(atTwentyFour.machine)).toBe(own);
  });
});
