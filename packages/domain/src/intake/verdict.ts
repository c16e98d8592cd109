/** What an import does with one row of a file, from the mildest to the gravest. */
export const VERDICTS = ['same', 'new', 'update', 'conflict', 'refused'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why a row is left for a person to decide (`conflict.<code>` in the catalogue). */
export const CONFLICT_CODES = [
  // the file names the same thing twice with different content
  'key_duplicate',
  // the row fits two customers
  'match_ambiguous',
  // a weaker key fits a customer whose stronger key is another
  'match_contradicts',
  // the ledger has this event with other content
  'event_conflict',
  // the holding belongs to another customer already
  'holding_owner',
  // the row gives no number and fits several holdings that another source has of the person
  'holding_ambiguous',
  // the person has another role in the holding already
  'party_role',
  // the person, or what the row is about, is in a book that the batch may not touch
  'other_book',
] as const;
export type ConflictCode = (typeof CONFLICT_CODES)[number];

/** A row with several records gets the gravest of their verdicts: one conflict withholds the whole row. */
export const graver = (a: Verdict, b: Verdict): Verdict => (VERDICTS.indexOf(a) >= VERDICTS.indexOf(b) ? a : b);
