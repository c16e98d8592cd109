import type { Plan } from '@vivero/decision';
import type { DecisionId } from '@vivero/domain';
import type { LoggedDecision } from '@vivero/storage';

/** The id of each customer's decision; the choice writes down one at most. */
export type DecisionIds = ReadonlyMap<string, DecisionId>;

export function decisionIn(ids: DecisionIds, customerId: string): DecisionId {
  const id = ids.get(customerId);
  if (id === undefined) throw new Error(`the choice shows ${customerId} without writing it down`);
  return id;
}

/**
 * The log of one book: every decision with its run (policy, seed, snapshot), what it weighed and what was said; a decision that had
 * to wait with what it waits for, and its place among those that wait. No name goes in. The run's input itself is not kept: a replay starts from the same state of the
 * store, and the hash says whether it did.
 */
export function loggedDecisions({ run, rows, overflow, decisions }: Plan, ids: DecisionIds): LoggedDecision[] {
  const shown = new Map(rows.map((row) => [row.customerId, row]));
  const waiting = new Map(overflow.map((each, i) => [each.customerId, { place: i + 1, each }]));
  return decisions.map((decision) => {
    const { customerId, rm, kind } = decision;
    const row = shown.get(customerId);
    const waits = waiting.get(customerId);
    return {
      decisionId: decisionIn(ids, customerId),
      customerId,
      rm,
      status: kind,
      rank: row?.rank ?? waits?.place ?? null,
      propensity: decision.eligible[decision.chosen ?? -1]?.propensity ?? 0,
      record: { run, decision, ...(row && { row }), ...(waits && { overflow: waits.each }) },
    };
  });
}
