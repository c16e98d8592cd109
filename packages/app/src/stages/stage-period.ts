import { eventRate, type EventRate } from '@vivero/decision';
import type { Phrase, StageMovement } from '@vivero/domain';

/** What moved through a stage in the last days: the accounts add up, start + inUp + inDown + new - outUp - outDown = end. */
export interface StagePeriod extends Omit<StageMovement, 'stage' | 'personDays'> {
  readonly says: Phrase;
  /** End minus start. */
  readonly net: number;
  /** Going on and falling back per person who stood there on an average day. */
  readonly upRate: EventRate;
  readonly regressRate: EventRate;
}

const NOBODY = { start: 0, end: 0, new: 0, inUp: 0, inDown: 0, outUp: 0, outDown: 0, personDays: 0 };

/** @param movement of one stage; undefined = nobody stood there or passed */
export function stagePeriod(movement: StageMovement | undefined, days: number): StagePeriod {
  const { personDays, ...flows } = { ...NOBODY, ...movement };
  return {
    start: flows.start,
    end: flows.end,
    new: flows.new,
    inUp: flows.inUp,
    inDown: flows.inDown,
    outUp: flows.outUp,
    outDown: flows.outDown,
    says: { key: 'ui.stages.fell_back', params: { count: flows.outDown, days } },
    net: flows.end - flows.start,
    upRate: eventRate(flows.outUp, personDays, days),
    regressRate: eventRate(flows.outDown, personDays, days),
  };
}
