import { existsSync, writeFileSync } from 'node:fs';
import { onDisk, Refusal } from './refusal.ts';

/** A lesson to begin with. JSON has no comments, so the format has a field for them, "$comment", which nothing reads. */
const STARTER = {
  $comment: [
    'A starter lesson. Change it, look it over with "mark1 check", run it with "mark1 run". Every field: docs/scenario-format.md.',
    'title: its name for visitors, by language; "en" must be there. story: what visitors may want to know first.',
    'kind: "reconstruction" for a lesson of your own. The other kinds are history or theory and need sources, by their KEYs.',
    'seed: all chance comes from it; another seed is another plugboard and another order of trials.',
    'machine: {} is the Mark I. threshold, responses, stepVolts, decayPerTrial, build … change it.',
    'stimuli: by name, a letter, a figure or a picture of 20 rows of 20 cells, # lit and . dark.',
    'classes: the wanted sign of every R-unit in use, + or -, for every stimulus.',
    'vary: how far pictures are shifted and turned from trial to trial, and the share of cells flipped by noise.',
    'lesson: procedure "error-correction", "forced" or "spontaneous"; order "random", "shuffled", "cycle" or a list of names.',
    'test: after which trials the machine is tested, and on how many fresh pictures. A test teaches nothing.',
    'captions: what visitors are told, at "power-on", "trial N" or "end".',
    'This field, "$comment", is for you; nothing reads it. Take it out if you like.',
  ],
  format: 'mark1-scenario',
  version: 2,
  title: { en: 'T or L' },
  story: { en: 'A letter and a picture drawn by hand, for the Mark I to tell apart.' },
  kind: 'reconstruction',
  sources: [],
  seed: '1960',
  machine: { threshold: 2, responses: 1, stepVolts: 1 },
  stimuli: {
    T: { letter: 'T' },
    L: {
      picture: [
        ...Array<string>(4).fill('....................'),
        ...Array<string>(10).fill('......##............'),
        ...Array<string>(2).fill('......########......'),
        ...Array<string>(4).fill('....................'),
      ],
    },
  },
  classes: { T: '-', L: '+' },
  vary: { shift: 1, turnDegrees: 0, noise: 0 },
  lesson: { procedure: 'error-correction', reinforcement: 'alpha', order: 'shuffled', trials: 40 },
  test: { after: [0, 10, 20, 40], trials: 100 },
  captions: [
    { at: 'power-on', say: { en: 'Every knob is at zero.' } },
    { at: 'trial 1', say: { en: 'The first picture is told.' } },
    { at: 'end', say: { en: 'Forty trials are over.' } },
  ],
};

/** `mark1 new`: writes a commented starter scenario to a file, or returns it for stdout. @throws Refusal where the file is there already. */
export function newCommand(path: string | undefined): string {
  const text = `${JSON.stringify(STARTER, null, 2)}\n`;
  if (path === undefined) return text;
  if (onDisk(path, () => existsSync(path)))
    throw new Refusal([`${path}: must be a new file, found one of that name.`]);
  onDisk(path, () => writeFileSync(path, text, { flag: 'wx' }));
  return `${path}: written; mark1 check ${path} looks it over, mark1 run ${path} runs it.\n`;
}
