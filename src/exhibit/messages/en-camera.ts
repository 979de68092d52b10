import type { TourMessages, TourTold } from './tour.ts';

const volts = (millivolts: number): string => {
  const size = (Math.abs(millivolts) / 1000).toFixed(2);
  return `${millivolts > 0 ? '+' : millivolts < 0 ? '−' : ''}${size} V`;
};

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

function tellAnswer({ says, goesOn }: Extract<TourTold, { step: 'needle' }>): string {
  if (says === null) return 'Its needle moves.';
  return goesOn
    ? `The machine says: ${says}; now back, from its last mistake.`
    : `The machine says: ${says}; tell it right or wrong.`;
}

function tell(told: TourTold): string {
  switch (told.step) {
    case 'cell':
      return `Light falls on the photocell in row ${told.row}, column ${told.column}. It is one of ${told.lit} that are on.`;
    case 'cables':
      return `Its wires were plugged by chance and never change: ${told.excites} excite an A-unit, ${told.inhibits} inhibit one. We follow the wire to A-unit ${told.unit}.`;
    case 'unit':
      return `A-unit ${told.unit} counts the wires that excite it less those that inhibit it: ${told.sum}. It needs ${told.threshold}, so it fires.`;
    case 'value':
      return `A firing A-unit puts the voltage of its own knob on the line: ${volts(told.millivolts)}. This voltage is all that the machine ever learns.`;
    case 'needle':
      return `R${told.response} adds the voltages of ${count(told.firing, 'firing A-unit', 'firing A-units')}: ${volts(told.millivolts)}. ${tellAnswer(told)}`;
    case 'teacher':
      return `In its last mistake the machine said: ${told.said}. The teacher pressed the button of what it was: ${told.wanted}.`;
    case 'motors':
      return `Only A-units that fired can be to blame: ${count(told.motors, 'motor runs', 'motors run')}. All others keep what they know.`;
    case 'knob':
      return `The knob of A-unit ${told.unit} has turned from ${volts(told.before)} to ${volts(told.after)}. When the same picture comes again, R${told.response} will read otherwise.`;
  }
}

/** The tour "Follow the signal" in English. */
export const enTour: TourMessages = {
  title: 'Follow the signal',
  place: (step, of) => `${step} of ${of}`,
  next: 'Next',
  back: 'Back',
  stop: 'Stop',
  done: 'Done',
  preparing: 'The machine takes a picture.',
  noSignal: 'No A-unit fires at this picture. Draw something larger, and follow that.',
  tell,
};
