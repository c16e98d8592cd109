import {
  type Actor,
  checkContent,
  type ContentDecision,
  contentStop,
  decideContent,
  fail,
  ok,
  type Problem,
  type Result,
} from '@vivero/domain';
import { appendAudit, inScope, library, readBank, type Stores, writeContentState } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { productsOf } from './products-of.ts';

type Refused = Extract<Problem, { code: `content.${string}` }>;

/** Hands a piece to compliance, approves it, sends it back or takes it off the shelf. What is no longer true is not approved: it is written anew first. */
export async function decidePiece(
  stores: Pick<Stores, 'app'>,
  actor: Actor,
  piece: { readonly contentId: string; readonly version: number; readonly decision: ContentDecision },
  now: string,
): Promise<Result<{ readonly version: number }, Refused>> {
  const { contentId, version, decision } = piece;
  return inScope(stores, [], async (db) => {
    const bank = await readBank(db);
    const products = await productsOf(db, bank.currency);
    const [item] = await library(db, [contentId]);
    if (item === undefined) return fail({ code: 'content.not_found', contentId });
    if (item.version !== version) return fail({ code: 'content.changed' });
    const decided = decideContent(item, decision, actor.id);
    if (!decided.ok) return decided;
    if (decision === 'submit' || decision === 'approve') {
      const fault = checkContent(item, products);
      if (fault !== null) return fail(fault);
      const stop = contentStop({ ...item, state: 'approved' }, products, businessDay(bank, now));
      if (stop !== null) return fail({ code: 'content.stale', stop });
    }
    const written = { contentId, version, state: decided.value, by: actor.id, at: now };
    if (!(await writeContentState(db, written))) return fail({ code: 'content.changed' });
    const details = { version: version + 1, state: decided.value };
    await appendAudit(db, { at: now, actor: actor.id, action: `content.${decision}`, subject: contentId, details });
    return ok({ version: version + 1 });
  });
}
