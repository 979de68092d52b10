import { nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import type { DirectiveResult } from 'lit/directive.js';
import type { PanelProps } from './panel.ts';

type Shown = TemplateResult | typeof nothing;

/** What lies behind a door, laid out. */
export type Door = (props: PanelProps) => DirectiveResult | Shown;

/**
 * A part of the page that is fetched when it is first to be shown: a visitor who only draws never waits for it. Once it is
 * here it is laid out at once.
 */
export function createDoor<C>(
  isOpen: (props: PanelProps) => boolean,
  fetch: (props: PanelProps) => Promise<C>,
  layOut: (contents: C, props: PanelProps) => Shown,
): Door {
  let coming: Promise<C> | null = null;
  let here: { readonly contents: C } | null = null;
  return (props) => {
    if (!isOpen(props)) return nothing;
    if (here !== null) return layOut(here.contents, props);
    coming ??= fetch(props).then((contents) => {
      here = { contents };
      return contents;
    });
    return until(
      coming.then((contents) => layOut(contents, props)),
      nothing,
    );
  };
}
