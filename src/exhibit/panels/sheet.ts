import type { TemplateResult } from 'lit';
import type { FloorPlan, Rect } from '../../scene/floor-plan.ts';
import type { Operator } from '../operator.ts';
import { isProofShown } from '../proof.ts';
import type { PanelProps } from './panel.ts';

/**
 * Where the operator's drawer lies: over the racks whose knobs do not turn, and on a telephone over the desk, so that the
 * machine stays in sight while its switches are turned.
 */
export function layBench({ arrangement, racks, deskTop, unit }: FloorPlan): Rect {
  const { sensory, plugboard, association } = racks;
  if (arrangement === 'single' || sensory === null || plugboard === null || association === null) {
    return deskTop;
  }
  const last = arrangement === 'wide' ? plugboard : association;
  const below = arrangement === 'wide' ? 18 * unit : 0;
  return { ...sensory, width: last.x + last.width - sensory.x, height: sensory.height + below };
}

/** The share of the window that a sheet needs, also where a successor makes the racks narrower. */
const LEAST_SHEET = 0.264;

/** Where the sheets of proof and successor lie: over the racks between the eyes and the values, so that both stay in sight; on a telephone over the desk. */
export function layBetween({ arrangement, racks, deskTop, unit, width }: FloorPlan): Rect {
  const { plugboard, association } = racks;
  if (arrangement === 'single' || plugboard === null || association === null) return deskTop;
  const below = arrangement === 'wide' ? 18 * unit : 0;
  return {
    ...plugboard,
    width: Math.max(association.x + association.width - plugboard.x, LEAST_SHEET * width),
    height: plugboard.height + below,
  };
}

/** What a card says: its title, and what stands under it. */
export interface CardText {
  readonly title: string;
  readonly body: TemplateResult;
}

/** Where the card of a part stands, and how high it may grow: at the lesson's end of the desk. */
export function layCardOf({
  arrangement,
  desk,
  deskTop,
  height,
  unit,
}: FloorPlan): Rect & { bottom: number } {
  const { lesson, chart } = desk;
  if (arrangement === 'single') return { ...deskTop, bottom: 0 };
  const right = Math.max(chart.x + chart.width, lesson.x + lesson.width);
  const foot = Math.max(chart.y + chart.height, lesson.y + lesson.height);
  const most = foot - deskTop.y + 120 * unit;
  return {
    x: lesson.x,
    y: foot - most,
    width: right - lesson.x,
    height: most,
    bottom: height - foot,
  };
}

/** The parts of the desk on which something may lie. */
export type Covered = 'desk' | 'lesson';

/** Whether a sheet lies on that part of the desk, so that neither finger nor keyboard can reach it. */
export function isCovered({ state, plan }: PanelProps, part: Covered): boolean {
  const { page, inspected }: Operator = state.operator;
  if (plan.arrangement === 'single') {
    return (
      state.successor.open ||
      state.comparing ||
      state.keep.open ||
      page !== null ||
      inspected !== null ||
      isProofShown(state, plan)
    );
  }
  return part === 'lesson' && inspected !== null;
}

/** Closes by Escape, from wherever in the sheet the focus is, and gives the focus back to what opens it. */
export function closeOnEscape(close: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
}

/** A control that its own use has taken away, or made useless, hands the focus on within the card or the drawer. */
export function handFocusOn(event: Event): void {
  const control = event.currentTarget as HTMLElement;
  const sheet = control.closest('.sheet');
  queueMicrotask(() => {
    if (control.isConnected && !control.matches(':disabled')) return;
    sheet?.querySelector<HTMLElement>('h2')?.focus();
  });
}

/** Gives the focus to the first of some controls that is on the page. */
export function focusFirst(...selectors: readonly string[]): void {
  queueMicrotask(() => {
    for (const selector of selectors) {
      const found = document.querySelector<HTMLElement>(selector);
      if (found === null) continue;
      found.focus();
      return;
    }
  });
}
