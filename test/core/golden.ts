/**
 * Fingerprints of the machines that have been through the shipped lessons: with the seed of the file, and with seed "7".
 * A test in Node and one in a browser hold them. They change when wiring, lesson, timing or rule changes, and then on purpose.
 */
export const GOLDEN: Readonly<Record<string, { readonly own: string; readonly seven: string }>> = {
  '01-left-or-right': { own: 'f2cd0e8616e5e6de', seven: '001626df5f84213a' },
  '02-e-or-x': { own: 'bb68db7d637c5bb9', seven: '5bf771e530050827' },
  '03-alphabet': { own: 'abc4c97e7960afa0', seven: 'a1157c7a7116855a' },
  '04-circle-or-square': { own: '8d0131681bf6790b', seven: '5e5fb735ab062244' },
};
