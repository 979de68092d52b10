import { switchesFor, type AdalineLesson } from '../adaline/adaline.ts';
import { drawStimulus } from '../stimulus/stimulus.ts';
import { isByChance } from '../stimulus/chance.ts';
import type { Scenario } from './format.ts';
import { stimulusOf } from './plan.ts';

/** What the machine beside the lesson is taught: its stimuli as they stand in the file, in that order. Null where there is none. */
export function contrastOf({ contrast, stimuli, machine }: Scenario): AdalineLesson | null {
  if (contrast === undefined) return null;
  const { alpha, passes, marks } = contrast;
  const patterns = Object.entries(stimuli).flatMap(([name, source]) => {
    const stimulus = stimulusOf(source);
    // What is drawn anew has no mark; the check of the file has seen to that.
    if (isByChance(stimulus)) return [];
    const switches = switchesFor(drawStimulus(stimulus, machine.side), machine.side);
    return [{ name, switches, mark: marks[name] ?? 0 }];
  });
  return { alpha, passes, patterns };
}
