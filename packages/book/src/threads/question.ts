import type { CohortPlan, Day, Funnel, Period, Segment } from '@vivero/domain';
import type { ReachPlan } from '../questions/growth/reach-counts.ts';
import type { SegmentNamesInBook } from '../questions/segments/members-of.ts';
import type { SnapshotPlan } from '../questions/snapshots/customer-snapshot.ts';
import type { StageWindow } from '../questions/stages/stage-counts.ts';

type Branches = ReadonlyMap<number, string>;

/** What a book can be asked, by name. */
export type Question =
  | { readonly ask: 'members'; readonly segment: Segment; readonly names: SegmentNamesInBook }
  | { readonly ask: 'funnel'; readonly funnel: Funnel; readonly branchOf: Branches }
  | { readonly ask: 'cohorts'; readonly plan: CohortPlan }
  | { readonly ask: 'repurchase'; readonly when: Period }
  | { readonly ask: 'growth'; readonly period: { readonly from: Day; readonly to: Day } }
  | { readonly ask: 'reach'; readonly plan: ReachPlan; readonly branchOf: Branches }
  | { readonly ask: 'snapshot'; readonly plan: SnapshotPlan }
  | { readonly ask: 'stages'; readonly window: StageWindow }
  | { readonly ask: 'months'; readonly months: number };
