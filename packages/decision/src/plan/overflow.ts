import type { Day, NeedKind, Phrase } from '@vivero/domain';
import type { PlanAction } from './candidate.ts';
import type { FilledDay } from './filled-day.ts';
import type { Judged } from './judged.ts';
import { groupOf } from './make-row.ts';
import type { PlanGroup } from './plan-row.ts';
import { rowReason } from './row-reasons.ts';

/** What there is too little of: the RM's minutes or rows, or something that several share. */
export type Bound = FilledDay['bound'] | 'limit';

/** What would have been worth doing but does not fit into the day ("not today"). */
export interface Overflow {
  readonly customerId: string;
  readonly rm: number;
  readonly group: PlanGroup;
  readonly action: PlanAction;
  readonly needId: string | null;
  readonly needKind: NeedKind | null;
  readonly reason: Phrase;
  readonly bound: Bound;
}

export const overflowOf = (judged: Judged, bound: Bound, today: Day): Overflow => ({
  customerId: judged.candidate.customer.customerId,
  rm: judged.candidate.customer.rm,
  group: groupOf(judged, today),
  action: judged.candidate.action,
  needId: judged.candidate.need?.needId ?? null,
  needKind: judged.candidate.need?.kind ?? null,
  reason: rowReason(judged),
  bound,
});
