import { present, type Mark1, type Wanted } from '../machine/mark1.ts';
import { beginTrial, finishTrial, type TrialOutcome } from '../machine/trial.ts';
import type { Answer } from '../machine/response.ts';
import type { Picture } from '../machine/retina.ts';
import { createObserver, type Activation } from '../machine/observer.ts';
import { answerTo, isPlain, runWholeTrial } from '../machine/whole-trial.ts';

/** What can be taught: the Mark I now, its successor later. The trainer knows no more of a machine than this. */
export interface Learner {
  /** Answers as it stands and learns nothing. */
  respond(picture: Picture): Answer;
  /** One trial, by the machine's own procedure. */
  teach(picture: Picture, wanted: NonNullable<Wanted>): TrialOutcome;
}

/**
 * The Mark I as a learner. `teach` runs a whole trial of machine time; `respond` reads the machine and leaves it as it is.
 * What the A-units make of a picture among `still` is kept; those pictures must not be drawn on.
 */
export function asLearner(machine: Mark1, still: Iterable<Picture> = []): Learner {
  const activationOf = rememberActivations(machine, new Set(still));
  return {
    respond: (picture) => answerTo(machine, activationOf(picture)),
    teach: (picture, wanted) =>
      isPlain(machine)
        ? runWholeTrial(machine, picture, activationOf(picture), wanted)
        : teachInPhases(machine, picture, wanted),
  };
}

function teachInPhases(machine: Mark1, picture: Picture, wanted: Wanted): TrialOutcome {
  present(machine, picture);
  beginTrial(machine, wanted);
  const last = finishTrial(machine).at(-1);
  if (last?.kind !== 'trial') throw new Error('A trial ended without an outcome.');
  return last.outcome;
}

/** Looks at pictures; at those that keep still only once, until something else than the values of the machine changes. */
function rememberActivations(machine: Mark1, still: ReadonlySet<Picture>): (picture: Picture) => Activation {
  const observer = createObserver(machine);
  const known = new Map<Picture, Activation>();
  let { panel, conducting, sourceSets, faults } = machine;
  const isAsBefore = (): boolean =>
    panel === machine.panel &&
    conducting === machine.conducting &&
    sourceSets === machine.sourceSets &&
    faults === machine.faults;
  return (picture) => {
    if (!isAsBefore()) {
      known.clear();
      ({ panel, conducting, sourceSets, faults } = machine);
    }
    const before = known.get(picture);
    if (before !== undefined) return before;
    if (!still.has(picture)) return observer.glance(picture);
    const activation = observer.activate(picture);
    known.set(picture, activation);
    return activation;
  };
}
