import { lineY, plot, ruleX, text } from '@observablehq/plot';
import type { DiamondCosts } from './paths-model.ts';

/** Names on the plot. */
export interface CostPlotWords {
  readonly x: string;
  readonly y: string;
  readonly paths: string;
  readonly sweep: string;
  /** What a screen reader calls the plot. */
  readonly label: string;
}

/** Multiplications over diamonds, in powers of ten: all paths, and one sweep. `at` is marked. */
export function drawCosts(costs: readonly DiamondCosts[], at: number, words: CostPlotWords): Element {
  const last = costs.slice(-1);
  const line = { strokeWidth: 2.6 };
  const name = { x: 'diamonds', textAnchor: 'end', dx: -2, fontWeight: 700, fontSize: 13 } as const;
  const drawn = plot({
    width: 460,
    height: 230,
    marginLeft: 52,
    marginBottom: 40,
    marginTop: 26,
    marginRight: 16,
    ariaLabel: words.label,
    style: {
      background: 'none',
      color: '#2b241c',
      fontSize: '13px',
      fontFamily: "'National Park', 'Trebuchet MS', sans-serif",
      overflow: 'visible',
    },
    x: {
      label: words.x,
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: [1, 5, 10, 15, 20],
      tickFormat: 'd',
    },
    y: { type: 'log', label: words.y, labelArrow: 'none', grid: true, ticks: 4, tickFormat: '~s' },
    marks: [
      ruleX([at], { stroke: '#d99a3c', strokeWidth: 3 }),
      lineY(costs, { ...line, x: 'diamonds', y: 'paths', stroke: '#8f1d14' }),
      lineY(costs, { ...line, x: 'diamonds', y: 'sweep', stroke: '#1f4e8c', strokeDasharray: '7 4' }),
      text(last, { ...name, y: 'paths', text: () => words.paths, fill: '#8f1d14', dx: -34, dy: 4 }),
      text(last, { ...name, y: 'sweep', text: () => words.sweep, fill: '#1f4e8c', dy: -14 }),
    ],
  });
  // To a screen reader the plot is one picture; the numbers stand beside it.
  for (const part of drawn.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  drawn.setAttribute('role', 'img');
  drawn.setAttribute('aria-label', words.label);
  return drawn;
}
