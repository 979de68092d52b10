import type { Refusal } from '../operator.ts';
import { dials, panel, switches } from './en-switches.ts';
import type { Damage, OperatingMessages, UnitStanding } from './operating.ts';

const volts = (millivolts: number): string => {
  const size = (Math.abs(millivolts) / 1000).toLocaleString('en', { minimumFractionDigits: 2 });
  return `${millivolts > 0 ? '+' : millivolts < 0 ? '−' : ''}${size} V`;
};
/** To the millivolt. */
const exactVolts = (millivolts: number): string =>
  `${millivolts > 0 ? '+' : millivolts < 0 ? '−' : ''}${(Math.abs(millivolts) / 1000).toFixed(3)} V`;
const signed = (sum: number): string => (sum > 0 ? `+${sum}` : sum < 0 ? `−${-sum}` : '0');
const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const damage = (it: Damage): string => {
  const broken = [
    it.pulled > 0 ? `${count(it.pulled, 'A-unit', 'A-units')} pulled` : '',
    it.dead > 0 ? `${count(it.dead, 'photocell', 'photocells')} dead` : '',
    it.stuck > 0 ? `${count(it.stuck, 'photocell', 'photocells')} stuck` : '',
    it.cut > 0 ? `${count(it.cut, 'cable', 'cables')} cut` : '',
    it.motors > 0 ? `${count(it.motors, 'motor', 'motors')} stuck` : '',
    it.clutches > 0 ? `${count(it.clutches, 'clutch', 'clutches')} slipping` : '',
  ].filter((part) => part !== '');
  return broken.length === 0 ? 'Nothing is broken.' : `${broken.join(', ')}.`;
};

const refusal = (it: Refusal): string => {
  switch (it.why) {
    case 'jacks-taken':
      return `All ${it.jacks} jacks of S-unit ${it.cell + 1} are taken.`;
    case 'wired-already':
      return `A-unit ${it.unit + 1} has a wire to S-unit ${it.cell + 1} already.`;
    case 'trial-under-way':
      return 'This has to wait until the trial is over: its length hangs on it.';
  }
};

const nameUnit = ({ unit, card, response }: UnitStanding): string =>
  [
    card === null ? `Value ${unit}` : `A-unit ${unit} · card ${card}`,
    response === null ? 'no R-unit' : `R${response}`,
  ].join(' · ');

/** The operator's drawer and the card of one part, in English. */
export const enOperating: OperatingMessages = {
  open: 'Operator’s panel',
  onTheWall: 'Panel',
  pages: { switches: 'Switches', faults: 'Faults', plugboard: 'Plugboard' },
  undo: 'Undo',
  undoWhat: {
    panel: 'Undo: the switch that was turned last',
    values: 'Undo: the knob that was turned last',
    assign: 'Undo: the unit goes back to its source-set',
    plug: 'Undo: the wire goes back to its jack',
    'plug-anew': 'Undo: the board as it was plugged before',
    break: 'Undo: mend what was broken last',
    repair: 'Undo: break again what was mended last',
  },
  asItWas: 'As it was',
  locked:
    'Locked while a trial is under way, since its length hangs on it. It can be turned when the machine is at rest.',
  origin: ({ standing, keys }) => [...keys, standing].join(' · '),
  switches,
  idle: {
    correction: 'Without effect now: it waits for error correction.',
    zero: 'Without effect now: it waits for error correction.',
    discrimination: 'Without effect now: one R-unit has none to be compared with.',
  },
  dials,
  refusal,
  panel,
  damage,
  faults: {
    about: 'Memory is spread over all A-units. Break something, and see what the machine still knows.',
    now: 'Broken now',
    pullShare: 'A-units pulled',
    killShare: 'Photocells dead',
    share: (share) => `${Math.round(share * 100)} %`,
    card: 'Card',
    cardOf: (card) => `Card ${card}`,
    pullCard: 'Pull the card',
    putCardBack: 'Put it back',
    unit: 'A-unit',
    cutUnit: 'Cut its cables',
    mendAll: 'Mend everything',
  },
  plugboard: {
    about:
      'The wires were plugged by a table of random numbers. Another seed is another table. Learning never touches a wire.',
    fixed: 'The wires of this machine are laid by a plan and hang on no seed.',
    seed: 'Seed',
    roll: 'Throw dice for a seed',
    plugAnew: 'Plug anew',
    keeps: 'The knobs stay as they stand; what they learned belonged to the old wires.',
    now: (seed, byHand) =>
      `Plugged from seed ${seed}${byHand === 0 ? '' : `, and ${count(byHand, 'wire', 'wires')} by hand`}.`,
    lookAt: 'Look at one unit',
  },
  card: {
    name: 'Part under inspection',
    previous: 'Previous',
    next: 'Next',
    keys: 'Arrow keys go to the next part, Page Up and Page Down eight further, Escape closes.',
    unit: nameUnit,
    standing: ({ state, sum, threshold, millivolts }) =>
      `${{ fires: 'Fires', silent: 'Silent', pulled: 'Pulled' }[state]} · sum ${signed(sum)} (θ ${threshold}) · value ${volts(millivolts)}`,
    value: 'Value, by hand',
    volts,
    pull: 'Pull it',
    putBack: 'Put it back',
    motor: 'Motor',
    motors: { sound: 'Motor sound', sticks: 'Motor stuck', slips: 'Clutch slips 50 %' },
    slips: (slip) => `Clutch slips ${slip} %`,
    response: 'Source-set',
    toResponse: (response) => `To R${response}`,
    noResponse: 'To no R-unit',
    cut: 'Cut its cables',
    mend: 'Mend its cables',
    wire: 'Re-plug a wire',
    keepWires: 'Re-plug a wire …',
    wireOf: (sign, { column, row }, cut) =>
      `${sign > 0 ? '+ excites' : '− inhibits'}: column ${column}, row ${row}${cut ? ', cut' : ''}`,
    origins: 'Origin points',
    aimHelp: 'Choose a photocell for the wire: touch, or arrow keys, then plug it there.',
    aim: ({ cell, column, row }, jacks, of) =>
      `S-unit ${cell}, column ${column}, row ${row}: ${jacks} of ${of} jacks taken`,
    plugThere: 'Plug it there',
    place: 'Its place on the retina',
    cell: ({ cell, column, row }) => `Photocell ${cell} · column ${column}, row ${row}`,
    cellStanding: (on, jacks, of) => `${on ? 'On' : 'Off'} · ${jacks} of ${of} jacks taken`,
    cellState: 'State of the photocell',
    cellStates: { sound: 'Sound', dead: 'Dead: never on', stuck: 'Stuck: always on' },
    wires: 'Its wires',
    wireTo: (sign, unit) => `${sign > 0 ? '+' : '−'} A-unit ${unit}`,
    legend: { excites: 'excites', inhibits: 'inhibits', lit: 'on' },
    meter: (response) => `Why? · the meter of R${response}`,
    why: {
      nothing:
        'The meter reads nothing just now: it reads when the signals have come, and until the trial is cleared.',
      sum: (units, sum) => `${units} active A-units, together ${exactVolts(sum)}`,
      parts: 'The A-units that pushed most',
      unit: (unit) => `A-unit ${unit}`,
      others: (others) => (others === 1 ? 'one more' : `${others} more`),
      volts: exactVolts,
      cells: (plus, minus) => `Lit cells pushed ${exactVolts(plus)} and ${exactVolts(minus)}.`,
      unaccounted: (sum) => `What is always lit pushed ${exactVolts(sum)}.`,
      shared:
        'Each A-unit counts for the lit cells that excite it, in equal parts (assumed: which of them fired it cannot be told). All parts sum to the reading, to the millivolt.',
    },
    turns: {
      name: 'What turned it, the latest first',
      trial: (trial) => `Trial ${trial}`,
      byHand: 'By hand',
      turn: (from, to) => `${volts(from)} → ${volts(to)}`,
    },
  },
  teachingView: {
    name: 'Teaching view',
    says: (cells) => `Not the Mark I: ${cells} cells wired straight to ${cells} values.`,
  },
};
