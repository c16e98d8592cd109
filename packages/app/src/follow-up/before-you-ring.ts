import {
  type Actor,
  type Day,
  fail,
  ok,
  type Phrase,
  type Problem,
  type PromiseState,
  type Result,
} from '@vivero/domain';
import {
  customersNamed,
  type Db,
  inScope,
  type LastContact,
  lastContact,
  needsOfCustomer,
  notesOfCustomer,
  openComplaints,
  promisesOfCustomer,
  readBank,
  type Stores,
  unwrap,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { noteWords } from '../reading/note-words.ts';
import { wordsOf } from '../reading/words-of.ts';

/** What to have in mind before ringing somebody up (demands 38). */
export interface BeforeYouRing {
  readonly lastPromise: {
    readonly agreed: Phrase | { readonly text: string };
    readonly dueOn: Day;
    readonly state: PromiseState;
  } | null;
  readonly lastContact: LastContact | null;
  readonly lastNote: { readonly text: string; readonly occurredAt: string } | null;
  /** What not to say: an open complaint, what they have said no to. */
  readonly doNotSay: readonly Phrase[];
}

/** A no is left alone for this long. [D] */
const NO_DAYS = 180;
/** More than a few things not to say are a reason not to ring. */
const MOST = 3;

export async function beforeYouRing(
  stores: Stores,
  actor: Actor,
  customerId: string,
  now: string,
): Promise<Result<BeforeYouRing, Extract<Problem, { code: 'customer.not_found' }>>> {
  return inScope(stores, actor.rms, async (db) => {
    const [line] = await customersNamed(db, [customerId]);
    if (line === undefined) return fail({ code: 'customer.not_found', customerId });
    const today = businessDay(await readBank(db), now);
    const [promise] = (await promisesOfCustomer(db, customerId)).toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
    const [note] = await notesOfCustomer(db, customerId, 1);
    return ok({
      lastPromise: promise
        ? { agreed: wordsOf(stores.keys, promise, line), dueOn: promise.dueOn, state: promise.state }
        : null,
      lastContact: (await lastContact(db, customerId)) ?? null,
      lastNote: note
        ? { text: noteWords(unwrap(stores.keys, line.wrapped), note).text, occurredAt: note.occurredAt }
        : null,
      doNotSay: await unsaid(db, line, today),
    });
  });
}

async function unsaid(
  db: Db,
  { customerId, rm }: { readonly customerId: string; readonly rm: number },
  today: Day,
): Promise<readonly Phrase[]> {
  const complaint = (await openComplaints(db, [rm], today, [customerId])).get(customerId);
  const denied = (await needsOfCustomer(db, customerId)).filter(
    ({ state, movedOn }) => state === 'denied' && today - movedOn <= NO_DAYS,
  );
  return [
    ...(complaint ? [{ key: 'before.complaint', params: { day: { day: complaint.on } } }] : []),
    ...denied.map(({ kind, movedOn }) => ({
      key: 'before.denied',
      params: { need: { term: `need.${kind}` }, day: { day: movedOn } },
    })),
  ].slice(0, MOST);
}
