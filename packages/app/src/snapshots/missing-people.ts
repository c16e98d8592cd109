import { type Actor, fail, formatDay, ok, type Problem, type Result } from '@vivero/domain';
import {
  answerMissing as write,
  appendAudit,
  closeCustomer,
  customersNamed,
  inScope,
  missingPeople as read,
  type Stores,
} from '@vivero/storage';
import { customerName } from '../reading/customer-name.ts';

/** Somebody whom the export before named and the last one does not. */
export interface MissingPersonView {
  readonly customerId: string;
  readonly name: string;
  /** YYYY-MM-DD of the last export that named them and of the one that did not. */
  readonly lastSeenOn: string;
  readonly missingOn: string;
}

/** The open questions of the actor's books: has this person left, or does the file merely not name them? */
export async function missingPeople(stores: Stores, actor: Actor): Promise<readonly MissingPersonView[]> {
  return inScope(stores, actor.rms, async (db) => {
    const open = await read(db);
    const lines = new Map(
      (
        await customersNamed(
          db,
          open.map((each) => each.customerId),
        )
      ).map((line) => [line.customerId, line]),
    );
    return open.flatMap(({ customerId, lastSeenOn, missingOn }) => {
      const line = lines.get(customerId);
      return line === undefined
        ? []
        : [
            {
              customerId,
              name: customerName(stores.keys, line, actor),
              lastSeenOn: formatDay(lastSeenOn),
              missingOn: formatDay(missingOn),
            },
          ];
    });
  });
}

/** Only a person's word makes a departure: `left` closes the customer, whose history stays; `not_in_file` changes nothing. */
export async function answerMissing(
  stores: Stores,
  actor: Actor,
  { customerId, answer }: { readonly customerId: string; readonly answer: 'left' | 'not_in_file' },
  now: string,
): Promise<Result<undefined, Extract<Problem, { code: 'customer.not_found' }>>> {
  return inScope(stores, actor.rms, async (db) => {
    if (!(await write(db, customerId, { answer, at: now, by: actor.id })))
      return fail({ code: 'customer.not_found', customerId });
    if (answer === 'left') await closeCustomer(db, customerId, now);
    await appendAudit(db, {
      at: now,
      actor: actor.id,
      action: 'customer.missing_answered',
      subject: customerId,
      details: { answer },
    });
    return ok(undefined);
  });
}
