import '@fontsource/national-park/latin-600.css';
import '@fontsource/national-park/latin-700.css';
import '@fontsource/libre-baskerville/latin-400.css';
import '@fontsource/libre-baskerville/latin-400-italic.css';
import './gallery.css';
import { html, render } from 'lit';
import { openGallery, type Settings } from './gallery.ts';
import { SPECIMENS } from './specimens.ts';

const root = document.querySelector<HTMLElement>('#gallery');
if (root === null) throw new Error('The page has no element #gallery.');

let settings: Settings = { unit: 1, resolution: 1, more: 0, reducedMotion: false };
const groups = [...new Set(SPECIMENS.map(({ group }) => group))];
const show = await openGallery();
let wanted = location.hash === '' ? (groups[0] ?? '') : decodeURIComponent(location.hash.slice(1));

/** One field of the bar. */
const number = (
  name: keyof Settings & ('unit' | 'resolution' | 'more'),
  label: string,
  range: readonly number[],
) =>
  html`<label
    >${label}
    <select
      @change=${(event: Event) => change({ [name]: Number((event.target as HTMLSelectElement).value) })}
    >
      ${range.map((value) => html`<option ?selected=${settings[name] === value}>${value}</option>`)}
    </select></label
  >`;

function change(part: Partial<Settings>): void {
  settings = { ...settings, ...part };
  void paint();
}

async function paint(): Promise<void> {
  const shown = SPECIMENS.filter(({ group }) => group === wanted);
  render(
    html`<nav>
        ${groups.map((group) => html`<a href="#${group}" ?aria-current=${group === wanted}>${group}</a>`)}
      </nav>
      <form>
        ${number('unit', 'Size', [0.5, 0.75, 1, 1.5, 2])} ${number('resolution', 'Device pixels', [1, 2, 3])}
        ${number('more', 'Ticks later', [0, 1, 2, 4, 8, 16, 30, 60, 120])}
        <label
          ><input
            type="checkbox"
            @change=${(event: Event) => change({ reducedMotion: (event.target as HTMLInputElement).checked })}
          />
          Reduced motion</label
        >
      </form>
      <main>
        ${shown.map(
          ({ name }) =>
            html`<figure>
              <canvas></canvas>
              <figcaption>${name}</figcaption>
            </figure>`,
        )}
      </main>`,
    document.querySelector<HTMLElement>('#gallery') ?? document.body,
  );
  const canvases = document.querySelectorAll<HTMLCanvasElement>('#gallery figure canvas');
  for (const [place, specimen] of shown.entries()) {
    const canvas = canvases[place];
    if (canvas !== undefined) await show(specimen, settings, canvas);
  }
  document.documentElement.dataset['shown'] = wanted;
}

window.addEventListener('hashchange', () => {
  wanted = decodeURIComponent(location.hash.slice(1));
  void paint();
});
await paint();
