import { randomUUID } from 'node:crypto';
import type { WebSession } from '../outside/web-session.ts';
import { dayText, workdayAfter } from './chain-bank.ts';
import type { ChainTally } from './chain-tally.ts';
import { NOTES } from './notes-of-customers.ts';

interface Row {
  readonly decisionId: string;
  readonly customerId: string;
  readonly group: string;
}
interface FollowUp {
  readonly open: readonly { readonly promiseId: string; readonly dueOn: string }[];
}
interface Feedback {
  readonly own: readonly { readonly feedbackId: string; readonly toTell: boolean }[] | null;
}
interface Proposal {
  readonly need: { readonly from: string } | null;
  readonly alsoNeeds: readonly string[];
  readonly feedback: unknown;
  readonly promise: unknown;
  readonly medium: string | null;
  readonly complaint: boolean;
}

const MOST_ROWS = 12;
const NOTES_A_DAY = 2;
const REASONS = ['timing', 'price', 'has_elsewhere', 'could_not_ask'];

/** A relationship manager's day: the rows of Today in two taps each, what was promised, what customers said, and telling them what became of it. */
export async function managerDay(
  session: WebSession,
  day: Date,
  random: () => number,
  tally: ChainTally,
): Promise<void> {
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const { rows } = await session.json<{ readonly rows: readonly Row[] }>('/api/today');
  for (const { decisionId } of rows.slice(0, MOST_ROWS)) {
    const about = { decisionId };
    const answered = await session.post('/api/outcomes', { clientKey: randomUUID(), about, tap: tap(day, random) });
    // Somebody else's answer on the same customer may have taken the row away meanwhile.
    if (answered.status === 200) tally.outcomes += 1;
    else tally.unanswered.push(answered.text);
  }
  const { open } = await session.json<FollowUp>('/api/follow-up');
  for (const { promiseId, dueOn } of open.filter((promise) => promise.dueOn <= dayText(day))) {
    const kept = random() < 0.85;
    const body = kept ? { as: 'kept' } : { as: 'moved', dueOn: workdayAfter(day, 2) };
    await session.write(`/api/promises/${promiseId}`, body);
    if (kept) tally.keptOn.push({ dueOn, on: dayText(day) });
    else tally.moved += 1;
  }
  for (const { customerId } of rows.slice(0, NOTES_A_DAY)) {
    const text = one(NOTES);
    const read = await session.write<Proposal>('/api/notes/proposal', { customerId, text });
    const { need, alsoNeeds, feedback, promise, complaint } = read;
    const { from: _, ...needed } = need ?? { from: '' };
    await session.write('/api/notes', {
      clientKey: randomUUID(),
      customerId,
      text,
      origin: 'typed',
      need: need && needed,
      alsoNeeds,
      feedback,
      promise,
      touch: null,
      complaint,
    });
    tally.notes += 1;
    if (feedback !== null || complaint) tally.said += 1;
  }
  const { own } = await session.json<Feedback>('/api/feedback');
  for (const { feedbackId } of (own ?? []).filter(({ toTell }) => toTell)) {
    await session.write(`/api/feedback/${feedbackId}/told`, {});
    tally.told += 1;
  }
}

function tap(day: Date, random: () => number): object {
  const drawn = random();
  if (drawn < 0.35) return { kind: 'next_step', nextOn: workdayAfter(day, 1 + Math.floor(random() * 6)) };
  if (drawn < 0.45) return { kind: 'another_day', nextOn: workdayAfter(day, 1 + Math.floor(random() * 4)) };
  if (drawn < 0.65) return { kind: 'not_right', reason: REASONS[Math.floor(random() * REASONS.length)] };
  return { kind: drawn < 0.85 ? 'no_answer' : 'sent' };
}
