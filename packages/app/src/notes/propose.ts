import { keptNoteReader, noteLanguage } from '@vivero/decision';
import { type Actor, fail, type NoteProposal, ok, type Problem, proposeNote, type Result } from '@vivero/domain';
import { customersNamed, inScope, readBank, type Stores } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { customerName } from '../reading/customer-name.ts';

/** What a text about one of the actor's customers seems to say. Writes nothing and keeps nothing. */
export async function propose(
  stores: Stores,
  actor: Actor,
  { customerId, text }: { readonly customerId: string; readonly text: string },
  now: string,
): Promise<Result<NoteProposal, Extract<Problem, { code: 'customer.not_found' }>>> {
  const read = await keptNoteReader(noteLanguage(text));
  return inScope(stores, actor.rms, async (db) => {
    const [line] = await customersNamed(db, [customerId]);
    if (line === undefined) return fail({ code: 'customer.not_found', customerId });
    const bank = await readBank(db);
    const known = { today: businessDay(bank, now), currency: bank.currency, hear: read };
    return ok(proposeNote(text, { ...known, customerName: customerName(stores.keys, line, actor) }));
  });
}
