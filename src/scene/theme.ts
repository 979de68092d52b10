/** Colours and letters. The real machine's colours are unknown: these are ours. */
export const INK = {
  ivory: '#f2e8d2',
  ivoryDim: '#8d8675',
  phenolic: '#14110f',
  paper: '#f3ecd6',
  pen: '#1d1813',
  record: '#8f2018',
  excitatory: '#d23b2a',
  inhibitory: '#3b6fc4',
} as const;

/** Engraved plates. */
export const SANS = '"National Park", "Trebuchet MS", sans-serif';
/** What the museum says. */
export const SERIF = '"Libre Baskerville", Georgia, serif';

/** The letters that are baked into pictures, to be loaded before. */
export const LETTERING = [
  `600 20px ${SANS}`,
  `700 20px ${SANS}`,
  `400 20px ${SERIF}`,
  `italic 400 20px ${SERIF}`,
] as const;
