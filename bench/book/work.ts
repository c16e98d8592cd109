/** What is asked of every engine, and what every one must answer alike. */
export const WORKS = [
  'features_and_stage',
  'funnel',
  'funnel_seven_steps',
  'cohorts',
  'segment',
  'segment_needed_not_bought',
  'timeline',
  'refresh',
] as const;
export type WorkName = (typeof WORKS)[number];

/** An answer as text: equal texts are equal answers. Sums of money are in thousands, where the last bits of a float do not show. */
export type Answer = string;

/** An engine in a process of its own, with the data loaded. */
export interface Engine {
  /** Works that it can do; the others are left out for it, and that is said. */
  readonly works: Readonly<Record<string, () => Promise<Done> | Done>>;
  /** CPU seconds spent so far outside this process (a server's). */
  readonly cpuElsewhere?: () => Promise<number>;
  /** Peak memory outside this process, in MB. */
  readonly peakElsewhereMb?: () => number;
  /** Whether a new process finds in the scratch folder what was loaded: then every work has a process of its own, and the peak is its own. */
  readonly reopens?: boolean;
  readonly close?: () => Promise<void> | void;
}

/** Called when the timed part is over: works out what is compared. */
export type Done = () => Promise<Answer> | Answer;

export interface OpenEngine {
  /** Where the Parquet files are. */
  readonly data: string;
  /** An empty folder of its own. */
  readonly scratch: string;
}
