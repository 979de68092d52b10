import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered, frameOf } from '../../src/gallery/moments.ts';
import { differ, reducePicture, showDifference, type Pixels } from './support/compare.ts';
import { fileOf, keep, readReference } from './support/files.ts';
import { falsified, HARMS } from './support/harm.ts';
import { paintFrame, planFor, setUpEasel, type Easel } from './support/hall.ts';
import { MAIN_STATES, WINDOWS } from './support/states.ts';
import { TOLERANCE } from './support/tolerance.ts';

/** Set by `npm run pictures`: the references are written and not compared with. */
const ANEW = import.meta.env['VITE_PICTURES'] === 'anew';

describe.each(WINDOWS)('the main states look as they did at $width × $height', (window) => {
  let easel: Easel;
  beforeAll(async () => {
    easel = await setUpEasel();
  });
  afterAll(() => {
    easel.close();
  });

  it.each(MAIN_STATES)('$name', async ({ name, make, inSight }) => {
    const moment = await make();
    const stem = `${name}-${window.width}x${window.height}`;
    const painted = reducePicture(easel.show(moment, planFor(window, moment, inSight)), window.by);
    if (ANEW) await keep(fileOf('reference', stem), painted);
    else await compareWithReference(stem, painted);
  });
});

describe('the tolerance', () => {
  it('lets nothing through that is missing, dark, or at another place', async () => {
    const easel = await setUpEasel();
    const moment = answered();
    // A quarter of the window, half as much reduced: as many pixels, and faster painted.
    const plan = planFor({ width: 960, height: 540 }, moment, 'sensory');
    const right = reducePicture(easel.show(moment, plan), 2);
    const apart = (picture: ImageData): number => differ(right, reducePicture(picture, 2)).worst;
    expect(apart(paintFrame(easel, frameOf(moment)))).toBeLessThan(TOLERANCE.tile / 4);
    for (const [harm, change] of Object.entries(HARMS))
      expect(apart(paintFrame(easel, falsified(moment, change))), harm).toBeGreaterThan(TOLERANCE.tile);
    const law = { ...frameOf(moment), steepness: 1 };
    expect(apart(paintFrame(easel, law)), 'another response law').toBeGreaterThan(TOLERANCE.tile);
    const gap = { ...plan, racks: { ...plan.racks, association: null } };
    expect(apart(easel.show(moment, gap)), 'a missing rack').toBeGreaterThan(TOLERANCE.tile);
    easel.close();
  });
});

async function compareWithReference(stem: string, painted: Pixels): Promise<void> {
  const reference = await readReference(stem);
  const { worst, at, mean } = differ(painted, reference);
  if (worst <= TOLERANCE.tile && mean <= TOLERANCE.picture) return;
  await keep(fileOf('failed', `${stem}.painted`), painted);
  await keep(fileOf('failed', `${stem}.reference`), reference);
  await keep(fileOf('failed', `${stem}.difference`), showDifference(painted, reference));
  expect.fail(
    `${stem} differs most ${percent(at.x)} from the left and ${percent(at.y)} from the top: by ${worst.toFixed(1)} ` +
      `there (at most ${TOLERANCE.tile}), by ${mean.toFixed(2)} on the whole (at most ${TOLERANCE.picture}). ` +
      `See ${fileOf('failed', stem)}.*.png; if it is meant, "npm run pictures".`,
  );
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
