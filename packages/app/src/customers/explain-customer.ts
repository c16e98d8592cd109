import { type Actor, fail, type Money, type Need, ok, type Problem, type Result, type StageRow } from '@vivero/domain';
import {
  appendAudit,
  customersNamed,
  type Db,
  decisionsOfCustomer,
  inScope,
  type LoggedDecision,
  needsOfCustomer,
  stageHistory,
  type Stores,
} from '@vivero/storage';
import type { BlockedAction, Decision, PlanRow } from '@vivero/decision';
import { customerName } from '../reading/customer-name.ts';
import { readAs } from '../reading/read-as.ts';

/** Why a customer stands where they stand, and why something was or was not proposed. */
export interface Explanation {
  readonly customerId: string;
  readonly name: string;
  readonly history: readonly (StageRow & { readonly step: number })[];
  readonly needs: readonly Need[];
  readonly decisions: readonly ExplainedDecision[];
}

export interface ExplainedDecision {
  readonly decisionId: string;
  readonly asOf: number;
  readonly status: LoggedDecision['status'];
  readonly action: PlanRow['action'] | null;
  readonly reason: PlanRow['reason'] | null;
  readonly expectedValue: Money | null;
  readonly whyNot: readonly Pick<BlockedAction, 'action' | 'rule' | 'phrase'>[];
}

/** The last decisions are enough to answer "why" and "why not"; the log holds all of them. */
export const DECISIONS = 5;

export async function explainCustomer(
  stores: Stores,
  actor: Actor,
  customerId: string,
  now: string,
): Promise<Result<Explanation, Extract<Problem, { code: 'customer.not_found' }>>> {
  const found = await readAs(stores, actor, (db) => read(db, stores, actor, customerId));
  if (found === undefined) return fail({ code: 'customer.not_found', customerId });
  if (actor.role === 'compliance')
    await inScope(stores, [], (db) =>
      appendAudit(db, { at: now, actor: actor.id, action: 'customer.explained', subject: customerId, details: {} }),
    );
  return ok(found);
}

async function read(db: Db, stores: Stores, actor: Actor, customerId: string): Promise<Explanation | undefined> {
  const [line] = await customersNamed(db, [customerId]);
  if (line === undefined) return undefined;
  return {
    customerId,
    name: customerName(stores.keys, line, actor),
    history: await stageHistory(db, customerId),
    needs: await needsOfCustomer(db, customerId),
    decisions: (await decisionsOfCustomer(db, customerId, DECISIONS)).map(explained),
  };
}

/** What one line of the log says: what was proposed and why, and what was set aside by which rule. */
export function explained(logged: LoggedDecision & { readonly asOf: number }): ExplainedDecision {
  const { row, decision } = logged.record as { readonly row?: PlanRow; readonly decision: Decision | null };
  return {
    decisionId: logged.decisionId,
    asOf: logged.asOf,
    status: logged.status,
    action: row?.action ?? null,
    reason: row?.reason ?? null,
    expectedValue: row?.expectedValue ?? null,
    whyNot: (row?.whyNot ?? decision?.blocked ?? []).map(({ action, rule, phrase }) => ({ action, rule, phrase })),
  };
}
