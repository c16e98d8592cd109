import { answerIn, boughtIn, type PlanAction, type PlanRow, type RateCell } from '@vivero/decision';
import type { SeenBank } from '../../seen/seen-bank.ts';

/** A row that was carried out, to be looked at again once its week is over. */
export interface TriedRow {
  readonly action: PlanRow['action'];
  readonly week: number;
  readonly customer: number;
  readonly need: number;
}

/** How often each action reached its own aim in weeks that are over: the base rates of the next choice. */
export function triedRates(): {
  readonly add: (row: TriedRow) => void;
  readonly rates: (seen: SeenBank) => readonly RateCell[];
} {
  const open: TriedRow[] = [];
  const counts = new Map<PlanAction, { contacted: number; succeeded: number }>();
  return {
    add: (row) => open.push(row),
    rates: (seen) => {
      const over = open.filter(({ week }) => week < seen.weeks - 1);
      for (const row of over) {
        const count = counts.get(row.action) ?? { contacted: 0, succeeded: 0 };
        count.contacted += 1;
        count.succeeded += Number(reached(seen, row));
        counts.set(row.action, count);
      }
      open.splice(0, open.length, ...open.filter(({ week }) => week >= seen.weeks - 1));
      return [...counts].map(([action, count]) => ({ segment: null, stage: 'in_need', action, ...count }));
    },
  };
}

function reached(seen: SeenBank, { action, customer, need, week }: TriedRow): boolean {
  const word = seen.words[need]?.[customer * seen.room + week] ?? 0;
  return action === 'ask' ? answerIn(word)?.yes === true : boughtIn(word);
}
