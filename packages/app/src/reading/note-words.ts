import type { KeyObject } from 'node:crypto';
import { type StoredNote, unseal } from '@vivero/storage';

/** The words of a note with who wrote them, where that was somebody elsewhere. */
export const noteWords = (
  key: KeyObject,
  { words }: Pick<StoredNote, 'words'>,
): { readonly text: string; readonly author?: string } =>
  JSON.parse(unseal(key, words)) as { readonly text: string; readonly author?: string };
