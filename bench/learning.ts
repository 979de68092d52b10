import './mark-pictures.ts';
import '../src/exhibit/styles/page.css';
import '../src/exhibit/styles/timeline.css';
import { fetchDuelWorks } from '../src/exhibit/duel-works.ts';
import { openPage } from '../src/exhibit/page.ts';
import { reduce } from '../src/exhibit/reduce.ts';
import { openExhibit } from '../src/exhibit/state.ts';
import { LAST_LAW } from '../src/exhibit/successor-state.ts';

// The alphabet in fast forward, for the machine and its successor; with a fragment, that station of the lecture bench.
await fetchDuelWorks();
const state = (
  [
    { kind: 'bend-law', position: LAST_LAW },
    { kind: 'open-lesson', id: '03-alphabet' },
    { kind: 'set-speed', speed: 4 },
  ] as const
).reduce(reduce, openExhibit());
const root = document.querySelector<HTMLElement>('#exhibit');
if (root !== null) await openPage(root, state);
