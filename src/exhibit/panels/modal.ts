import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';

/** What lies over the hall until it is closed: by its button, by Escape, or by a tap beside it. */
export interface Modal {
  readonly title: string;
  readonly close: string;
  readonly onClose: () => void;
  /** The key that asks it how it is known. */
  readonly ask?: TemplateResult;
}

/** A dialog over the hall that keeps the focus while it is open. */
export function modal({ title, close, onClose, ask }: Modal, body: TemplateResult): TemplateResult {
  const tapBeside = (event: MouseEvent): void => {
    if (event.target === event.currentTarget) onClose();
  };
  return html`<dialog
    class="drawer"
    aria-labelledby="drawer-title"
    ${ref(open)}
    @close=${onClose}
    @click=${tapBeside}
  >
    <div class="inside">
      <h2 id="drawer-title" tabindex="-1" autofocus>${title}</h2>
      ${body}
      <button class="bar" type="button" @click=${onClose}>${close}</button> ${ask ?? nothing}
    </div>
  </dialog>`;
}

/** The element is not yet on the page when it is handed over. */
function open(element: Element | undefined): void {
  if (element instanceof HTMLDialogElement) queueMicrotask(() => element.showModal());
}
