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

export function along([a, b, c, d]: Cable, share: number): Spot {
  const rest = 1 - share;
  const wa = rest * rest * rest;
  const wb = 3 * rest * rest * share;
  const wc = 3 * rest * share * share;
  const wd = share * share * share;
  return { x: wa * a.x + wb * b.x + wc * c.x + wd * d.x, y: wa * a.y + wb * b.y + wc * c.y + wd * d.y };
}
