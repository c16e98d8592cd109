import type { Day, GateFacts, Holding, Need, StageOrNone } from '@vivero/domain';

/** Something agreed with the customer, due on a day. */
export interface DuePromise {
  readonly promiseId: string;
  readonly dueOn: Day;
  readonly needId: string | null;
}

/** All that the choice of the day knows about one customer: facts of the gate, stage, needs, holdings. No name, no number. */
export interface CustomerFacts extends GateFacts {
  readonly rm: number;
  readonly stage: {
    readonly current: StageOrNone;
    readonly highest: StageOrNone;
    readonly since: Day;
    readonly nextDecayOn: Day | null;
  };
  readonly segment: string | null;
  /** Every need on record; ended ones are ignored. */
  readonly needs: readonly Need[];
  readonly holdings: readonly Holding[];
  readonly promises: readonly DuePromise[];
  /** Total balance in minor units of the bank's currency; null when unknown. */
  readonly balanceMinor: number | null;
}
