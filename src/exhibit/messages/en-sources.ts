import type { SourcesMessages } from './sources.ts';

const answers: SourcesMessages['answers'] = {
  name: {
    name: 'The machine',
    says: 'Put together and tested from June to 14 December 1959 [WIKIPERCEPTRON]. Its manual is of 15 February 1960 [OPMAN60], the Navy’s photograph of 24 June 1960 [NAVY60]. The hall and its light are ours.',
  },
  sensory: {
    name: 'Sensory unit',
    says: '“A lens and a retinal mosaic of light-sensitive elements” [MURRAY61]; in the best-known photograph it stands at the left [WIKIPERCEPTRON]. The machine had six racks [TAPPERT]; what stands on which of ours is our choice.',
  },
  photocells: {
    name: 'Photocells',
    says: '“A bank of photocells, or sensory units” turned the picture into a pattern of activity [HAYWIGHTMAN60]: 20 × 20 cells of cadmium sulphide [BISHOP06]. A display on the front showed the state of the retina [WIKIPERCEPTRON]. That it has a lamp for every cell is ours.',
  },
  camera: {
    name: 'What the camera sees',
    says: 'Patterns were held in the view field of the photoelectric eye [NAVY60]; printed characters were lit by powerful lights [BISHOP06]. The ground glass that shows the picture is ours.',
  },
  polarity: {
    name: 'Polarity',
    says: 'No source tells whether a photocell was on where the card was light or where it was dark. The switch lets you have both.',
  },
  plugboard: {
    name: 'S-A plugboard',
    says: 'Wired “randomly (according to a table of random numbers) via a plugboard” [OPMAN60]. Another account has the numbers come from an IBM 704 [JENSENDUNNING26]. In the photograph it is behind a closed panel [WIKIPERCEPTRON].',
  },
  wires: {
    name: 'Wires',
    says: 'A photocell could be wired to 40 A-units at most [WIKIPERCEPTRON]; an A-unit had several wires that excite and several that inhibit [TAPPERT]. How many is not told. The board shows a readable part of this machine’s own wires; red and blue are ours.',
  },
  association: {
    name: 'Association units',
    says: '512 A-units; in the best-known photograph they stand in the centre [WIKIPERCEPTRON]. How many shared a card, and how parts failed, is not told.',
  },
  'a-units': {
    name: 'Lamps of the A-units',
    says: 'An A-unit fires, all or nothing, when its sum is equal to or greater than the threshold θ [PSYREV58]. A lamp for every A-unit, and its place, are ours.',
  },
  potentiometers: {
    name: 'Value potentiometers',
    says: 'A value depends on “the comparative success” of its A-unit in the past: “These values form the memory of the perceptron” [OPMAN60]. Each was a potentiometer turned by an electric motor [BISHOP06].',
  },
  values: {
    name: 'Values',
    says: '512 weights in all, one for each A-unit [HECHTNIELSEN]; the wiper’s voltage went from −11 to +11 V [JENSENDUNNING26]; they could be set by hand too [PASQUINELLI23]. Knobs with pointers in rows of eight are ours.',
  },
  'source-sets': {
    name: 'Source-sets',
    says: 'An A-unit had one R-unit, which the manual calls “its R-unit” [OPMAN60]; so had those of the design of 1957 [PARA57]. How they were shared out is not told.',
  },
  motors: {
    name: 'Motors running',
    says: 'The values stood in “the angle of 512 little motors” [JENSENDUNNING26]. The counter, and that motors run all at once, are ours.',
  },
  'motor-speed': { name: 'Motor speed', says: 'No source tells how fast a motor turned its shaft.' },
  decay: {
    name: 'Decay',
    says: 'Values could be left to decay a little between trials, “a deliberate rate of forgetting” [JENSENDUNNING26]. How fast, and by what law, is not told.',
  },
  threshold: {
    name: 'Threshold θ',
    says: 'How high the threshold of the A-units was on the Mark I, and whether all had one, is not told.',
  },
  response: {
    name: 'Response',
    says: '“Response units which visually display the machine’s pattern recognition response” [NAVY60]: eight of them [WIKIPERCEPTRON].',
  },
  meter: {
    name: 'The meter',
    says: 'The museum’s record of the machine names meters [AIHIST14]. What they measured is not told: scale, needle and the place where it switches are ours.',
  },
  procedure: {
    name: 'How it is taught',
    says: '“Forced learning”, “error correction” and “spontaneous learning” are the manual’s words [OPMAN60]; α, β and γ are the value systems of 1958 [PSYREV58].',
  },
  'r-units': {
    name: 'R-units',
    says: 'They showed the response to the eye [NAVY60], and switched at a threshold like the other units [PASQUINELLI23]. Two lamps, plus and minus, and a scale for each are ours.',
  },
  counters: {
    name: 'Counters',
    says: 'Nothing is told of counters on the Mark I. These are ours, and count what this machine has done.',
  },
  glass: {
    name: 'The glass',
    says: 'Nobody drew on the Mark I with a finger: it was shown pictures. Glass, pen and eraser are ours.',
  },
  teach: {
    name: 'Teaching',
    says: 'When the machine is wrong, “the trainer forces it to respond correctly by means of an electrical control” [NAVY60]. The buttons and their signs are ours.',
  },
  lesson: {
    name: 'The lesson',
    says: 'Every lesson says which kind of history it is, and from where. What amounts in it are ours, its story tells.',
  },
  pace: {
    name: 'Time, speed and response law',
    says: 'Pause, slow motion and fast forward are ours, and so is the control that bends the response law: the Mark I switched by a step. The machine’s own time runs under the racks.',
  },
  chart: {
    name: 'Strip chart',
    says: 'The chart is ours. It writes down what this machine had right, and no result of the Mark I.',
  },
  time: {
    name: 'Phases and their time',
    says: 'How long a trial took, and its steps one by one, is not told. The order of the phases is a reasonable reading; going back in time is ours.',
  },
  successor: {
    name: 'The successor',
    says: 'A network of our time, beside the machine of 1960 and no part of it. Everything on this rack is ours.',
  },
  valence: {
    name: 'Valence',
    says: 'Monovalent values only gain, bivalent ones gain and lose [PSYREV58]. Which of the two the Mark I had is not told.',
  },
  correction: {
    name: 'Size of a correction',
    says: 'Quantized, non-quantized and random-sign corrections are names of the book of 1962 [NEURODYN62]. How far each goes on this machine is assumed.',
  },
  build: {
    name: 'As built, or ideal',
    says: 'The switch is ours: the Mark I was as it was built. How far its parts lay from ideal ones is not told.',
  },
  broken: {
    name: 'What is broken',
    says: 'No source tells how parts of the Mark I failed. These are faults that such parts have.',
  },
  'by-hand': {
    name: 'A value turned by hand',
    says: 'The values could be set by hand [PASQUINELLI23]. The slider, and what is told beside it, are ours.',
  },
  reading: {
    name: 'Why it reads what it reads',
    says: 'Taken from this machine as it stands, part by part, to the millivolt. It is no measurement of the Mark I.',
  },
  proof: {
    name: 'What is proved here',
    says: 'Worked out for this machine, these wires and this lesson. It says nothing of any result of 1960.',
  },
  theorem: {
    name: 'The theorem',
    says: 'The convergence theorem stands in the book of 1962 [NEURODYN62]; a report on its proofs is of January 1963 [NOVIKOFF63]. It asks for values without end stops and without decay, and the Mark I had stops; the numbers are this machine’s.',
  },
  chances: {
    name: 'Chances of firing',
    says: 'The formulas are of 1958 [PSYREV58]. What is measured beside them is this machine’s own.',
  },
  removal: {
    name: 'Units taken away',
    says: 'That taking A-units away makes everything a little worse and nothing wholly is a claim of 1958 [PSYREV58]. The curve is this machine’s own.',
  },
  print: {
    name: 'Print, and here',
    says: 'What is printed has its KEY beside it. What stands next to it comes from our machines with other seeds, by the command that is named.',
  },
  branches: {
    name: 'Two branches',
    says: 'The Mark I could not go back in time. All of this is ours.',
  },
  lecture: {
    name: 'The lecture bench',
    says: 'Networks of our time, worked out on this page. They are no part of the Mark I.',
  },
  adaline: {
    name: 'ADALINE',
    says: 'Another machine: its report is of 30 June 1960 [WIDROWHOFF60]. The letters and marks are a textbook’s [HAGAN], the rule is from a review of 1990 [WIDROWLEHR90]. Its switches, α, drawings and order are assumed; the numbers follow from them.',
  },
  'teaching-view': {
    name: 'Teaching view',
    says: 'This is not the Mark I: here photocells are wired straight to values, so that one can see what is learned. All of it is ours.',
  },
  caption: {
    name: 'What is told here',
    says: 'What this machine, or this lesson, does just now. It is no measurement of the Mark I; what history there is in it has its sources on the sheet of the lesson.',
  },
  words: {
    name: 'The machine in words',
    says: 'Counted on this machine as it stands; it is no measurement of the Mark I. That there are 20 × 20 photocells [BISHOP06] and 512 A-units [WIKIPERCEPTRON] is told.',
  },
  keep: {
    name: 'Keeping and sharing',
    says: 'The Mark I kept its values in its knobs and nothing else of a session. Files, links and what they count are ours.',
  },
  sound: {
    name: 'What is heard',
    says: 'Made from what this machine does. How the Mark I sounded is not told.',
  },
  ledger: {
    name: 'The ledger',
    says: 'Every line names its sources and their standing, or says that it is assumed.',
  },
};

/** "How do we know?" and the ledger, in English. */
export const enSources: SourcesMessages = {
  title: 'How do we know?',
  help: 'Touch whatever wears a mark.',
  shortHelp: 'Touch a mark.',
  done: 'Done',
  helpOnSheet: 'Touch a plate or a number.',
  shortHelpOnSheet: 'Touch a number.',
  answers,
  standings: {
    primary: 'primary',
    secondary: 'secondary',
    derived: 'derived',
    assumed: 'assumed',
    ours: 'ours',
  },
  letters: { primary: 'P', secondary: 'S', derived: 'D', assumed: 'A', ours: 'O' },
  nameMark: (name, standing, assumes) =>
    `${name}: ${standing}${assumes && standing !== 'assumed' ? ', in part assumed' : ''}`,
  standing: (standing) => `Standing: ${standing}`,
  assumes: 'In part assumed',
  assumesNothing: 'Nothing assumed',
  numbers: 'Numbers seen here',
  choices: 'Assumed here',
  sources: 'Sources',
  ofLesson: (kind) => `This lesson: ${kind}.`,
  noLesson: 'These are your own shapes: no history in them.',
  inLedger: 'In the ledger',
  page: {
    source: 'Source, standing',
    assumed: 'Numbers that no source tells: assumed',
    known: 'Numbers that sources tell',
    ours: 'What is ours',
    sources: 'The sources',
  },
  oursAbout: 'No part of the Mark I, and no claim about it:',
  sourcesAbout:
    'Primary: a document of the time, read itself or in a quotation word for word. Secondary: a later account. Derived: follows by arithmetic or logic.',
  sourceStandings: { primary: 'primary', secondary: 'secondary', unread: 'primary, not read' },
};
