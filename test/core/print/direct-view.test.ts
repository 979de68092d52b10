import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScenario, runScenario } from '../../../src/core/index.ts';

/** What perceptron-reference.py wrote: pictures, labels, and the weights after each pass, the intercept last. */
interface Reference {
  readonly lessons: readonly {
    readonly name: string;
    readonly pictures: readonly (readonly string[])[];
    readonly labels: readonly (1 | -1)[];
    readonly weights: readonly (readonly number[])[];
  }[];
}

const reference = JSON.parse(
  readFileSync(new URL('./perceptron-reference.json', import.meta.url), 'utf8'),
) as Reference;

function directLesson({ pictures, labels, weights }: Reference['lessons'][number], machine: object = {}) {
  const names = pictures.map((_, place) => `p${place + 1}`);
  const parsed = parseScenario({
    format: 'mark1-scenario',
    version: 1,
    title: { en: 'As scikit-learn has it' },
    kind: 'reconstruction',
    sources: [],
    seed: '1',
    machine: { kind: 'direct', ...machine },
    stimuli: Object.fromEntries(names.map((name, place) => [name, { picture: pictures[place] }])),
    classes: Object.fromEntries(names.map((name, place) => [name, labels[place] === 1 ? '+' : '-'])),
    lesson: { procedure: 'error-correction', order: 'cycle', trials: weights.length * pictures.length },
    test: { after: [], trials: 1 },
  });
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.scenario;
}

function voltsAfterEachPass(lesson: Reference['lessons'][number], machine?: object): number[][] {
  const passes: number[][] = [];
  runScenario(directLesson(lesson, machine), undefined, (trial, { shafts }) => {
    if (trial % lesson.pictures.length === 0) passes.push([...shafts].map((value) => value / 1000));
  });
  return passes;
}

describe("the direct view beside scikit-learn's Perceptron", () => {
  it.each(reference.lessons)('has its weights after every pass: $name', (lesson) => {
    expect(voltsAfterEachPass(lesson)).toEqual(lesson.weights);
  });

  it('differs where a sum of exactly zero counts as −', () => {
    const [lesson] = reference.lessons;
    expect(voltsAfterEachPass(lesson!, { zero: 'answers-minus' })).not.toEqual(lesson!.weights);
  });
});
