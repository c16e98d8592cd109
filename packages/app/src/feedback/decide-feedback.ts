import {
  type Actor,
  type DeclineReason,
  fail,
  type FeedbackState,
  isToBeTold,
  type NewId,
  nextFeedbackStates,
  ok,
  type Problem,
  type Result,
} from '@vivero/domain';
import {
  appendAudit,
  appendEvents,
  type Db,
  feedbackItems,
  type FeedbackItemInTheme,
  inScope,
  moveTheme,
  readBank,
  type Stores,
  themeToDecide,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { refreshCustomers } from '../refresh/refresh-customers.ts';
import { requestTouches } from '../touches/request-touch.ts';
import { acceptedEvent } from './accepted-event.ts';
import { tellingOrigin } from './told-by-touch.ts';

type Refusal = Extract<Problem, { code: 'feedback.not_found' | 'feedback.wrong_state' }>;

export interface FeedbackDecision {
  readonly themeId: string;
  readonly state: FeedbackState;
  /** Only where it is declined. */
  readonly reason: DeclineReason | null;
}

/** How long telling somebody what became of their word is worth something. */
const TELL_DAYS = 30;
/** Above what is sold, below what was promised. */
const TELL_PRIORITY = 50;

/**
 * Decides about everything that was said on one theme. Where it is settled, everybody who said it is to be told: a call by their RM, through
 * the send gate as every other contact.
 */
export async function decideFeedback(
  stores: Stores,
  actor: Actor,
  { themeId, state, reason }: FeedbackDecision,
  { now, newId }: { readonly now: string; readonly newId: NewId },
): Promise<Result<{ readonly toTell: number }, Refusal>> {
  return inScope(stores, actor.rms, async (db) => {
    const theme = await themeToDecide(db, themeId);
    if (theme === undefined) return fail({ code: 'feedback.not_found' });
    if (!nextFeedbackStates(theme.state).includes(state)) return fail({ code: 'feedback.wrong_state' });
    await moveTheme(db, {
      themeId,
      state,
      reason: state === 'declined' ? (reason ?? 'other') : null,
      changedAt: now,
      changedBy: actor.id,
    });
    await appendAudit(db, {
      at: now,
      actor: actor.id,
      action: `feedback.${state}`,
      subject: themeId,
      details: { reason },
    });
    if (theme.state === 'logged' && state === 'accepted')
      await enterAccepted(db, await feedbackItems(db, themeId), now, newId);
    const items = isToBeTold(state) ? (await feedbackItems(db, themeId)).filter(({ toldAt }) => toldAt === null) : [];
    return ok({ toTell: await askToTell(db, items, state, { now, newId, by: actor.id }) });
  });
}

/** Who gives feedback that is taken on carries the bank: the ledger says so, and the customers are understood anew. */
async function enterAccepted(db: Db, items: readonly FeedbackItemInTheme[], now: string, newId: NewId): Promise<void> {
  const today = businessDay(await readBank(db), now);
  await appendEvents(
    db,
    items.map((item) => acceptedEvent(item, { now, today })),
  );
  await refreshCustomers(db, [...new Set(items.map(({ customerId }) => customerId))], { now, newId });
}

async function askToTell(
  db: Db,
  items: readonly FeedbackItemInTheme[],
  state: FeedbackState,
  clock: { readonly now: string; readonly newId: NewId; readonly by: string },
): Promise<number> {
  const expiresAt = new Date(Date.parse(clock.now) + TELL_DAYS * 86_400_000).toISOString();
  const answers = await requestTouches(
    db,
    items.map(({ feedbackId, customerId }) => ({
      customerId,
      medium: 'call' as const,
      purpose: 'service' as const,
      agreed: false,
      contentId: null,
      productId: null,
      needKind: null,
      scene: null,
      priority: TELL_PRIORITY,
      idempotencyKey: `feedback:${feedbackId}:${state}`,
      origin: tellingOrigin(feedbackId),
      notBefore: null,
      expiresAt,
    })),
    clock,
  );
  return answers.filter((answer) => answer.ok && answer.value.state !== 'refused').length;
}
