import {
  formatSigns,
  MARK1_PLAN,
  type Answer,
  type LessonStimulus,
  type MachinePlan,
  type Sign,
} from '../core/index.ts';

/** The signs that a visitor may pick to name a shape; each has its picture in panels/signs.ts and its name in the messages. */
export const SHAPE_SIGNS = [
  'circle',
  'square',
  'triangle',
  'cross',
  'diamond',
  'heart',
  'star',
  'moon',
  'house',
  'fish',
  'wave',
  'bolt',
] as const;
export type ShapeSign = (typeof SHAPE_SIGNS)[number];

/** The shapes that a visitor finds. */
export const VISITOR_SHAPES: readonly ShapeSign[] = ['circle', 'square'];

/** How many shapes a visitor may teach at a time. */
export const SHAPE_COUNTS = [2, 3, 4] as const;
export type ShapeCount = (typeof SHAPE_COUNTS)[number];

/** What a teaching button stands for: the response it wants, and how it is named. */
export interface Choice {
  readonly wanted: readonly Sign[];
  readonly label: { readonly sign: ShapeSign } | { readonly name: string };
}

const CODES: readonly (readonly Sign[])[] = [
  [-1, -1],
  [1, 1],
  [-1, 1],
  [1, -1],
];

/** R-units for so many shapes. */
function responsesFor(count: number): number {
  return count === 2 ? 1 : 2;
}

/** A machine for a visitor's shapes: two need one R-unit, three or four need two. */
export function planForShapes(count: number): MachinePlan {
  return { ...MARK1_PLAN, responses: responsesFor(count) };
}

/** The teaching buttons of a visitor's own shapes. */
export function choicesForShapes(signs: readonly ShapeSign[]): Choice[] {
  const responses = responsesFor(signs.length);
  return signs.map((sign, place) => ({ wanted: (CODES[place] ?? []).slice(0, responses), label: { sign } }));
}

/** What the responses of a lesson stand for; stimuli of one class share a choice. */
export function choicesForStimuli(stimuli: readonly LessonStimulus[]): Choice[] {
  const classes = new Map<string, LessonStimulus[]>();
  for (const stimulus of stimuli) {
    const code = formatSigns(stimulus.wanted);
    classes.set(code, [...(classes.get(code) ?? []), stimulus]);
  }
  return [...classes.values()].map((members) => ({
    wanted: members[0]?.wanted ?? [],
    label: { name: members.map(({ name }) => name).join(' / ') },
  }));
}

/** The choice that an answer names; none when it names nothing that was taught. */
export function choiceFor(choices: readonly Choice[], answer: Answer): Choice | undefined {
  return choices.find(({ wanted }) => answer !== null && wanted.every((sign, r) => sign === answer[r]));
}
