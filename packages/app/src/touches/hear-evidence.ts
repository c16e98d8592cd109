import {
  EVIDENCE_EFFECT,
  fail,
  machineMade,
  mayMove,
  type NewId,
  ok,
  type Problem,
  type Result,
  type TouchEvidence,
} from '@vivero/domain';
import {
  appendAudit,
  blockAddress,
  type Db,
  insertEvidence,
  inWholeBank,
  lockTouch,
  moveTouch,
  removeEvents,
  type StoredTouch,
  type Stores,
} from '@vivero/storage';
import { foldAfter } from '../outcomes/fold-after.ts';
import { keepEventOf, keepSent, sentEventId } from './keep-sent.ts';

/** Something that came back about a touch. */
export interface HeardEvidence {
  readonly touchId: string;
  readonly kind: TouchEvidence;
  /** When it happened, as the other side says; null = now. */
  readonly at: string | null;
  /** What the other side said, as a code; null = nothing. */
  readonly answer: string | null;
  /** Tells one "not yet" from the next; everything else happens to a touch once. */
  readonly source?: string;
  /** What the program calls itself that asked for a picture or a link; only then it is asked whether a person did. */
  readonly userAgent?: string;
}

/** `heard`: it is on record now. `known`: it was. `machine`: a program has made it, and it says nothing about the person. */
export type Hearing = 'heard' | 'known' | 'machine';

export type EvidenceProblem = Extract<Problem, { code: 'touch.not_found' | 'touch.going_out' }>;

const HANDED_OVER: readonly StoredTouch['state'][] = ['sent', 'unknown', 'delivered', 'bounced'];

/**
 * The one door for whatever comes back of a touch: once on record, however often it is said; what a person did is an event of the ledger, in
 * the same transaction. What never arrived is no contact: it leaves the ledger, and an address where nobody is goes out of use.
 */
export async function hearEvidence(
  stores: Stores,
  heard: HeardEvidence,
  clock: { readonly now: string; readonly newId: NewId },
): Promise<Result<Hearing, EvidenceProblem>> {
  const { touchId, kind } = heard;
  const result = await inWholeBank(stores, async (db) => {
    const touch = await lockTouch(db, touchId);
    if (touch === undefined) return fail({ code: 'touch.not_found', touchId });
    // The sender has not yet written down that it was taken: whoever says so comes again.
    if (touch.state === 'sending') return fail({ code: 'touch.going_out', touchId });
    const { handedAt } = touch;
    if (handedAt === null || !HANDED_OVER.includes(touch.state)) return fail({ code: 'touch.not_found', touchId });
    const at = heard.at === null || heard.at > clock.now || heard.at < handedAt ? clock.now : heard.at;
    const seconds = (Date.parse(at) - Date.parse(handedAt)) / 1_000;
    if (heard.userAgent !== undefined && machineMade(heard.userAgent, seconds))
      return ok({ hearing: 'machine', touch } as const);
    const evidenceKey = [touchId, kind, ...(heard.source === undefined ? [] : [heard.source])].join(':');
    const { rm } = touch;
    const piece = { evidenceKey, touchId, rm, kind, occurredAt: at, recordedAt: clock.now, answer: heard.answer };
    if (!(await insertEvidence(db, piece))) return ok({ hearing: 'known', touch } as const);
    await settle(db, touch, kind, { at, now: clock.now });
    return ok({ hearing: 'heard', touch } as const);
  });
  if (!result.ok) return result;
  const { hearing, touch } = result.value;
  if (hearing === 'heard') await foldAfter(stores, { rms: [touch.rm] }, touch.customerId, clock);
  return ok(hearing);
}

async function settle(
  db: Db,
  touch: StoredTouch,
  kind: TouchEvidence,
  { at, now }: { readonly at: string; readonly now: string },
): Promise<void> {
  const { touchId, customerId, medium, state, handedAt } = touch;
  const { to, code } = EVIDENCE_EFFECT[kind];
  if (to !== null && mayMove(state, to)) {
    await moveTouch(db, touchId, [state], { state: to, answer: `evidence.${kind}`, now });
    if (to === 'delivered' && state === 'unknown') await keepSent(db, touch, handedAt ?? at, now);
    if (to === 'bounced') await removeEvents(db, { eventIds: [sentEventId(touchId)] }, 'undo', now);
  }
  if (kind === 'no_address' && medium === 'email') {
    await blockAddress(db, { customerId, touchId, now });
    const details = { customerId, touchId, medium };
    await appendAudit(db, { at: now, actor: 'system:mail', action: 'contact.blocked', subject: customerId, details });
  }
  if (code === null) return;
  const eventId = `vivero:${touchId}:${kind}`;
  await keepEventOf(db, touch, { eventId, code, direction: 'in', at, recordedAt: now });
}
