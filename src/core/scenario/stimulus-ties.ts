import * as v from 'valibot';
import { createRandom } from '../random/random.ts';
import { drawByChance, isByChance } from '../stimulus/chance.ts';
import { drawStimulus } from '../stimulus/stimulus.ts';
import { stimulusSchema, type Scenario } from './format.ts';
import { stimulusOf } from './plan.ts';
import { printable, show } from './show.ts';

/** Pictures must be as large as the retina, and figures and letters no larger. */
export function findMisfits(stimuli: Readonly<Record<string, unknown>>, side: number): string[] {
  return Object.entries(stimuli).flatMap(([name, source]) =>
    misfits(source, side).map((misfit) => `stimuli.${printable(name)}${misfit}`),
  );
}

function misfits(source: unknown, side: number): string[] {
  const rows = typeof source === 'object' && source !== null && 'picture' in source ? source.picture : null;
  if (Array.isArray(rows)) return misfitsOfPicture(rows, side);
  const stimulus = v.safeParse(stimulusSchema, source);
  return stimulus.success ? misfitsOfDrawing(stimulus.output, side) : [];
}

/** Rows that are none have a sentence of their own. */
function misfitsOfPicture(rows: readonly unknown[], side: number): string[] {
  const long = rows.flatMap((row, place) =>
    typeof row === 'string' && /^[#.]*$/.test(row) && row.length !== side
      ? [`.picture[${place}] must be a row of ${side} cells, found ${show(row)}.`]
      : [],
  );
  return rows.length === side ? long : [`.picture must be ${side} rows, found ${rows.length}.`, ...long];
}

function misfitsOfDrawing(drawing: Scenario['stimuli'][string], side: number): string[] {
  if ('size' in drawing && drawing.size > side) {
    return [`.size must be at most ${side}, found ${drawing.size}.`];
  }
  try {
    const stimulus = stimulusOf(drawing);
    // What fits once fits always: only sizes are asked for.
    if (isByChance(stimulus)) drawByChance(stimulus, side, createRandom('fit'));
    else drawStimulus(stimulus, side);
    return [];
  } catch (error) {
    return [` must fit the retina: ${(error as Error).message}`];
  }
}
