import type { PlanRow } from '@vivero/decision';
import type { Day } from '@vivero/domain';
import type { Contact } from '../../seen/contact.ts';
import type { OwnContact, SeenBank } from '../../seen/seen-bank.ts';

/** The list of half a week: its rows, and what each would have the RM do. */
export interface ListOfHalf {
  readonly rows: readonly { readonly row: PlanRow; readonly contact: Contact }[];
  readonly week: number;
  readonly today: Day;
}

/** A row that was dealt with: as it says, or by a contact of the RM's own. */
export interface RowDone {
  readonly row: PlanRow;
  readonly contact: Contact;
  readonly instead: OwnContact | null;
}

/** What RMs made of a list; rows for which there was no time are left out. */
export function whatBecameOf(seen: SeenBank, { rows, week }: ListOfHalf): readonly RowDone[] {
  const own = new Map(seen.ownChoices.map((each) => [each.proposed, each]));
  return rows.flatMap(({ row, contact }) => {
    const instead = own.get(contact) ?? null;
    return instead !== null || seen.contactedIn[contact.customer] === week ? [{ row, contact, instead }] : [];
  });
}
