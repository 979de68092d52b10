import type { AnswerId, AnswerStanding } from '../sources/answers.ts';
import type { Source } from '../sources/bibliography.ts';

/** What stands on the wall; the rest of the words comes when "How do we know?" is first asked. */
export interface SourcesNames {
  readonly open: string;
  readonly onTheWall: string;
  /** The same, where there is little room. */
  readonly short: string;
  /** The key on a sheet. */
  readonly ofSheet: string;
  readonly ofSheetShort: string;
  readonly texts: () => Promise<SourcesMessages>;
}

/** The words of "How do we know?" and of the ledger. */
export interface SourcesMessages {
  readonly title: string;
  /** How to use it, with much room and with little. */
  readonly help: string;
  readonly shortHelp: string;
  readonly done: string;
  /** The same on a sheet, with much room and with little. */
  readonly helpOnSheet: string;
  readonly shortHelpOnSheet: string;
  /** Whatever can be asked about, and its sentence; its KEYs stand in square brackets. */
  readonly answers: Readonly<Record<AnswerId, { readonly name: string; readonly says: string }>>;
  readonly standings: Readonly<Record<AnswerStanding, string>>;
  /** One letter for each standing, on a mark. */
  readonly letters: Readonly<Record<AnswerStanding, string>>;
  readonly nameMark: (name: string, standing: string, assumes: boolean) => string;
  /** Over the sentence on the card. */
  readonly standing: (standing: string) => string;
  readonly assumes: string;
  readonly assumesNothing: string;
  /** Over the lists of the card. */
  readonly numbers: string;
  readonly choices: string;
  readonly sources: string;
  readonly ofLesson: (kind: string) => string;
  readonly noLesson: string;
  readonly inLedger: string;
  /** Heads of the ledger. */
  readonly page: Readonly<Record<'source' | 'assumed' | 'known' | 'ours' | 'sources', string>>;
  readonly oursAbout: string;
  readonly sourcesAbout: string;
  readonly sourceStandings: Readonly<Record<Source['standing'], string>>;
}
