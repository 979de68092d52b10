/** A valid scenario with one stimulus of every kind, small enough to spoil many times. A fresh copy every time. */
export function smallScenario() {
  return {
    format: 'mark1-scenario',
    version: 1,
    title: { en: 'Small' },
    kind: 'reconstruction',
    sources: ['IRE60'],
    seed: '1',
    machine: { responses: 2, stepVolts: 0.5 },
    stimuli: {
      E: { letter: 'E' },
      ring: { figure: 'circle', size: 9 },
      bar: { picture: Array<string>(20).fill('##..................') },
    },
    classes: { E: '--', ring: '-+', bar: '++' },
    vary: { shift: 1 },
    lesson: { procedure: 'error-correction', order: 'random', trials: 3 },
    test: { after: [0, 3], trials: 4 },
    published: [{ after: 3, correct: 0.5, relation: 'about', source: 'IRE60' }],
    captions: [{ at: 'trial 2', say: { en: 'Half of it.' } }],
  };
}

/** Stands for a field that is taken out. */
export const GONE = Symbol('gone');

/** What to put where, by paths such as "stimuli.bar.picture.3". */
export type Edits = Readonly<Record<string, unknown>>;

/** The small scenario with some of its fields changed. */
export function spoiled(edits: Edits): object {
  const scenario = smallScenario();
  for (const [path, value] of Object.entries(edits)) edit(scenario, path.split('.'), value);
  return scenario;
}

function edit(at: object, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length > 0) edit(Reflect.get(at, name) as object, rest, value);
  else if (value === GONE) Reflect.deleteProperty(at, name);
  else Reflect.set(at, name, value);
}
