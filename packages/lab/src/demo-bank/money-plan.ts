import type { Day, Flow, Money } from '@vivero/domain';
import type { HoldingDraft } from './holding-draft.ts';

/** One movement on the current account; `cents` is positive, the flow says which way it goes. */
export interface Movement {
  readonly day: Day;
  readonly flow: Flow;
  readonly cents: number;
  /** The amount as the customer paid it when that was not in euros. */
  readonly foreign?: Money;
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

/** How money will move in one customer's life; a story changes the plan before it is lived. */
export interface MoneyPlan {
  startBalance: number;
  /** Share of the usual income that arrives on a day. */
  income: (day: Day) => number;
  /** Share of the usual spending that happens on a day. */
  spending: (day: Day) => number;
  /** Cents moved to other banks in the month around a day. */
  leaving: (day: Day) => number;
  /** Whether the shopping of the month from that day on goes on a card; stories may add single payments. */
  paysByCard: (firstOfMonth: Day) => boolean;
  /** Whether money above a few months' spending is moved into savings. */
  sweeps: boolean;
  readonly extras: Movement[];
  readonly holdings: HoldingDraft[];
}
