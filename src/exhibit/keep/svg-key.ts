import { html, type TemplateResult } from 'lit';
import { handOut } from './hand-out.ts';

/** A key in a figure that saves the figure's drawing. */
export function svgKey(label: string, name: string): TemplateResult {
  return html`<button
    class="bar"
    type="button"
    @click=${(event: Event) => saveDrawing(event.currentTarget as HTMLElement, name)}
  >
    ${label}
  </button>`;
}

function saveDrawing(key: HTMLElement, name: string): void {
  const drawing = key.closest('figure.plot')?.querySelector('svg');
  if (drawing === null || drawing === undefined) return;
  handOut({ name: `mark1-${name}.svg`, type: 'image/svg+xml', content: textOf(drawing) });
}

/** The drawing as a file of its own: with the ink and letters that it has from the page. */
function textOf(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const { color, fontFamily, fontSize } = getComputedStyle(drawing);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.style.color = color;
  copy.style.fontFamily = fontFamily;
  copy.style.fontSize = fontSize;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}
