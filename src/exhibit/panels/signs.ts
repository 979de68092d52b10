import { svg, type SVGTemplateResult } from 'lit';
import type { ShapeSign } from '../shapes.ts';

/** Lines of every sign on a field of 24 × 24, drawn for this project. */
const PATHS: Readonly<Record<ShapeSign, string>> = {
  circle: 'M12 3.5a8.5 8.5 0 1 0 .01 0Z',
  square: 'M4 4h16v16H4Z',
  triangle: 'M12 3.5 21 20H3Z',
  cross: 'M5 5l14 14M19 5 5 19',
  diamond: 'M12 2.5 20.5 12 12 21.5 3.5 12Z',
  heart: 'M12 20.5C2 13.5 3 5 8 4.5c2.2-.2 3.5 1.3 4 2.7.5-1.4 1.8-2.9 4-2.7 5 .5 6 9-4 16Z',
  star: 'M12 2.5l2.9 6.3 6.6.8-4.9 4.6 1.3 6.8L12 17.6 6.1 21l1.3-6.8-4.9-4.6 6.6-.8Z',
  moon: 'M16.5 3.5a9 9 0 1 0 0 17 9.5 9.5 0 0 1 0-17Z',
  house: 'M3.5 11.5 12 3.5l8.5 8M5.5 10v10.5h13V10',
  fish: 'M2.5 12c4-7 11-7 14 0 -3 7-10 7-14 0ZM16.5 12l5-5v10Z',
  wave: 'M2 14c3-9 6-9 10-2s7 7 10-2',
  bolt: 'M13.5 2.5 5 13.5h6l-1.5 8L19 10h-6Z',
};

/** The picture of a sign; its name stands elsewhere. */
export function drawSign(sign: ShapeSign): SVGTemplateResult {
  return svg`<svg class="sign" viewBox="0 0 24 24" aria-hidden="true"><path d=${PATHS[sign]} /></svg>`;
}

const ICONS = {
  pen: 'M4 20l1-5L16 4l4 4L9 19Z M13.5 6.5l4 4',
  eraser: 'M4 15 13 6l6 6-8 8H7ZM9 10l6 6',
  centre: 'M12 2v6M12 16v6M2 12h6M16 12h6M10 12h4M12 10v4',
  clear: 'M5 7h14M10 3.5h4M7 7l1 13.5h8L17 7M10.5 10.5v6.5M13.5 10.5v6.5',
  play: 'M7 4.5v15L20 12Z',
  hold: 'M7 4.5v15M17 4.5v15',
  trial: 'M3 5v14l8-7ZM11.5 5v14l8-7ZM22 5v14',
  phase: 'M5 5v14M10 5v14l10-7Z',
  undo: 'M9 4 4 9l5 5M4.5 9H14a5.5 5.5 0 0 1 0 11h-4',
  mistake: 'M4 6l8 12M12 6 4 18M15 5v14l7-7Z',
  again: 'M5 4v6h6M5.5 10a8 8 0 1 1-1 5',
  right: 'M4 13l5.5 6L20 5',
  wrong: 'M5 5l14 14M19 5 5 19',
  before: 'M15 4.5 7.5 12l7.5 7.5',
  after: 'M9 4.5l7.5 7.5L9 19.5',
  dice: 'M5 5h14v14H5ZM9 9h.01M15 9h.01M12 12h.01M9 15h.01M15 15h.01',
  nearer: 'M12 5v14M5 12h14',
  farther: 'M5 12h14',
  follow: 'M3.5 7.5a2 2 0 1 0 .01 0ZM5.5 9.5c6 0 3 8 13 8M15 13.5l4.5 4-4.5 4',
  rename: 'M12 5.5h.01M12 12h.01M12 18.5h.01',
} as const;

/** The picture on a control; its name stands in the control's label. */
export function drawIcon(name: keyof typeof ICONS): SVGTemplateResult {
  return svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${ICONS[name]} /></svg>`;
}
