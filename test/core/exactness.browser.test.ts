import { describe, expect, it } from 'vitest';
import { server } from 'vitest/browser';
import { fingerprint, openScenario, runScenario } from '../../src/core/index.ts';
import { playAtFrameRate, playToTheEnd } from '../support/play.ts';
import { shipped } from '../support/scenarios.ts';
import { GOLDEN } from './golden.ts';

/** What only that browser says of itself. */
const SIGNS: Readonly<Record<string, string>> = { chromium: 'Chrome/', firefox: 'Firefox/' };

describe.each(Object.entries(GOLDEN))('%s in a browser', (id, { own, seven }) => {
  const scenario = shipped(id);

  it('comes to the same machine as in Node', () => {
    expect(navigator.userAgent).toContain(SIGNS[server.browser]);
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
