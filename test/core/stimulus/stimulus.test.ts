import { describe, expect, it } from 'vitest';
import { drawFigure } from '../../../src/core/stimulus/figures.ts';
import { drawLetter } from '../../../src/core/stimulus/letters.ts';
import { drawStimulus } from '../../../src/core/stimulus/stimulus.ts';
import { LEFT_BAR } from '../../support/toy-machine.ts';

describe('a stimulus', () => {
  it('is a figure, a letter or a picture of its own', () => {
    const circle = { figure: 'circle', size: 5, style: 'solid' } as const;
    expect(drawStimulus(circle, 9)).toEqual(drawFigure(circle, 9));
    expect(drawStimulus({ letter: 'Q' }, 9)).toEqual(drawLetter('Q', 9));
    expect(drawStimulus({ letter: 'Q', face: 'typewriter' }, 20)).toEqual(drawLetter('Q', 20, 'typewriter'));
    expect(drawStimulus({ picture: LEFT_BAR }, 6)).toEqual(LEFT_BAR);
  });
});
