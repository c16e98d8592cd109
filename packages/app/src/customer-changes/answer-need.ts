import {
  type Actor,
  answerNeed as answerOf,
  fail,
  type Horizon,
  isOpen,
  type LedgerEvent,
  type Need,
  type NeedAnswer,
  type NeedKind,
  notedNeed,
  ok,
  type Problem,
  type Result,
  wholeUnits,
} from '@vivero/domain';
import {
  appendEvents,
  type Db,
  insertNote,
  keepLastAnswer,
  ledgerOfCustomers,
  needById,
  needImages,
  needsOfCustomer,
  seal,
  type Stores,
  writeNeeds,
} from '@vivero/storage';
import { changeCustomer, type Clock, type NotFound } from './change-customer.ts';

type NeedProblem = Extract<Problem, { code: `need.${string}` }>;

/** What the customer said, with the amount in whole units of the bank's currency, as people say it. */
export type SaidOfNeed =
  | { readonly answer: 'yes'; readonly amount: number | null; readonly horizon: Horizon | null }
  | Exclude<NeedAnswer, { answer: 'yes' }>;

/** What was answered, and the words in which it was said, where somebody typed them. */
export interface GivenAnswer {
  /** Made by the page: the same tap sent twice is one answer. */
  readonly clientKey: string;
  readonly said: SaidOfNeed;
  readonly words: string | null;
}

/** The event that an answer is in the ledger. */
export const answerEventId = (clientKey: string): string => `vivero:answer:${clientKey}`;

/**
 * Writes down what the customer said when asked about a need: evidence in the ledger, from which the fold moves the need and the stage;
 * typed words are a note beside it, sealed.
 */
export async function answerNeed(
  stores: Stores,
  actor: Actor,
  needId: string,
  { clientKey, said, words }: GivenAnswer,
  clock: Clock,
): Promise<Result<null, NeedProblem>> {
  const eventId = answerEventId(clientKey);
  const find = async (db: Db) => (await needById(db, needId))?.customerId;
  const result = await changeCustomer<NeedProblem>(stores, actor, find, clock, async (changing) => {
    const { db, bank, today, subject, key } = changing;
    const events = (await ledgerOfCustomers(db, [subject.customerId])).get(subject.customerId) ?? [];
    if (events.some((event) => event.eventId === eventId)) return ok(null);
    // Read under the lock: somebody else may just have answered.
    const need = await needById(db, needId);
    if (need === undefined) return fail({ code: 'need.not_found' });
    const moment = { eventId, today, at: clock.now, recordedAt: clock.now };
    const event = answerOf(need, statedIn(said, bank.currency), confirmationOf(need, events), moment);
    if (!event.ok) return event;
    const needsBefore = await needImages(db, subject.customerId);
    await keepLastAnswer(db, subject, { clientKey, recordedAt: clock.now, needsBefore });
    if (words !== null)
      await insertNote(db, {
        ...subject,
        noteId: clock.newId('note'),
        clientKey,
        occurredAt: clock.now,
        words: seal(key, JSON.stringify({ text: words })),
        origin: 'typed',
        recordedAt: clock.now,
        recordedBy: actor.id,
        eventIds: [eventId],
        promiseId: null,
        needsBefore,
      });
    await appendEvents(db, [{ ...subject, source: 'vivero', batchId: null, event: event.value }]);
    return ok({ action: 'need.answered', details: { need: needId, answer: said.answer } });
  });
  if (result.ok) return result;
  return result.problem.code === 'customer.not_found' ? fail({ code: 'need.not_found' }) : fail(result.problem);
}

const statedIn = (said: SaidOfNeed, currency: string): NeedAnswer =>
  said.answer === 'yes' ? { ...said, amount: said.amount === null ? null : wholeUnits(said.amount, currency) } : said;

/** The last event in which the customer had confirmed this need. */
const confirmationOf = (need: Need, events: readonly LedgerEvent[]): LedgerEvent | null =>
  events.findLast((e) => (e.code === 'ND-C' || e.code === 'ND-Q') && need.evidenceIds.includes(e.eventId)) ?? null;

/** Adds a need that the RM believes in; one of a kind is open at a time, so a kind that is open already is a problem that says so. */
export const addNeed = (
  stores: Stores,
  actor: Actor,
  customerId: string,
  note: { readonly kind: NeedKind; readonly amount: number | null; readonly horizon: Horizon | null },
  clock: Clock,
): Promise<Result<null, NotFound | NeedProblem>> =>
  changeCustomer<NeedProblem>(
    stores,
    actor,
    customerId,
    clock,
    async ({ db, bank, today, subject }) => {
      if (await openOfKind(db, customerId, note.kind)) return fail({ code: 'need.already_open', kind: note.kind });
      const { kind, amount, horizon } = note;
      const amountMinor = amount === null ? 0 : wholeUnits(amount, bank.currency).minor;
      const need = notedNeed({ needId: clock.newId('need'), customerId, kind, horizon, amountMinor }, today);
      await writeNeeds(db, [{ ...need, rm: subject.rm }], clock.now);
      return ok({ action: 'need.added', details: { need: need.needId, kind: note.kind } });
    },
    { waits: true },
  );

const openOfKind = async (db: Db, customerId: string, kind: NeedKind): Promise<boolean> =>
  (await needsOfCustomer(db, customerId)).some((need) => need.kind === kind && isOpen(need));
