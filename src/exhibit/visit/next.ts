import { readAnswer } from '../../core/index.ts';
import { choiceFor } from '../shapes.ts';
import { buttonsOf, isGlassEmpty, isSpontaneous, type ExhibitState } from '../state.ts';
import type { Stroke } from '../../core/index.ts';

/** What a visitor touches next: it glows. */
export type NextTouch = 'glass' | 'ask' | 'bet' | 'verdict' | 'shapes';

/** What is to be touched next on the visitor's own machine; null while the machine is at work, and where a lesson goes its own way. */
export function nextTouch(state: ExhibitState): NextTouch | null {
  const { lesson, past, talk, stage } = state;
  if (lesson !== null || past !== null || isSpontaneous(state)) return null;
  if (talk.kind === 'betting') return 'bet';
  if (stage.session.machine.phase !== 'rest') return null;
  if (talk.kind === 'which') return 'shapes';
  if (talk.kind === 'answered') return isNamed(state) ? 'verdict' : 'shapes';
  return isGlassEmpty(state) || isRoundOver(state) || talk.kind === 'no-answer' ? 'glass' : 'ask';
}

/** Whether the answer names one of the shapes. */
function isNamed(state: ExhibitState): boolean {
  return choiceFor(buttonsOf(state), readAnswer(state.stage.session.machine.answer)) !== undefined;
}

/** Right or wrong has been said, and the motors have turned. */
function isRoundOver({ talk }: ExhibitState): boolean {
  return talk.kind === 'taught' || talk.kind === 'praised';
}

/** What stays on the glass under the next stroke: after a round that is over the pen begins a new drawing. */
export function strokesUnder(state: ExhibitState): readonly Stroke[] {
  const isNewDrawing = state.lesson === null && state.tool === 'pen' && isRoundOver(state);
  return isNewDrawing ? [] : state.strokes;
}
