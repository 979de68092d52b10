import { ADALINE_SIDE } from '../adaline/adaline.ts';
import { LIMITS } from './fields.ts';
import { printable, show } from './show.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A contrast takes pictures that stand still on squares of cells, and has a mark for each of them. */
export function findLooseContrastTies(
  contrast: Fields | undefined,
  { stimuli, side }: { readonly stimuli: Fields | undefined; readonly side: number | undefined },
): string[] {
  if (contrast === undefined) return [];
  const { marks, passes } = contrast;
  return [
    ...(side === undefined ? [] : wrongSide(side)),
    ...(stimuli === undefined
      ? []
      : [...drawnAnew(stimuli), ...tooLong(passes, Object.keys(stimuli).length)]),
    ...(stimuli === undefined || !isFields(marks) ? [] : unmarked(marks, stimuli)),
  ];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrongSide(side: number): string[] {
  if (side % ADALINE_SIDE === 0) return [];
  return [
    `machine.side must be a multiple of ${ADALINE_SIDE} where there is a contrast of ${ADALINE_SIDE} × ${ADALINE_SIDE} switches, found ${side}.`,
  ];
}

function drawnAnew(stimuli: Fields): string[] {
  return Object.entries(stimuli).flatMap(([name, stimulus]) =>
    isFields(stimulus) && ['dots', 'pair', 'pieces'].some((field) => Object.hasOwn(stimulus, field))
      ? [
          `stimuli.${printable(name)} must always be the same picture where there is a contrast, found one that is drawn anew.`,
        ]
      : [],
  );
}

function tooLong(passes: unknown, stimuli: number): string[] {
  if (typeof passes !== 'number' || !(passes * stimuli > LIMITS.contrastTrials)) return [];
  return [
    `contrast.passes must come to at most ${LIMITS.contrastTrials} trials, found ${passes * stimuli} with ${stimuli} stimuli.`,
  ];
}

function unmarked(marks: Fields, stimuli: Fields): string[] {
  const missing = Object.keys(stimuli).filter((name) => !Object.hasOwn(marks, name));
  const strange = Object.keys(marks).filter((name) => !Object.hasOwn(stimuli, name));
  return [
    ...missing.map((name) => `contrast.marks must name every stimulus, found none for ${show(name)}.`),
    ...strange.map((name) => `contrast.marks must name only stimuli, found ${show(name)}.`),
  ];
}
