import { halfWidth } from './half-width.ts';
import { isMasked } from './masked.ts';

/** Han characters only: as they are compared already. */
const HAN = /^[\u4e00-\u9fff]+$/;

/** A name as it is compared: no accents, case, titles' dots or spaces, so that `José  PÉREZ` and `Jose Perez` meet. */
export function nameKey(name: string): string | undefined {
  if (HAN.test(name)) return name;
  if (isMasked(name)) return undefined;
  const folded = halfWidth(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return folded === '' ? undefined : folded;
}
