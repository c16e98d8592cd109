import type { Day } from '@vivero/domain';

export type PlaybookState = 'draft' | 'on' | 'paused';

/** A playbook as it is kept; definitions as they were saved, whoever reads them checks that they still mean something. */
export interface StoredPlaybook {
  readonly playbookNo: number;
  readonly playbookId: string;
  readonly shipped: string | null;
  readonly draft: unknown;
  readonly draftNo: number;
  readonly state: PlaybookState;
  /** The version that customers are taken into; null before the first was published. */
  readonly current: StoredVersion | null;
  readonly pausedOn: Day | null;
  readonly enrolledOn: Day | null;
  /** ISO instant with Z. */
  readonly changedAt: string;
  readonly changedBy: string;
}

export interface StoredVersion {
  readonly versionNo: number;
  /** 1 for the first of a playbook. */
  readonly version: number;
  readonly definition: unknown;
  /** ISO instant with Z. */
  readonly publishedAt: string;
  readonly publishedBy: string;
}

export type RunState = 'active' | 'paused' | 'stuck' | 'ended' | 'held_out';
