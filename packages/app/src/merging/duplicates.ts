import { type Actor, fail, ok, type Problem, type Result } from '@vivero/domain';
import {
  appendAudit,
  inScope,
  keepApart,
  type Likeness,
  likePairs,
  listedLines,
  readBank,
  type Stores,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { customerName } from '../reading/customer-name.ts';

/** As many pairs as anybody looks through in one sitting; what is decided makes room for the next. */
const MOST = 50;

export interface LikePeople {
  readonly alike: readonly Likeness[];
  readonly people: readonly { readonly customerId: string; readonly name: string; readonly rmName: string }[];
}

/** Records in the actor's books that may be one person, the likeliest first. */
export async function likePeople(stores: Stores, actor: Actor, now: string): Promise<readonly LikePeople[]> {
  return inScope(stores, actor.rms, async (db) => {
    const pairs = await likePairs(db, MOST);
    const today = businessDay(await readBank(db), now);
    const ids = [...new Set(pairs.flatMap(({ oneId, otherId }) => [oneId, otherId]))];
    const lines = new Map((await listedLines(db, ids, today)).map((line) => [line.customerId, line]));
    const person = (customerId: string) => {
      const line = lines.get(customerId);
      return line ? [{ customerId, name: customerName(stores.keys, line, actor), rmName: line.rmName }] : [];
    };
    return pairs.map(({ oneId, otherId, alike }) => ({ alike, people: [...person(oneId), ...person(otherId)] }));
  });
}

/** Says that two records are two people: the pair is not proposed again. */
export async function twoPeople(
  stores: Stores,
  actor: Actor,
  customerIds: readonly [string, string],
  now: string,
): Promise<Result<null, Extract<Problem, { code: 'customer.not_found' | 'merge.same' }>>> {
  const [oneId = '', otherId = ''] = customerIds.toSorted();
  if (oneId === otherId) return fail({ code: 'merge.same' });
  return inScope(stores, actor.rms, async (db) => {
    const today = businessDay(await readBank(db), now);
    const lines = await listedLines(db, [oneId, otherId], today);
    for (const customerId of [oneId, otherId])
      if (!lines.some((line) => line.customerId === customerId))
        return fail({ code: 'customer.not_found', customerId });
    await keepApart(
      db,
      { oneId, otherId, rm: lines.find((line) => line.customerId === oneId)?.rm ?? 0 },
      now,
      actor.id,
    );
    const details = { other: otherId };
    await appendAudit(db, { at: now, actor: actor.id, action: 'customer.kept_apart', subject: oneId, details });
    return ok(null);
  });
}
