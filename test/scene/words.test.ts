import { describe, expect, it } from 'vitest';
import { DIRECT_PLAN, MARK1_PLAN } from '../../src/core/index.ts';
import { wordsFor } from '../../src/scene/words.ts';
import { WORDS } from './support/words.ts';

describe('the plates', () => {
  it('call the Mark I by its name', () => {
    const words = wordsFor(WORDS, MARK1_PLAN, 'with-title');
    expect(words.title).toBe(WORDS.title);
    expect(words.racks).toBe(WORDS.racks);
    expect(words.photocells).toBe(WORDS.photocells);
  });

  it('count the photocells of another size', () => {
    expect(wordsFor(WORDS, { ...MARK1_PLAN, side: 8 }, 'with-title').photocells).toContain('64');
  });

  it('say of a direct view that it is not the Mark I, on the wall', () => {
    const { title, racks } = wordsFor(WORDS, DIRECT_PLAN, 'with-title');
    expect(title).toContain('not the Mark I');
    expect(racks.sensory).not.toBe(WORDS.racks.sensory);
  });

  it('say so on every rack where the wall has no room', () => {
    const { racks } = wordsFor(WORDS, DIRECT_PLAN, 'without');
    for (const name of Object.values(racks)) expect(name).toContain('not the Mark I');
  });
});
