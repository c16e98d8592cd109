import { halfWidth } from './half-width.ts';

/** A name as it is compared: no accents, case, titles' dots or spaces, so that `José  PÉREZ` and `Jose Perez` meet. */
export function nameKey(name: string): string | undefined {
  if (/[*＊]/.test(name)) return undefined;
  const folded = halfWidth(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return folded === '' ? undefined : folded;
}
