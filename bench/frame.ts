import './frame-millis.ts';
import '../src/exhibit/styles/page.css';
import { openPage } from '../src/exhibit/page.ts';
import { openExhibit } from '../src/exhibit/state.ts';

/** The exhibit in the middle of a reinforcement that never ends, every motor turning to and fro. */
const state = openExhibit();
const { machine } = state.stage.session;
machine.phase = 'reinforce';
machine.phaseEnds = Number.MAX_SAFE_INTEGER;
machine.active.fill(1);
machine.shafts.forEach((_, unit) => {
  machine.shafts[unit] = ((unit * 7919) % 22_000) - 11_000;
});
turnAll(1);
setInterval(() => turnAll(-Math.sign(machine.pulses[0] ?? 1)), 3000);

/** Neighbours turn opposite ways, and all turn back before they reach their stops. */
function turnAll(way: number): void {
  machine.pulses.forEach((_, unit) => {
    machine.pulses[unit] = (unit % 2 === 0 ? way : -way) * 2_000_000_000;
  });
}

const root = document.querySelector<HTMLElement>('#exhibit');
if (root !== null) await openPage(root, state);
