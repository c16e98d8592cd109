import type { Day } from '@vivero/domain';
import type { LearningTable } from '../../learn/learning-table.ts';
import type { CustomerHistory } from './customer-history.ts';

/** More of a family of products, or a salary that comes in, ties a customer: nobody doubts these signs. */
export const LEAVING_SIGNS = { families_held: 'falling', salary_here: 'falling' } as const;

/** What was known of each customer on a day about how much ties him; nothing after the day is looked at. */
export function leavingFields(histories: readonly CustomerHistory[], on: readonly Day[]): LearningTable {
  const families = histories.map(({ holdings }, i) => {
    const held = holdings.filter(
      ({ openedOn, endedOn }) => openedOn !== null && openedOn <= on[i]! && (endedOn === null || endedOn > on[i]!),
    );
    return new Set(held.map(({ category }) => category));
  });
  return {
    rows: histories.length,
    fields: [
      { kind: 'number', name: 'families_held', values: Float64Array.from(families, (held) => held.size) },
      {
        kind: 'number',
        name: 'salary_here',
        values: Float64Array.from(families, (held) => Number(held.has('payroll'))),
      },
    ],
  };
}
