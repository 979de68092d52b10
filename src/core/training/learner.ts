import { copyMark1, present, type Mark1, type Wanted } from '../machine/mark1.ts';
import { beginTrial, finishTrial, readOut, type TrialOutcome } from '../machine/trial.ts';
import type { Answer } from '../machine/response.ts';
import type { Picture } from '../machine/retina.ts';

/** What can be taught: the Mark I now, its successor later. The trainer knows no more of a machine than this. */
export interface Learner {
  /** Answers as it stands and learns nothing. */
  respond(picture: Picture): Answer;
  /** One trial, by the machine's own procedure. */
  teach(picture: Picture, wanted: NonNullable<Wanted>): TrialOutcome;
}

/** The Mark I as a learner. `teach` runs a whole trial of machine time; `respond` reads the machine and leaves it as it is. */
export function asLearner(machine: Mark1): Learner {
  const scratch = copyMark1(machine);
  return {
    respond: (picture) => readOut(machine, picture, scratch),
    teach: (picture, wanted) => {
      present(machine, picture);
      beginTrial(machine, wanted);
      const last = finishTrial(machine).at(-1);
      if (last?.kind !== 'trial') throw new Error('A trial ended without an outcome.');
      return last.outcome;
    },
  };
}
