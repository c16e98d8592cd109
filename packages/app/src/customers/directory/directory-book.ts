import { setImmediate as pause } from 'node:timers/promises';
import type { Identity } from '@vivero/domain';
import { type Db, type MasterKey, sealedCustomers, unseal, unwrap, versionsOfBook } from '@vivero/storage';
import { directoryEntry, type DirectoryEntry, matchesWords } from './directory-entry.ts';
import type { SearchWord } from './search-words.ts';

/** The people of one book as they are searched: a snapshot that is replaced as a whole, never changed. */
export interface DirectoryBook {
  /** Of the state that it was made from. */
  readonly mark: string;
  /** In the order of ids, as the two other lists are. */
  readonly ids: readonly string[];
  readonly versions: Int32Array;
  readonly entries: readonly DirectoryEntry[];
}

/** Identities opened between two pauses: about 10 ms, so that the requests of others are hardly held up. */
const OPENED_AT_ONCE = 500;

/** The book as it is in this transaction; of those whose version is known nothing is opened again. */
export async function directoryBook(
  db: Db,
  keys: MasterKey,
  rm: number,
  mark: string,
  before: DirectoryBook | undefined,
): Promise<DirectoryBook> {
  const people = await versionsOfBook(db, rm);
  const known = knownEntries(people, before);
  const missing = people.flatMap(({ customerId }, i) => (known[i] === undefined ? [customerId] : []));
  const opened = new Map<string, DirectoryEntry>();
  for (let from = 0; from < missing.length; from += OPENED_AT_ONCE) {
    for (const { customerId, identity, wrapped } of await sealedCustomers(
      db,
      missing.slice(from, from + OPENED_AT_ONCE),
    ))
      opened.set(customerId, directoryEntry(JSON.parse(unseal(unwrap(keys, wrapped), identity)) as Identity));
    await pause();
  }
  const entries = people.map(({ customerId }, i) => known[i] ?? opened.get(customerId) ?? NOBODY);
  return {
    mark,
    ids: people.map((each) => each.customerId),
    versions: Int32Array.from(people, (each) => each.version),
    entries,
  };
}

/** Whose identity was gone when it was to be opened: found by nothing. */
const NOBODY: DirectoryEntry = { name: '', han: false, number: '', phoneTail: '' };

/** Both lists are in the order of ids, so one walk through the two tells who stayed as they were. */
function knownEntries(
  people: readonly { readonly customerId: string; readonly version: number }[],
  before: DirectoryBook | undefined,
): (DirectoryEntry | undefined)[] {
  if (before === undefined) return people.map(() => undefined);
  let at = 0;
  return people.map(({ customerId, version }) => {
    while ((before.ids[at] ?? '\uffff') < customerId) at += 1;
    return before.ids[at] === customerId && before.versions[at] === version ? before.entries[at] : undefined;
  });
}

/** Ids of those in the book whom every word finds. */
export const findInBook = ({ ids, entries }: DirectoryBook, words: readonly SearchWord[]): string[] =>
  ids.filter((_, i) => matchesWords(entries[i] ?? NOBODY, words));
