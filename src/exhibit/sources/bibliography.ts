/** What a KEY stands for, as docs/sources.md has it. `unread`: primary, cited but not read. */
export interface Source {
  readonly title: string;
  readonly standing: 'primary' | 'secondary' | 'unread';
}

const source = (standing: Source['standing'], title: string): Source => ({ standing, title });

/** Every KEY, in the order of docs/sources.md. Titles are what the sources call themselves, and so are in no catalogue. */
export const BIBLIOGRAPHY = {
  PARA57: source(
    'primary',
    'F. Rosenblatt, The Perceptron, a Perceiving and Recognizing Automaton (Project PARA), CAL Report 85-460-1, January 1957',
  ),
  OPMAN60: source(
    'primary',
    'Mark I Perceptron Operators’ Manual (Project PARA), CAL VG-1196-G-5, 15 February 1960, DTIC AD0236965',
  ),
  NAVY60: source('primary', 'US Navy photo release 330-PSA-80-60 (USN 710739), released 24 June 1960'),
  HAYWIGHTMAN60: source(
    'primary',
    'J. C. Hay & C. W. Wightman, “Mark I Perceptron”, Research Trends (CAL) VIII no. 1, Spring 1960',
  ),
  IRE60: source(
    'primary',
    'F. Rosenblatt, “Perceptron Simulation Experiments”, Proc. IRE 48(3):301–309, March 1960, doi 10.1109/JRPROC.1960.287598',
  ),
  MURRAY61: source(
    'primary',
    'A. E. Murray, “Perceptron Applications in Photo Interpretation” (CAL, Cognitive Systems Group; experiments on the Mark I)',
  ),
  NOVIKOFF63: source(
    'primary',
    'A. B. J. Novikoff, On Convergence Proofs for Perceptrons, SRI Technical Report, Project 3605, Contract Nonr 3438(00), January 1963',
  ),
  CIA63: source(
    'primary',
    'CIA/NPIC memo “Report on PERCEPTRON and CONFLEX”, 2 April 1963, CIA-RDP78B04770A002300030029-4, cia.gov/readingroom',
  ),
  ONRDCN60: source('primary', 'ONR Digital Computer Newsletter 12(3), July 1960'),
  NEURODYN62: source('primary', 'F. Rosenblatt, Principles of Neurodynamics, 1961/62'),
  MINSKYPAPERT69: source('primary', 'M. Minsky & S. Papert, Perceptrons, 1969'),
  WIDROWHOFF60: source(
    'primary',
    'B. Widrow & M. E. Hoff, “Adaptive Switching Circuits”, Stanford TR 1553-1, 30 June 1960, AD241531',
  ),
  HMW60: source('unread', 'Hay, Martin & Wightman, IRE Convention Record, 1960'),
  BLOCK62: source('unread', 'H. D. Block, Rev. Mod. Phys. 34:123–135, 1962'),
  NYT58: source('unread', 'New York Times, 8 July 1958, p. 25'),
  PSYREV58: source(
    'secondary',
    'F. Rosenblatt, Psychological Review 65(6):386–408, 1958; homepages.math.uic.edu/~lreyzin/papers/rosenblatt58.pdf (address not checked)',
  ),
  NNKB26: source(
    'secondary',
    '“How a Neural Network Works: verified knowledge base”, public project notes, 2026',
  ),
  WIKIPERCEPTRON: source('secondary', 'Wikipedia, “Perceptron”, version of July 2026; cites OPMAN60'),
  WIKIMARK1: source(
    'secondary',
    'Wikipedia, “Mark I Perceptron” (copies: wikisum.wiki/wiki/Mark_I_Perceptron, wikimili.com/en/Mark_I_Perceptron, wiki.riteme.site draft)',
  ),
  JENSENDUNNING26: source(
    'secondary',
    'G. O. Jensen & D. E. Dunning (2026), eyewitness account of Thomas Osborn, who built parts of the Mark I',
  ),
  BISHOP06: source(
    'secondary',
    'C. Bishop, Pattern Recognition and Machine Learning, Fig. 4.8; with the caption of Fig. 1.14 in Deep Learning (Bishop)',
  ),
  TAPPERT: source('secondary', 'C. Tappert, csis.pace.edu/~ctappert/srd2011/rosenblatt-contributions.htm'),
  HECHTNIELSEN: source(
    'secondary',
    'A paraphrase of R. Hecht-Nielsen, www.78stepshealth.us/retinula-cells/rosenblatts-perceptron.html',
  ),
  PASQUINELLI23: source(
    'secondary',
    'M. Pasquinelli, The Eye of the Master, 2023, section “The Mark I Perceptron”; quotes OPMAN60',
  ),
  REUS19: source(
    'secondary',
    'J. Reus, index card on the organization of the Mark I, github.com/anatomiesofintelligence/anatomiesofintelligence.github.io, _posts/2019-06-21-organization-mark-I-perceptron.md; quotes OPMAN60',
  ),
  DOSSIER1: source('secondary', 'Research dossier “Mark I Perceptron”, 2026, partly written by machine'),
  DOSSIER2: source(
    'secondary',
    'Research dossier for the video series “Decoding the Language Machine”, episode 3, partly written by machine',
  ),
  AIHIST14: source(
    'secondary',
    'A modern text on the history of artificial intelligence, chapter 14 “The Perceptron”',
  ),
  CORNELL19: source(
    'secondary',
    'Cornell Chronicle 2019, news.cornell.edu/stories/2019/09/professors-perceptron-paved-way-ai-60-years-too-soon',
  ),
  LEARNEX: source('secondary', 'learningfromexamples.com/p/uncle-sams-electronic-brain'),
  ZALAN: source('secondary', 'Wiki copy at zalansite.site'),
  QEEEBO: source(
    'secondary',
    'A page named “qeeebo” that repeats the figures usually quoted for the machine’s results',
  ),
  NAGLE86: source(
    'secondary',
    'J. Nagle, recollection on Usenet, 1986, usenet.trashworldnews.com/?thread=255461',
  ),
  CHM62: source(
    'secondary',
    'Computer History Museum, X1106.92A, computerhistory.org/collections/catalog/X1106.92A',
  ),
  PERCTUTORIAL: source(
    'secondary',
    '“The Perceptron – A Guided Tutorial Through Its History and Implementation In Python”, blog',
  ),
  COURSE26: source(
    'secondary',
    'Notes on a lecture on machine learning, 2026 (IIT Kharagpur); quote the opening words of the convergence theorem of NEURODYN62',
  ),
  MLNOTES: source(
    'secondary',
    'Two modern study texts on machine learning: background notes on the perceptron, and a French–English workbook',
  ),
  WIDROWLEHR90: source('secondary', 'Slides of 2014 on B. Widrow & M. A. Lehr, 1990'),
  HAGAN: source('secondary', 'Hagan, problem P10.11, copy at tutorsglobe'),
  GABORMELLI: source('secondary', 'gabormelli.com, on the memistor'),
  TAC1402: source('secondary', 'github.com/tac1402/Perceptron, S. Jakovlev, 2025'),
  SRIDHAR: source(
    'secondary',
    'github.com/sridhar-3009/Research-Papers-Implementation, 01-Foundations/002-Rosenblatt-1958/EXPLAINED.md',
  ),
  ANUPA: source('secondary', 'github.com/ANUcybernetics/perceptron-apparatus and neon-perceptron'),
  REXACK: source('secondary', 'github.com/rexackermann/perceptron-emulator'),
  DIGIPERC: source('secondary', 'github.com/mrcloudchase/digital-perceptron'),
  SRIVES: source('secondary', 'github.com/srives/Perceptron'),
  MSAI: source('secondary', 'github.com/microsoft/AI-For-Beginners'),
} as const satisfies Readonly<Record<string, Source>>;

/** The name of a source. */
export type SourceKey = keyof typeof BIBLIOGRAPHY;

export const SOURCE_KEYS = Object.keys(BIBLIOGRAPHY) as SourceKey[];

/** The source of that name, or null where the exhibit's list does not have it. */
export function sourceOf(key: string): Source | null {
  return Object.hasOwn(BIBLIOGRAPHY, key) ? BIBLIOGRAPHY[key as SourceKey] : null;
}
