import { isLessonOver, readAnswer, type Answer, type Scenario } from '../core/index.ts';
import type { Messages } from './messages/messages.ts';
import { choiceFor, type Choice } from './shapes.ts';
import { betOf } from './visit/bet.ts';
import { choicesOf, isGlassEmpty, isSpontaneous, REAL_TIME, type ExhibitState, type Talk } from './state.ts';

/** The name that a visitor reads for a choice. */
export function namedBy({ label }: Choice, words: Messages): string {
  return 'sign' in label ? words.signs[label.sign] : label.name;
}

/** Whether the response panel shows an answer. */
export function isAnswered({ stage }: ExhibitState): boolean {
  return readAnswer(stage.session.machine.answer) !== null;
}

/** Whether that answer is about what is on the glass now; the lamps keep the last one until the next trial. */
export function isAnswerOfThis({ stage, talk }: ExhibitState): boolean {
  const asked = talk.kind !== 'listening' && talk.kind !== 'betting';
  return asked || stage.session.machine.phase !== 'rest';
}

/** What the machine's answer is called: a shape, a stimulus, or its signs where they name nothing. */
export function nameAnswer(state: ExhibitState, words: Messages): string {
  return nameSigns(state, words, readAnswer(state.stage.session.machine.answer));
}

/** What any such answer is called. */
export function nameSigns(state: ExhibitState, words: Messages, answer: Answer): string {
  if (answer === null) return words.noAnswer;
  const choice = choiceFor(choicesOf(state), answer);
  return choice === undefined
    ? answer.map((sign) => (sign > 0 ? '+' : '−')).join(' ')
    : namedBy(choice, words);
}

/** What the caption over the hall says: where things stand, and what the machine is doing just now. */
export interface Caption {
  readonly standing: string;
  readonly doing: string;
}

/** Words that change faster than they can be read say nothing: in fast forward only the standing is told. */
export function tellCaption(state: ExhibitState, words: Messages): Caption {
  const { machine, lessonStimulus, lessonTrials } = state.stage.session;
  const lesson =
    state.lesson === null || !isGlassEmpty(state) ? undefined : lessonCaption(state, state.lesson.scenario);
  const standing = lesson === undefined ? tellTalk(state, words) : words.pick(lesson);
  const hasty = state.speed > REAL_TIME && state.pace !== 'held' && state.pace !== 'phase';
  if (hasty || machine.phase === 'rest') return { standing, doing: '' };
  const trial = lessonStimulus === null ? '' : `${words.talk.lessonTrial(lessonTrials, lessonStimulus)} `;
  return { standing, doing: trial + words.phases[machine.phase] };
}

function tellTalk(state: ExhibitState, words: Messages): string {
  const { talk } = words;
  switch (state.talk.kind) {
    case 'answered':
      return tellAnswer(state, words);
    case 'betting':
      return words.visit.bet;
    case 'draw-first':
      return talk.drawFirst;
    case 'no-answer':
      return talk.noAnswer;
    case 'which':
      return talk.which;
    case 'praised':
      return talk.praised;
    case 'taught':
      return tellLesson(state, state.talk, words);
    case 'listening':
      return tellTrial(state, words) ?? tellGlass(state, words);
  }
}

function tellGlass(state: ExhibitState, { talk }: Messages): string {
  if (isGlassEmpty(state)) return talk.empty;
  return isSpontaneous(state) ? talk.drawnToSort : talk.drawn;
}

/** What the machine has made of what it was told. */
function tellLesson(
  { stage }: ExhibitState,
  { correct, corrections, answered }: Extract<Talk, { kind: 'taught' }>,
  { talk }: Messages,
): string {
  const { procedure } = stage.session.machine.panel;
  if (!answered && corrections === 0) return talk.taughtNothing;
  if (procedure === 'spontaneous') return talk.ownAnswer;
  if (correct && corrections === 0) return talk.taughtRight;
  if (corrections === 0) return talk.nothingTurned;
  if (procedure === 'forced') return correct ? talk.forcedRight : talk.forcedWrong;
  return correct ? talk.zeroCorrected : talk.taughtWrong;
}

function tellAnswer(state: ExhibitState, words: Messages): string {
  const { machine } = state.stage.session;
  const name = nameAnswer(state, words);
  const bet = betOf(state);
  const thought = bet === null ? '' : `${words.visit[bet.agrees === true ? 'agrees' : 'differs']} `;
  if (state.talk.kind === 'answered' && state.talk.corrections > 0) return words.talk.sorted(name);
  if (choiceFor(choicesOf(state), readAnswer(machine.answer)) === undefined) return words.talk.unknownAnswer;
  return (
    thought + (machine.counters.corrections === 0 ? words.talk.untaught(name) : words.talk.answered(name))
  );
}

/** While a trial is under way: what the machine was told, or that it was asked. */
function tellTrial(state: ExhibitState, words: Messages): string | undefined {
  const { machine } = state.stage.session;
  if (machine.phase === 'rest') return undefined;
  const told = choiceFor(choicesOf(state), readAnswer(machine.wanted));
  return told === undefined ? words.talk.asked : words.talk.told(namedBy(told, words));
}

/** In a lesson: the last of its captions whose moment has come. */
function lessonCaption(
  { stage }: ExhibitState,
  { captions }: Scenario,
): Readonly<Record<string, string>> | undefined {
  const { lessonTrials } = stage.session;
  const hasCome = (at: string): boolean => {
    if (at === 'end') return isLessonOver(stage.session);
    return at === 'power-on' || Number(at.replace('trial ', '')) <= lessonTrials;
  };
  return captions.filter(({ at }) => hasCome(at)).at(-1)?.say;
}
