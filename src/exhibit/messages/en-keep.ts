import type { KeepNews, Whence } from '../keep/keep-state.ts';
import type { KeepMessages } from './keep.ts';

const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

const REFUSED: Readonly<Record<Whence, string>> = {
  file: 'This file was not opened, and nothing is lost.',
  link: 'This link was not opened, and nothing is lost.',
  browser: 'What this browser had kept cannot be opened.',
};

function opened(whence: Whence, trials: number): string {
  const after = trials === 0 ? 'before its first trial' : `after ${count(trials, 'trial', 'trials')}`;
  if (whence === 'browser') return `The machine is as it was ${after}. It stands still until you go on.`;
  return `From ${whence === 'file' ? 'the file' : 'the link'}: the machine ${after}. It stands still until you go on.`;
}

const UNKEPT = {
  forbidden:
    'This browser keeps nothing for the exhibit. The machine goes on; to keep it, save it as a file.',
  full: 'This browser has no room left to keep the session. The machine goes on; to keep it, save it as a file.',
} as const;

function tell(news: KeepNews): string {
  switch (news.kind) {
    case 'refused':
      return REFUSED[news.whence];
    case 'opened':
      return opened(news.whence, news.trials);
    case 'lesson-opened':
      return 'The lesson of the file is open, from its beginning.';
    case 'saved':
      return `Saved as ${news.name}.`;
    case 'not-saved':
      return news.problem;
    case 'copied':
      return 'The link is copied.';
    case 'not-copied':
      return 'This browser does not let the page copy. The link can be marked and copied by hand.';
    case 'no-picture':
      return 'There is no picture of the hall here.';
    case 'opening':
      return 'The session is gone through again, from power-on…';
    case 'unkept':
      return UNKEPT[news.why];
  }
}

function ago(minutes: number): string {
  if (minutes < 1) return 'just now';
  if (minutes < 90) return `${count(minutes, 'minute', 'minutes')} ago`;
  const hours = Math.round(minutes / 60);
  return hours < 36
    ? `${count(hours, 'hour', 'hours')} ago`
    : `${count(Math.round(hours / 24), 'day', 'days')} ago`;
}

/** Keeping and sharing in English. */
export const enKeep: KeepMessages = {
  title: 'Keep and share',
  page: 'Keep and share',
  news: tell,
  more: (problems) => `And ${problems} more.`,
  file: {
    title: 'As a file',
    about:
      'The whole session: the machine, its seed and everything that was done to it. Opened again, it comes to the same machine, and the timeline goes back to power-on.',
    open: 'Open a file',
    drop: 'A session or a lesson can also be dropped anywhere on this page.',
  },
  writings: {
    session: 'Save the session',
    trials: 'Trials (CSV)',
    curve: 'Curve (CSV)',
    picture: 'The hall (PNG)',
    scenario: 'A lesson (JSON)',
  },
  export: {
    title: 'To go on with elsewhere',
    about:
      'Tables of every trial and of the learning curve, the hall as it stands, and the session made a lesson.',
    scenario:
      'A lesson can be edited, run by “mark1”, and dropped on this page. Drawings become black and white in it, as the S-units take them.',
  },
  lessonTitle: (trials) => `A visitor’s lesson of ${count(trials, 'trial', 'trials')}`,
  link: {
    title: 'As a link',
    about:
      'A link opens this very machine at this very moment. All of it stands in the link itself; nothing is sent to a server.',
    make: 'Make a link',
    made: (trials) => `The machine after ${count(trials, 'trial', 'trials')}:`,
    address: 'Link to this machine',
    copy: 'Copy',
    code: 'The same link as a QR code',
    noCode: 'The link is too long for a QR code that a telephone could read.',
    tooLarge: (bytes, most) =>
      `This session is too large for a link: ${bytes.toLocaleString('en')} bytes, and a link holds ${most.toLocaleString('en')}. A file holds it.`,
  },
  browser: {
    title: 'By itself',
    about:
      'This browser keeps the session after every trial, on this computer only. After a crash or a power cut it comes back.',
    plays: 'The machine plays when nobody is there',
  },
  back: 'Back to the session before',
  offer: (trials, minutes) =>
    `A session of ${count(trials, 'trial', 'trials')} was kept here ${ago(minutes)}. Go on where it stopped?`,
  goOn: 'Go on',
  decline: 'No',
  dismiss: 'Good',
};
