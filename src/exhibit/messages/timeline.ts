import type { BranchMessages } from './branches.ts';
import type { Stride } from '../playhead-state.ts';

/** The words of the timeline under the hall. */
export interface TimelineMessages {
  readonly place: string;
  readonly slider: string;
  /** A moment: so many seconds of machine time of all, and after so many trials. */
  readonly moment: (at: string, of: string, trials: number) => string;
  readonly steps: Readonly<Record<Stride, { readonly back: string; readonly on: string }>>;
  readonly takeBack: string;
  readonly now: string;
  /** While an earlier moment is looked at. */
  readonly past: string;
  /** What the key does that shows the session from which this one branched off. */
  readonly swap: string;
  readonly swapShort: string;
  readonly compare: string;
  readonly compareShort: string;
  /** The words of the sheet that compares two branches; they come when it is opened. */
  readonly branches: () => Promise<BranchMessages>;
}
