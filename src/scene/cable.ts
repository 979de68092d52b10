import type { Spot } from './rect.ts';
import { hash } from './paint/noise.ts';

/** A hanging cable from plug to plug: a cubic curve that never sways. */
export type Cable = readonly [Spot, Spot, Spot, Spot];

/** How a cable hangs: `seed` tells one from another, `sag` is how far it hangs through. */
export function hang(
  from: Spot,
  to: Spot,
  { seed, sag }: { readonly seed: number; readonly sag: number },
): Cable {
  const across = to.x - from.x;
  const down = to.y - from.y;
  const bow = (hash(seed, 3) - 0.5) * sag * 2.2;
  const slack = sag * (0.5 + hash(seed, 5));
  return [
    from,
    { x: from.x + across * 0.08 + bow, y: from.y + down * 0.3 + slack * 0.6 },
    { x: to.x - across * 0.2 + bow * 0.6, y: to.y + slack },
    to,
  ];
}

/** A wire drawn straight, a little aside so that those beside each other can be told apart. */
export function stretch(from: Spot, to: Spot, aside: number): Cable {
  const across = to.x - from.x;
  const down = to.y - from.y;
  const length = Math.max(1, Math.sqrt(across * across + down * down));
  const shift = { x: (-down / length) * aside, y: (across / length) * aside };
  const at = (share: number): Spot => ({
    x: from.x + across * share + shift.x,
    y: from.y + down * share + shift.y,
  });
  return [from, at(0.12), at(0.88), to];
}

/** The part of a cable up to a share of it. */
function cutOff([a, b, c, d]: Cable, share: number): Cable {
  const between = (from: Spot, to: Spot): Spot => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  });
  const [ab, bc, cd] = [between(a, b), between(b, c), between(c, d)];
  const [abc, bcd] = [between(ab, bc), between(bc, cd)];
  return [a, ab, abc, between(abc, bcd)];
}

/** Where a cut cable ends, as a share of it; the other end stops as far from its own plug. */
export const CUT_AT = 0.4;

/** The two ends of a cut cable, hanging loose from their plugs. */
export function looseEnds([a, b, c, d]: Cable, droop: number): readonly [Cable, Cable] {
  const hangLoose = ([from, near, far, end]: Cable): Cable => [
    from,
    near,
    { x: far.x, y: far.y + droop * 0.3 },
    { x: end.x, y: end.y + droop },
  ];
  return [hangLoose(cutOff([a, b, c, d], CUT_AT)), hangLoose(cutOff([d, c, b, a], CUT_AT))];
}

export function along([a, b, c, d]: Cable, share: number): Spot {
  const rest = 1 - share;
  const wa = rest * rest * rest;
  const wb = 3 * rest * rest * share;
  const wc = 3 * rest * share * share;
  const wd = share * share * share;
  return { x: wa * a.x + wb * b.x + wc * c.x + wd * d.x, y: wa * a.y + wb * b.y + wc * c.y + wd * d.y };
}
