import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/core/machine/fingerprint.ts';
import { copyMark1, damage, present, setPanel, type Mark1 } from '../../../src/core/machine/mark1.ts';
import { advance, beginTrial, finishTrial } from '../../../src/core/machine/trial.ts';
import type { Procedure } from '../../../src/core/machine/panel.ts';
import { TRIAL_PHASES } from '../../../src/core/machine/plan.ts';
import { blankPicture } from '../../../src/core/machine/retina.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { asLearner } from '../../../src/core/training/learner.ts';
import { faults, panels, pictures, pieces, wishes } from '../../support/arbitraries.ts';
import {
  LEFT_BAR,
  outcomeOf,
  POOR_PARTS,
  RIGHT_BAR,
  toyMachine,
  teach,
  advanceTo,
} from '../../support/toy-machine.ts';

/** Ticks of every phase up to the reinforcement, and of clearing. */
const BEFORE_REINFORCE = 3 + 2 + 4 + 5 + 6;
const CLEAR = 7;

let machine: Mark1;
beforeEach(() => {
  machine = toyMachine();
});

describe('a trial', () => {
  it('puts out the lamps of what was seen before, until its own S-units settle', () => {
    present(machine, LEFT_BAR);
    advance(machine, 1);
    expect(machine.retina.includes(1)).toBe(true);
    beginTrial(machine, null);
    advance(machine, 1);
    expect(machine.phase).toBe('expose');
    expect(machine.retina.includes(1)).toBe(false);
    expect(machine.active.includes(1)).toBe(false);
  });

  it('corrects nothing where there was no answer, though A-units may fire', () => {
    const eager = toyMachine({ excitatory: 5, inhibitory: 0, panel: { polarity: 'ground', threshold: 1 } });
    const outcome = teach(eager, blankPicture(6), [1, 1]);
    expect(outcome.response).toBeNull();
    expect(outcome.correct).toBe(false);
    expect(outcome.corrections).toBe(0);
    expect(eager.shafts.every((value) => value === 0)).toBe(true);
  });

  it('goes through its phases in their order, each as long as planned', () => {
    present(machine, LEFT_BAR);
    beginTrial(machine, [-1, -1]);
    const phases = [{ phase: machine.phase, at: machine.tick }];
    for (const event of finishTrial(machine)) {
      if (event.kind === 'phase') phases.push({ phase: event.phase, at: event.at });
    }
    // Every shaft stands at zero, so both R-units answer − and are right: no motor runs.
    expect(phases).toEqual([
      { phase: 'expose', at: 0 },
      { phase: 'settle-s', at: 3 },
      { phase: 'settle-a', at: 5 },
      { phase: 'settle-r', at: 9 },
      { phase: 'judge', at: 14 },
      { phase: 'reinforce', at: 20 },
      { phase: 'clear', at: 20 },
      { phase: 'rest', at: 27 },
    ]);
  });

  it('lasts longer by the time that the motors need for one step', () => {
    const { corrections } = teach(machine);
    expect(corrections).toBe(2);
    expect(machine.tick).toBe(BEFORE_REINFORCE + Math.ceil(500 / 40) + CLEAR);
  });

  it('lights S-units, then A-units, then moves the needles, then answers', () => {
    present(machine, LEFT_BAR);
    machine.shafts.fill(100);
    beginTrial(machine, [1, 1]);
    const lit = (): boolean[] =>
      [machine.retina, machine.active, machine.meters, machine.answer].map((part) =>
        part.some((value) => value !== 0),
      );
    const seen = TRIAL_PHASES.slice(0, 5).map((phase) => {
      advanceTo(machine, phase);
      return lit();
    });
    expect(seen).toEqual([
      [false, false, false, false],
      [true, false, false, false],
      [true, true, false, false],
      [true, true, true, false],
      [true, true, true, true],
    ]);
  });

  it('releases all but the shafts and the answer when it is over', () => {
    teach(machine);
    const released = [machine.retina, machine.sums, machine.active, machine.meters, machine.pulses];
    for (const part of released) expect(part.every((value) => value === 0)).toBe(true);
    expect(machine.shafts.some((value) => value !== 0)).toBe(true);
    expect([...machine.answer]).toEqual([-1, -1]);
  });

  it('forgets the answer, the wish and the corrections of the last one as it begins', () => {
    teach(machine);
    expect(machine.counters.correctionsNow).toBe(2);
    beginTrial(machine, null);
    expect([...machine.answer, ...machine.wanted]).toEqual([0, 0, 0, 0]);
    expect(machine.counters).toMatchObject({ corrections: 2, correctionsNow: 0 });
  });

  it('takes the picture that is there when the S-units settle', () => {
    present(machine, RIGHT_BAR);
    beginTrial(machine, null);
    advance(machine, 2);
    present(machine, LEFT_BAR);
    advance(machine, 1);
    present(machine, RIGHT_BAR);
    advance(machine, 1);
    expect([...machine.retina]).toEqual([...LEFT_BAR].map((light) => (light > 0 ? 1 : 0)));
  });

  it('ends with what was wanted, what was answered and whether that was right', () => {
    expect(teach(machine)).toEqual({
      trial: 1,
      wanted: [1, 1],
      response: [-1, -1],
      correct: false,
      corrections: 2,
    });
    expect(teach(machine)).toEqual({
      trial: 2,
      wanted: [1, 1],
      response: [1, 1],
      correct: true,
      corrections: 0,
    });
    expect(machine.counters).toEqual({
      trials: 2,
      right: 1,
      corrections: 2,
      correctionsNow: 0,
      lostAtStops: 0,
    });
  });

  it('is wrong when one R-unit of two is', () => {
    const { response, correct } = teach(machine, LEFT_BAR, [-1, 1]);
    expect(response).toEqual([-1, -1]);
    expect(correct).toBe(false);
    expect(machine.counters.right).toBe(0);
  });

  it('teaches nothing when the machine is only asked, and is not counted as right', () => {
    present(machine, LEFT_BAR);
    beginTrial(machine, null);
    expect(outcomeOf(machine)).toMatchObject({
      wanted: null,
      response: [-1, -1],
      correct: false,
      corrections: 0,
    });
    expect(machine.shafts.every((value) => value === 0)).toBe(true);
    expect(machine.counters).toMatchObject({ trials: 1, right: 0 });
  });

  it('is not right when nothing was wanted and nothing answered', () => {
    beginTrial(machine, null);
    expect(outcomeOf(machine)).toMatchObject({ wanted: null, response: null, correct: false });
    expect(machine.counters.right).toBe(0);
  });

  it.each(['error-correction', 'forced'] as const)(
    'of a dark card gets no answer and teaches nothing (%s)',
    (procedure) => {
      setPanel(machine, { procedure });
      expect(teach(machine, blankPicture(6))).toMatchObject({
        response: null,
        correct: false,
        corrections: 0,
      });
      expect(machine.shafts.every((value) => value === 0)).toBe(true);
    },
  );

  it('of a card that is lit all over gets no answer, though A-units fire', () => {
    present(machine, new Uint8Array(36).fill(255));
    beginTrial(machine, null);
    advanceTo(machine, 'judge');
    expect(machine.active.includes(1)).toBe(true);
    expect(outcomeOf(machine).response).toBeNull();
  });

  it('of a picture that fires no A-unit gets no answer, though S-units are on', () => {
    setPanel(machine, { threshold: 4 });
    present(machine, LEFT_BAR);
    beginTrial(machine, [1, 1]);
    advanceTo(machine, 'judge');
    expect(machine.retina.includes(1)).toBe(true);
    expect(outcomeOf(machine)).toMatchObject({ response: null, correct: false, corrections: 0 });
  });

  it('leaves the wires as they were plugged', () => {
    const plugged = toyMachine().board;
    for (let trial = 0; trial < 5; trial++) teach(machine, trial % 2 === 0 ? LEFT_BAR : RIGHT_BAR, [1, -1]);
    expect(machine.board).toEqual(plugged);
  });

  it('also works when a phase takes no time', () => {
    const hasty = toyMachine({
      phaseTicks: { expose: 0, 'settle-s': 0, 'settle-a': 0, 'settle-r': 0, judge: 0, clear: 0 },
    });
    expect(teach(hasty)).toMatchObject({ response: [-1, -1], corrections: 2 });
    expect(hasty.tick).toBe(13);
  });
});

describe('the procedures', () => {
  const rightAlready = (procedure: Procedure): Mark1 => {
    const taught = toyMachine({ panel: { procedure } });
    taught.shafts.fill(100);
    return taught;
  };

  it('forced moves what is right already, error correction leaves it', () => {
    expect(teach(rightAlready('forced')).corrections).toBe(2);
    expect(teach(rightAlready('error-correction')).corrections).toBe(0);
  });

  it('spontaneous runs away with its own answer, told otherwise, or only asked', () => {
    for (const wanted of [[-1, -1], null] as const) {
      const alone = rightAlready('spontaneous');
      present(alone, LEFT_BAR);
      beginTrial(alone, wanted);
      expect(outcomeOf(alone)).toMatchObject({ response: [1, 1], corrections: 2, correct: false });
      expect(Math.max(...alone.shafts)).toBe(600);
    }
  });

  it('spontaneous does nothing where there is no answer', () => {
    const alone = rightAlready('spontaneous');
    expect(teach(alone, new Uint8Array(36).fill(255)).corrections).toBe(0);
    expect(Math.max(...alone.shafts)).toBe(100);
  });

  it.each(['alpha', 'beta', 'gamma'] as const)(
    'may be switched in mid-trial, until the motors start (%s)',
    (reinforcement) => {
      const switched = rightAlready('error-correction');
      present(switched, LEFT_BAR);
      beginTrial(switched, [1, 1]);
      advanceTo(switched, 'judge');
      setPanel(switched, { procedure: 'forced', reinforcement });
      expect(outcomeOf(switched).corrections).toBe(2);
    },
  );
});

describe('in an ideal machine', () => {
  it('a trial has no time for its motors, but all its phases', () => {
    const ideal = toyMachine({ panel: { build: 'ideal' } });
    present(ideal, LEFT_BAR);
    beginTrial(ideal, [1, 1]);
    const phases = finishTrial(ideal).filter((event) => event.kind === 'phase');
    expect(phases.map(({ phase, at }) => [phase, at])).toEqual([
      ['settle-s', 3],
      ['settle-a', 5],
      ['settle-r', 9],
      ['judge', 14],
      ['reinforce', 20],
      ['clear', 20],
      ['rest', 27],
    ]);
    expect(Math.max(...ideal.shafts)).toBe(500);
  });
});

describe('the sums of values that make no answer to be wrong', () => {
  it.each([
    ['answers-minus', 0],
    ['always-corrected', 2],
  ] as const)('of exactly zero, where − is wanted and zero is %s: %i corrections', (zero, corrections) => {
    const fresh = toyMachine({ panel: { zero } });
    expect(teach(fresh, LEFT_BAR, [-1, -1])).toMatchObject({
      response: [-1, -1],
      correct: true,
      corrections,
    });
    expect(teach(fresh, LEFT_BAR, [-1, -1]).corrections).toBe(0);
  });
});

describe('a reinforcement', () => {
  beforeEach(() => {
    present(machine, LEFT_BAR);
    beginTrial(machine, [1, 1]);
    advanceTo(machine, 'reinforce');
  });

  it('turns the shafts of the active A-units 40 mV in every tick, and no others', () => {
    const { active } = copyMark1(machine);
    for (let tick = 1; tick <= 12; tick++) {
      advance(machine, 1);
      expect([...machine.shafts]).toEqual([...active].map((lamp) => lamp * tick * 40));
    }
    advance(machine, 1);
    expect([...machine.shafts]).toEqual([...active].map((lamp) => lamp * 500));
  });

  it('leaves the shafts partly turned while the clock stands, and goes on when it runs', () => {
    advance(machine, 5);
    const shaft = machine.shafts.find((value) => value !== 0);
    expect(shaft).toBe(200);
    expect(machine.phase).toBe('reinforce');
    finishTrial(machine);
    expect(Math.max(...machine.shafts)).toBe(500);
  });

  it('tells how many motors run', () => {
    const again = toyMachine();
    present(again, LEFT_BAR);
    beginTrial(again, [1, 1]);
    const motors = finishTrial(again).filter((event) => event.kind === 'motors');
    expect(motors).toEqual([
      { kind: 'motors', at: BEFORE_REINFORCE, running: machine.active.filter((on) => on).length },
    ]);
  });
});

describe('the shafts', () => {
  it('end at their stops however long one goes on', () => {
    setPanel(machine, { procedure: 'forced' });
    for (let trial = 0; trial < 8; trial++) teach(machine, LEFT_BAR, [1, -1]);
    expect(Math.max(...machine.shafts)).toBe(3000);
    expect(Math.min(...machine.shafts)).toBe(-3000);
  });

  it('lose their share in every trial when the machine forgets, in the time that the motors need for it', () => {
    machine.shafts.fill(3000);
    setPanel(machine, { decayPerTrial: 0.2 });
    const before = machine.tick;
    present(machine, blankPicture(6));
    beginTrial(machine, null);
    finishTrial(machine);
    expect(machine.shafts.every((value) => value === 2400)).toBe(true);
    expect(machine.tick - before).toBe(BEFORE_REINFORCE + 600 / 40);
  });

  it('forget after they have been reinforced', () => {
    setPanel(machine, { decayPerTrial: 0.1 });
    teach(machine);
    expect(Math.max(...machine.shafts)).toBe(450);
  });
});

describe('machine time', () => {
  const machinesAnyhow = fc.record({
    panel: panels,
    broken: fc.array(faults, { maxLength: 5 }),
    seed: fc.string(),
  });
  const values = (place: number): number => ((place * 977) % 6001) - 3000;

  it('comes to the same state in one step as in any pieces, with poor parts, faults and every setting', () => {
    fc.assert(
      fc.property(
        machinesAnyhow,
        fc.array(fc.tuple(pictures(), wishes), { minLength: 1, maxLength: 3 }),
        pieces(150),
        ({ panel, broken, seed }, trials, cut) => {
          const [inOne, inPieces] = [0, 1].map(() => toyMachine({ panel, tolerances: POOR_PARTS }, seed)) as [
            Mark1,
            Mark1,
          ];
          for (const machine of [inOne, inPieces]) {
            machine.shafts.forEach((_, unit) => (machine.shafts[unit] = values(unit)));
            for (const fault of broken) damage(machine, fault);
          }
          for (const [picture, wanted] of trials) {
            for (const machine of [inOne, inPieces]) {
              finishTrial(machine);
              present(machine, picture);
              beginTrial(machine, wanted);
            }
            const events = advance(inOne, 150);
            expect(cut.flatMap((ticks) => advance(inPieces, ticks))).toEqual(events);
            expect(fingerprint(inPieces)).toBe(fingerprint(inOne));
          }
        },
      ),
    );
  });

  it('passes at rest too', () => {
    advance(machine, 100);
    expect([machine.tick, machine.phase]).toEqual([100, 'rest']);
  });
});

describe('at rest', () => {
  it('lamps and needles follow the picture', () => {
    machine.shafts.fill(10);
    present(machine, LEFT_BAR);
    advance(machine, 1);
    expect([...machine.retina]).toEqual([...LEFT_BAR].map((light) => (light > 0 ? 1 : 0)));
    expect(machine.active.includes(1)).toBe(true);
    const firing = machine.active.filter((lamp) => lamp === 1).length;
    expect(machine.meters.reduce((sum, meter) => sum + meter, 0)).toBe(10 * firing);
    present(machine, blankPicture(6));
    advance(machine, 1);
    expect([...machine.retina, ...machine.active, ...machine.meters].every((value) => value === 0)).toBe(
      true,
    );
  });

  it('lamps follow the knob of the threshold and the switch of the polarity', () => {
    present(machine, LEFT_BAR);
    setPanel(machine, { threshold: 4 });
    advance(machine, 1);
    expect(machine.active.includes(1)).toBe(false);
    setPanel(machine, { threshold: 1, polarity: 'ground' });
    advance(machine, 1);
    expect([...machine.retina]).toEqual([...LEFT_BAR].map((light) => (light > 0 ? 0 : 1)));
  });

  it('no needle that follows a picture is an answer', () => {
    machine.shafts.fill(10);
    present(machine, LEFT_BAR);
    advance(machine, 1);
    expect([...machine.answer]).toEqual([0, 0]);
  });
});

describe('what cannot be done is refused in a sentence:', () => {
  it('to begin a trial while one is under way', () => {
    beginTrial(machine, null);
    expect(() => beginTrial(machine, null)).toThrow(
      new RangeError('A trial is under way; it ends before the next begins.'),
    );
  });

  it('to want another number of signs than there are R-units', () => {
    expect(() => beginTrial(machine, [1])).toThrow(
      new RangeError('2 R-units are in use, found 1 wanted signs.'),
    );
    expect(machine.phase).toBe('rest');
  });

  it('to show a picture of another size', () => {
    expect(() => present(machine, blankPicture(5))).toThrow(
      new RangeError('A picture needs 36 cells, found 25.'),
    );
  });
});

describe('reading the machine', () => {
  it('gives the answer that a trial would give, and leaves the machine as it is', () => {
    fc.assert(
      fc.property(pictures(), fc.string(), panels, (picture, seed, panel) => {
        const random = createRandom(seed);
        const taught = toyMachine({ panel: { ...panel, procedure: 'error-correction', decayPerTrial: 0 } });
        taught.shafts.forEach((_, unit) => (taught.shafts[unit] = random.below(6001) - 3000));
        const before = fingerprint(taught);
        const read = asLearner(taught).respond(picture);
        expect(fingerprint(taught)).toBe(before);
        present(taught, picture);
        beginTrial(taught, null);
        expect(outcomeOf(taught).response).toEqual(read);
      }),
    );
  });
});
