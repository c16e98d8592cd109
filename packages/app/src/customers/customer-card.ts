import {
  type Actor,
  fail,
  type Holding,
  type Need,
  ok,
  type Problem,
  type Relation,
  type Result,
  type StageOrNone,
  stageRank,
} from '@vivero/domain';
import {
  appendAudit,
  customersNamed,
  type Db,
  holdingsOfCustomer,
  inScope,
  needsOfCustomer,
  type Stores,
} from '@vivero/storage';
import { customerName } from '../reading/customer-name.ts';
import { readAs } from '../reading/read-as.ts';

export interface CustomerCard {
  readonly customerId: string;
  readonly name: string;
  readonly stage: StageOrNone;
  readonly stageRank: number;
  readonly highest: StageOrNone;
  readonly since: number | null;
  readonly rm: number;
  readonly rmName: string;
  readonly place: string | null;
  readonly relation: Relation;
  readonly holdings: readonly Holding[];
  readonly needs: readonly Need[];
}

/** One customer with what they hold and need. Somebody else's customer is not found, exactly as one that does not exist. */
export async function customerCard(
  stores: Stores,
  actor: Actor,
  customerId: string,
  now: string,
): Promise<Result<CustomerCard, Extract<Problem, { code: 'customer.not_found' }>>> {
  const card = await readAs(stores, actor, (db) => read(db, stores, actor, customerId));
  if (card === undefined) return fail({ code: 'customer.not_found', customerId });
  if (actor.role === 'compliance')
    await inScope(stores, [], (db) =>
      appendAudit(db, { at: now, actor: actor.id, action: 'customer.viewed', subject: customerId, details: {} }),
    );
  return ok(card);
}

async function read(db: Db, stores: Stores, actor: Actor, customerId: string): Promise<CustomerCard | undefined> {
  const [line] = await customersNamed(db, [customerId]);
  if (line === undefined) return undefined;
  const stage = line.stage ?? 'unprofiled';
  return {
    customerId: line.customerId,
    name: customerName(stores.keys, line, actor),
    stage,
    stageRank: stageRank(stage),
    highest: line.highest ?? 'unprofiled',
    since: line.since,
    rm: line.rm,
    rmName: line.rmName,
    place: actor.role === 'marketing' ? null : line.place,
    relation: line.relation,
    holdings: await holdingsOfCustomer(db, customerId),
    needs: await needsOfCustomer(db, customerId),
  };
}
