/** What was done in the month that was lived through, counted by whoever did it. */
export interface ChainTally {
  rows: number;
  taken: number;
  outcomes: number;
  readonly unanswered: string[];
  readonly keptOn: { readonly dueOn: string; readonly on: string }[];
  moved: number;
  notes: number;
  /** Suggestions and complaints that were kept. */
  said: number;
  /** Decisions of marketing about what was said. */
  decided: number;
  told: number;
  approved: number;
  /** Letters by which somebody ended advertising. */
  stopped: number;
  /** What the playbooks did, as the server wrote it down. */
  readonly playbooks: Record<string, number>;
  readonly faults: string[];
}

export const nothingYet = (): ChainTally => ({
  rows: 0,
  taken: 0,
  outcomes: 0,
  unanswered: [],
  keptOn: [],
  moved: 0,
  notes: 0,
  said: 0,
  decided: 0,
  told: 0,
  approved: 0,
  stopped: 0,
  playbooks: {},
  faults: [],
});
