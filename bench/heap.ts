import '../src/exhibit/styles/page.css';
import '../src/exhibit/styles/timeline.css';
import { openPage } from '../src/exhibit/page.ts';
import { reduce } from '../src/exhibit/reduce.ts';
import { openExhibit } from '../src/exhibit/state.ts';

declare global {
  interface Window {
    /** Lets so many frames come one after the other, each a sixtieth of a second after the last. */
    readonly passFrames: (count: number) => Promise<void>;
    readonly lessonTrials: number;
  }
}

/** Callbacks that wait for the next frame, which comes when this page says so. */
const waiting = new Map<number, FrameRequestCallback>();
let asked = 0;
let now = performance.now();
const browserFrame = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = (callback) => {
  waiting.set(++asked, callback);
  return asked;
};
window.cancelAnimationFrame = (request) => void waiting.delete(request);

/** So many frames come before the browser shows one: what is drawn must also be taken away. */
const AT_ONCE = 4;

async function passFrames(count: number): Promise<void> {
  for (let frame = 1; frame <= count; frame++) {
    now += 1000 / 60;
    const due = [...waiting.values()];
    waiting.clear();
    for (const callback of due) callback(now);
    if (frame % AT_ONCE === 0) await new Promise((done) => browserFrame(done));
  }
}
Object.defineProperty(window, 'passFrames', { value: passFrames });

// The alphabet in fast forward; whoever counts the heap begins it again when it is over, as the idle hall does.
const state = (
  [
    { kind: 'open-lesson', id: '03-alphabet' },
    { kind: 'set-speed', speed: 4 },
  ] as const
).reduce(reduce, openExhibit());
Object.defineProperty(window, 'lessonTrials', { value: state.stage.session.plan.lesson?.trials });

const root = document.querySelector<HTMLElement>('#exhibit');
if (root !== null) await openPage(root, state);
