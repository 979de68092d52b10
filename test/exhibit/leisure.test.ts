import { Subject } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atLeisure } from '../../src/exhibit/leisure.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A source, whether time is what changes it, and what has come of it. */
function listen(): {
  readonly say: (word: string, byTime: boolean) => void;
  readonly heard: string[];
  stop(): void;
} {
  const source = new Subject<string>();
  const heard: string[] = [];
  let time = false;
  const watch = atLeisure(source, () => time).subscribe((word) => heard.push(word));
  return {
    heard,
    say: (word, byTime) => {
      time = byTime;
      source.next(word);
    },
    stop: () => watch.unsubscribe(),
  };
}

describe('what is done at leisure', () => {
  it('hands on what a visitor did at once', () => {
    const { say, heard } = listen();
    say('drawn', false);
    expect(heard).toEqual(['drawn']);
  });

  it('hands on what time has changed when there is time, the newest alone', () => {
    const { say, heard } = listen();
    say('one', true);
    say('two', true);
    expect(heard).toEqual([]);
    vi.runAllTimers();
    expect(heard).toEqual(['two']);
  });

  it('hands nothing on twice, nor anything older after what a visitor did', () => {
    const { say, heard } = listen();
    say('one', true);
    say('drawn', false);
    vi.runAllTimers();
    expect(heard).toEqual(['drawn']);
    say('two', true);
    vi.runAllTimers();
    expect(heard).toEqual(['drawn', 'two']);
  });

  it('is silent when nobody listens any more', () => {
    const { say, heard, stop } = listen();
    say('one', true);
    stop();
    vi.runAllTimers();
    expect(heard).toEqual([]);
  });
});
