import { type Actor, fail, ok, type Problem, type Result } from '@vivero/domain';
import {
  type Db,
  deleteNote,
  forgetAnswers,
  lastAnswer,
  ledgerOfCustomers,
  needById,
  noteByKey,
  removeEvents,
  restoreNeeds,
  type Stores,
} from '@vivero/storage';
import { UNDO_MILLISECONDS } from '../outcomes/recorded-outcome.ts';
import { answerEventId } from './answer-need.ts';
import { changeCustomer, type Clock } from './change-customer.ts';

type Refusal = Extract<Problem, { code: 'need.not_found' | 'need.undo_too_late' }>;

/**
 * Takes an answer back as if it had not been given: its event leaves the ledger, its words go, needs and stage are as before. Only the
 * last answer about a customer: what came later has been built upon it. Taking back twice is taking back once.
 */
export async function takeAnswerBack(
  stores: Stores,
  actor: Actor,
  needId: string,
  clientKey: string,
  clock: Clock,
): Promise<Result<null, Refusal>> {
  const eventId = answerEventId(clientKey);
  const find = async (db: Db) => (await needById(db, needId))?.customerId;
  const result = await changeCustomer<Refusal>(stores, actor, find, clock, async ({ db, subject: { customerId } }) => {
    const events = (await ledgerOfCustomers(db, [customerId])).get(customerId) ?? [];
    if (!events.some((event) => event.eventId === eventId)) return ok(null);
    const last = await lastAnswer(db, customerId);
    const fresh = last !== undefined && Date.parse(clock.now) - Date.parse(last.recordedAt) <= UNDO_MILLISECONDS;
    if (!fresh || last.clientKey !== clientKey) return fail({ code: 'need.undo_too_late' });
    await removeEvents(db, { eventIds: [eventId] }, 'undo', clock.now);
    await restoreNeeds(db, customerId, last.needsBefore);
    await forgetAnswers(db, customerId);
    const note = await noteByKey(db, clientKey);
    if (note !== undefined) await deleteNote(db, note.noteId);
    return ok({ action: 'need.answer_taken_back', details: { need: needId } });
  });
  if (result.ok) return result;
  return result.problem.code === 'customer.not_found' ? fail({ code: 'need.not_found' }) : fail(result.problem);
}
