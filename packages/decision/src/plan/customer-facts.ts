import type { Birthday, Day, GateFacts, Holding, Need, StageOrNone } from '@vivero/domain';

/** Something agreed with the customer, due on a day, and open. */
export interface DuePromise {
  readonly promiseId: string;
  readonly madeOn: Day;
  readonly dueOn: Day;
  readonly needId: string | null;
  /** Agreed as the answer to a contact: not before that day. */
  readonly waits: boolean;
}

/** All that the choice of the day knows about one customer: facts of the gate, stage, needs, holdings. No name, no number. */
export interface CustomerFacts extends GateFacts {
  readonly rm: number;
  readonly stage: {
    readonly current: StageOrNone;
    readonly highest: StageOrNone;
    readonly since: Day;
    /** When the stage falls with no new evidence, and to which; null = never, or not soon. */
    readonly nextDecayOn: Day | null;
    readonly decaysTo: StageOrNone | null;
  };
  readonly segment: string | null;
  /** Today or in the days just ahead; null = none, or no birth date known. Never goes into the log. */
  readonly birthday: Birthday | null;
  /** Every need on record; ended ones are ignored. */
  readonly needs: readonly Need[];
  readonly holdings: readonly Holding[];
  readonly promises: readonly DuePromise[];
  /** An outcome of today is on record: whatever else there is, it is for another day. */
  readonly answered: boolean;
  /** Total balance in minor units of the bank's currency; null when unknown. */
  readonly balanceMinor: number | null;
}
