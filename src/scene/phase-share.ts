import type { Mark1, TrialPhase } from '../core/index.ts';

/** How far a phase of fixed length has come, 0 to 1; null in any other phase. */
export function shareOfPhase(
  phase: Exclude<TrialPhase, 'reinforce'>,
  { before, after, progress }: { readonly before: Mark1; readonly after: Mark1; readonly progress: number },
): number | null {
  const length = after.plan.phaseTicks[phase];
  const shown = before.phase === phase ? before : after;
  if (shown.phase !== phase || length <= 0) return null;
  const now = before.tick + (after.tick - before.tick) * progress;
  return Math.max(0, Math.min(1, 1 - (shown.phaseEnds - now) / length));
}
