import './mark-pictures.ts';
import '../src/exhibit/styles/page.css';
import { openPage } from '../src/exhibit/page.ts';
import { openExhibit } from '../src/exhibit/state.ts';
import { turnEveryMotor } from './every-motor.ts';

/** The exhibit in the middle of a reinforcement that never ends, every motor turning to and fro, every lamp on and off. */
const state = openExhibit();
const { machine } = state.stage.session;
turnEveryMotor(machine);
machine.shafts.forEach((_, unit) => {
  machine.shafts[unit] = ((unit * 7919) % 22_000) - 11_000;
});
// They turn back before they reach their stops.
setInterval(() => {
  machine.pulses.forEach((pulses, unit) => {
    machine.pulses[unit] = -pulses;
  });
}, 3000);
// Shorter than a lamp takes to warm up and to fade, so that none ever stands still.
let beat = 0;
setInterval(() => {
  beat++;
  machine.retina.forEach((_, cell) => {
    machine.retina[cell] = (cell + beat) % 2;
  });
  machine.active.forEach((_, unit) => {
    machine.active[unit] = (unit + beat) % 2;
  });
  machine.answer.forEach((_, response) => {
    machine.answer[response] = (response + beat) % 2 === 0 ? 1 : -1;
  });
}, 120);

const root = document.querySelector<HTMLElement>('#exhibit');
if (root !== null) await openPage(root, state);
