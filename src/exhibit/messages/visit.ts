/** What is to be read of a visit before anything of it is fetched. */
export interface VisitNames {
  /** The machine was asked, and the visitor may say first what it will answer. */
  readonly bet: string;
  /** On the button of a shape, meanwhile. */
  readonly betOn: (shape: string) => string;
  readonly agrees: string;
  readonly differs: string;
  /** The rest; it comes when it is first needed. */
  readonly texts: () => Promise<VisitMessages>;
}

/** The words over the hall when nobody is there. */
export interface VisitMessages {
  readonly playsByItself: string;
  readonly touch: string;
  /** The countdown to a fresh machine, from that many seconds. */
  readonly countdown: (seconds: number) => string;
}
