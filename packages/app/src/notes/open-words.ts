import { type MasterKey, type StoredNote, unseal, unwrap } from '@vivero/storage';

/** The words of a note with who wrote them, where that was somebody elsewhere. */
export const openWords = (
  keys: MasterKey,
  { words }: Pick<StoredNote, 'words'>,
  { wrapped }: { readonly wrapped: Buffer },
): { readonly text: string; readonly author?: string } =>
  JSON.parse(unseal(unwrap(keys, wrapped), words)) as { readonly text: string; readonly author?: string };
