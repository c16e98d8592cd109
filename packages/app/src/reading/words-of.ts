import type { Phrase } from '@vivero/domain';
import { type MasterKey, type StoredPromise, unseal, unwrap } from '@vivero/storage';

/** What was agreed: the program's phrase, or what somebody wrote, opened with the customer's key for a reader in whose books they are. */
export function wordsOf(
  keys: MasterKey,
  { phrase, words }: Pick<StoredPromise, 'phrase' | 'words'>,
  { wrapped }: { readonly wrapped: Buffer },
): Phrase | { readonly text: string } {
  if (phrase !== null) return phrase;
  if (words === null) throw new Error('a promise has words or a phrase');
  return { text: unseal(unwrap(keys, wrapped), words) };
}
