import { describe, expect, it } from 'vitest';
import {
  ASSUMED_CHOICES,
  DIRECT_PLAN,
  MARK1_PLAN,
  SPECIFICATION,
  type QuantityName,
} from '../../src/core/index.ts';
import { enSources } from '../../src/exhibit/messages/en-sources.ts';
import {
  ANSWER_IDS,
  answerTo,
  isAssumedIn,
  PLATE_ANSWERS,
  type AnswerId,
} from '../../src/exhibit/sources/answers.ts';
import { BIBLIOGRAPHY, SOURCE_KEYS, sourceOf } from '../../src/exhibit/sources/bibliography.ts';
import { layMarks, type Mark } from '../../src/exhibit/sources/marks.ts';
import {
  entryOfFragment,
  isLedgerFragment,
  ledgerFragment,
} from '../../src/exhibit/sources/sources-state.ts';
import { stationOfFragment } from '../../src/exhibit/lecture-state.ts';
import { layFloorPlan, RACKS, type PlaceName } from '../../src/scene/floor-plan.ts';
import { readSourceStandings } from '../support/sources.ts';

const OF_PLATES = new Set<AnswerId>(
  Object.values(PLATE_ANSWERS).flatMap((answer) =>
    typeof answer === 'string' ? [answer] : Object.values(answer as Record<string, AnswerId>),
  ),
);
const SIZES = [
  [1920, 1080],
  [1280, 800],
  [1080, 1920],
  [820, 1180],
  [390, 844],
] as const;

function marksIn(width: number, height: number, rack: PlaceName = 'sensory'): Mark[] {
  return layMarks(layFloorPlan(width, height, rack, 'duel'), MARK1_PLAN, 'with-origin');
}

describe('the answers to "How do we know?"', () => {
  it.each(ANSWER_IDS)(
    'of %s name the very sources that its sentence cites, and no weaker ones than its standing',
    (id) => {
      const { keys, standing } = answerTo(id);
      const cited = [...enSources.answers[id].says.matchAll(/\[([A-Z0-9]+)\]/g)].map(([, key]) => key);
      expect([...new Set(cited)].sort()).toEqual([...keys].sort());
      const standings = new Set(keys.map((key) => sourceOf(key)?.standing));
      const weakest = standings.has('secondary') ? 'secondary' : 'primary';
      if (keys.length === 0) expect(['assumed', 'ours']).toContain(standing);
      else expect(standing).toBe(weakest);
      expect(standings).not.toContain('unread');
    },
  );

  it('hold between them every number of the specification, and every choice', () => {
    const numbers = new Set<QuantityName>(ANSWER_IDS.flatMap((id) => answerTo(id).quantities));
    expect([...numbers].sort()).toEqual(Object.keys(SPECIFICATION).sort());
    const choices = new Set(ANSWER_IDS.flatMap((id) => answerTo(id).choices));
    expect([...choices].sort()).toEqual([...ASSUMED_CHOICES].sort());
  });

  it('say that something is assumed where a number of theirs is, and only there', () => {
    expect(isAssumedIn(answerTo('photocells'))).toBe(true);
    expect(isAssumedIn(answerTo('motor-speed'))).toBe(true);
    expect(isAssumedIn(answerTo('potentiometers'))).toBe(false);
    expect(isAssumedIn(answerTo('response'))).toBe(false);
  });

  it('have a line of their own in the ledger, none twice', () => {
    const ours = ANSWER_IDS.filter((id) => answerTo(id).standing === 'ours');
    const lines = [...Object.keys(SPECIFICATION), ...ASSUMED_CHOICES, ...ours, ...SOURCE_KEYS];
    expect(new Set(lines).size).toBe(lines.length);
    for (const line of lines) expect(isLedgerFragment(ledgerFragment(line)), line).toBe(true);
  });
});

describe('the list of sources', () => {
  it('is that of docs/sources.md, KEY by KEY and standing by standing', () => {
    const told = SOURCE_KEYS.map((key) => [key, BIBLIOGRAPHY[key].standing]);
    expect(told).toEqual(readSourceStandings());
  });
});

describe('the marks of the hall', () => {
  it.each(SIZES)('are on every plate at %i × %i', (width, height) => {
    const racks: readonly PlaceName[] = width < 600 ? [...RACKS, 'successor'] : ['sensory'];
    const marked = new Set(racks.flatMap((rack) => marksIn(width, height, rack).map(({ answer }) => answer)));
    const missing = [...OF_PLATES].filter((answer) => !marked.has(answer) && answer !== 'teaching-view');
    // A telephone has no room for the name on the wall, and so no plate to ask.
    expect(missing).toEqual(width < 600 ? ['name'] : []);
  });

  it('say of every rack of the teaching view that it is not the Mark I', () => {
    const marks = layMarks(layFloorPlan(1920, 1080, 'sensory'), DIRECT_PLAN, 'without');
    expect(marks.filter(({ answer }) => answer === 'teaching-view')).toHaveLength(RACKS.length);
    expect(marks.some(({ answer }) => answer === 'values' || answer === 'sensory')).toBe(false);
  });

  it.each(SIZES)(
    'can be hit by a finger at %i × %i: large enough, in the window, none over the middle of another',
    (width, height) => {
      const racks: readonly PlaceName[] = width < 600 ? [...RACKS, 'successor'] : ['sensory'];
      for (const rack of racks) {
        const marks = marksIn(width, height, rack);
        for (const { answer, rect } of marks) {
          expect(Math.min(rect.width - 34, rect.height - 30), answer).toBeGreaterThanOrEqual(0);
          expect(Math.min(rect.x, rect.y), answer).toBeGreaterThanOrEqual(0);
          expect(rect.x + rect.width, answer).toBeLessThanOrEqual(width + 0.5);
          expect(rect.y + rect.height, answer).toBeLessThanOrEqual(height + 0.5);
        }
        marks.forEach((mark, place) => {
          const above = marks.slice(place + 1).filter((other) => holds(other, mark));
          expect(
            above.map(({ answer }) => answer),
            mark.answer,
          ).toEqual([]);
        });
      }
    },
  );
});

function holds({ rect }: Mark, { rect: other }: Mark): boolean {
  const x = other.x + other.width / 2;
  const y = other.y + other.height / 2;
  return x > rect.x && x < rect.x + rect.width && y > rect.y && y < rect.y + rect.height;
}

describe('the address of the ledger', () => {
  it('hands out the ledger or a line of it, and nothing of others', () => {
    expect(isLedgerFragment('#ledger')).toBe(true);
    expect(entryOfFragment('#ledger')).toBeNull();
    expect(entryOfFragment(ledgerFragment('threshold'))).toBe('threshold');
    for (const other of [
      '',
      '#',
      '#station=3',
      '#m=ledger',
      '#ledgers',
      '#ledger=',
      '#ledger=<b>',
      '#ledger=a=b',
    ])
      expect(isLedgerFragment(other), other).toBe(false);
    expect(stationOfFragment(ledgerFragment('threshold'))).toBeNull();
  });
});
