import type {
  Communality,
  DamagePoint,
  Judgement,
  Lesson,
  Mark1,
  Scenario,
  SeedRecord,
  ThresholdPoint,
} from '../core/index.ts';

/** A lesson that is given from the beginning, headless. */
export interface Course {
  /** The name of its file, without the ending. */
  readonly id: string;
  readonly title: string;
  readonly scenario: Scenario;
}

/** What a worker is asked to find out. */
export type StudyRequest = { readonly lessonId: string } & (
  | { readonly study: 'judge' | 'chances'; readonly machine: Mark1; readonly lesson: Lesson }
  | { readonly study: 'damage' | 'side-by-side'; readonly courses: readonly Course[] }
  | { readonly study: 'theta' | 'curves'; readonly course: Course }
);
export type StudyName = StudyRequest['study'];

/** How many machines a learning curve is the mean of: those with the seeds 1 to this. */
export const CURVE_MACHINES = 100;

/** One curve of a plot: how a machine answers with more and more A-units pulled. */
export interface DamageSeries {
  readonly title: string;
  readonly points: readonly DamagePoint[];
}

/** What it found. */
export interface Findings {
  readonly judge: readonly Judgement[];
  readonly chances: {
    readonly activity: number;
    readonly formula: number | null;
    readonly communality: readonly Communality[];
  };
  readonly damage: readonly DamageSeries[];
  readonly 'side-by-side': readonly DamageSeries[];
  readonly theta: readonly ThresholdPoint[];
  /** Right answers of every machine in every test, as `mark1 sweep --each` prints them. */
  readonly curves: SeedRecord;
}

/** What a worker says: the share of its work that is done, its findings, or why it failed. */
export type StudyNews =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'found'; readonly findings: Findings[StudyName] }
  | { readonly kind: 'failed' };

/** A study and how it stands. */
export interface Study {
  readonly request: StudyRequest;
  readonly standing: 'running' | 'done' | 'stopped' | 'failed';
  /** The share of its work that is done, 0 to 1. */
  readonly share: number;
  readonly findings: Findings[StudyName] | null;
}
