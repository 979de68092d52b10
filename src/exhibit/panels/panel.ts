import { styleMap, type StyleInfo } from 'lit/directives/style-map.js';
import type { DirectiveResult } from 'lit/directive.js';
import type { FloorPlan, Rect } from '../../scene/floor-plan.ts';
import type { Action } from '../actions.ts';
import type { Messages } from '../messages/messages.ts';
import type { ExhibitState } from '../state.ts';

/** What every part of the page is laid out from: the state, the words, the floor plan, and where gestures go. */
export interface PanelProps {
  readonly state: ExhibitState;
  readonly words: Messages;
  readonly plan: FloorPlan;
  readonly dispatch: (action: Action) => void;
}

/** Lays an element over a place of the floor plan. */
export function over({ x, y, width, height }: Rect): DirectiveResult {
  const place: StyleInfo = {
    left: `${x}px`,
    top: `${y}px`,
    width: `${width}px`,
    height: `${height}px`,
  };
  return styleMap(place);
}
