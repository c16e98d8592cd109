import type { Actor, ContactMedium, Phrase, TouchEvidence, TouchState } from '@vivero/domain';
import { countTouches, evidenceOfTouches, inScope, type ListedTouch, listTouches, type Stores } from '@vivero/storage';
import { customerName } from '../reading/customer-name.ts';

/** One touch as a person sees it. */
export interface TouchLine {
  readonly touchId: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly medium: ContactMedium;
  readonly purpose: 'service' | 'marketing';
  readonly contentId: string | null;
  readonly productId: string | null;
  readonly origin: string;
  readonly state: TouchState;
  /** ISO instants with Z. */
  readonly requestedAt: string;
  readonly changedAt: string;
  readonly dueAt: string;
  readonly handedAt: string | null;
  readonly answer: string | null;
  /** What each rule that spoke has to say. */
  readonly reasons: readonly Phrase[];
  /** What came back, the earliest first. */
  readonly evidence: readonly { readonly kind: TouchEvidence; readonly occurredAt: string }[];
}

export interface TouchList {
  readonly counts: Partial<Readonly<Record<TouchState, number>>>;
  readonly touches: readonly TouchLine[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
}

const PAGE = 50;

/** Touches of the actor's customers, in some of their states: what waits and why, what was refused and by which rule, what nobody knows about. */
export async function touchList(
  stores: Stores,
  actor: Actor,
  { states, before = null }: { readonly states: readonly TouchState[]; readonly before?: string | null },
): Promise<TouchList> {
  return inScope(stores, actor.rms, async (db) => {
    const rows = await listTouches(db, states, { before, limit: PAGE + 1 });
    const page = rows.slice(0, PAGE);
    const back = Map.groupBy(
      await evidenceOfTouches(
        db,
        page.map(({ touchId }) => touchId),
      ),
      ({ touchId }) => touchId,
    );
    return {
      counts: await countTouches(db),
      touches: page.map((row) => lineOf(stores, actor, row, back.get(row.touchId) ?? [])),
      next: rows.length > PAGE ? (page.at(-1)?.touchId ?? null) : null,
    };
  });
}

const lineOf = (stores: Stores, actor: Actor, row: ListedTouch, back: TouchLine['evidence']): TouchLine => ({
  touchId: row.touchId,
  customerId: row.customerId,
  customerName: customerName(stores.keys, row, actor),
  medium: row.medium,
  purpose: row.purpose,
  contentId: row.contentId,
  productId: row.productId,
  origin: row.origin,
  state: row.state,
  requestedAt: row.requestedAt,
  changedAt: row.changedAt,
  dueAt: row.dueAt,
  handedAt: row.handedAt,
  answer: row.answer,
  reasons: row.results.map(({ phrase }) => phrase),
  evidence: back.map(({ kind, occurredAt }) => ({ kind, occurredAt })),
});
