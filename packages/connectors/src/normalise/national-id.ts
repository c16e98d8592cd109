import { dayOf, formatDay, type RefusalCode } from '@vivero/domain';
import { halfWidth } from './half-width.ts';
import { isMasked } from './masked.ts';
import { isRuined } from './ruined-number.ts';

export type NationalIdText =
  | { readonly kind: 'id'; readonly text: string }
  | { readonly kind: 'masked'; readonly text: string }
  | { readonly kind: 'refused'; readonly code: RefusalCode };

/**
 * A national identity number without separators, in capitals. Those of China (18 characters) and Spain (NIF, NIE) are checked by
 * their check character; what looks like neither is taken as it is.
 */
export function nationalIdText(raw: string): NationalIdText {
  const text = halfWidth(raw);
  if (isRuined(text)) return { kind: 'refused', code: 'number_ruined' };
  if (isMasked(text)) return { kind: 'masked', text };
  const id = text.replace(/[\s.\-/]/g, '').toUpperCase();
  const wrong: NationalIdText = { kind: 'refused', code: 'identity_invalid' };
  if (!/^[A-Z0-9\p{Script=Han}()]{4,30}$/u.test(id)) return wrong;
  if (/^\d{17}[\dX]$/.test(id) && !isChinese(id)) return wrong;
  if (/^[XYZ\d]\d{7}[A-Z]$/.test(id) && !isSpanish(id)) return wrong;
  return { kind: 'id', text: id };
}

/** GB 11643-1999: weights 2^(18-i) mod 11 over 17 digits; the date inside must exist. */
function isChinese(id: string): boolean {
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += Number(id[i]) * (2 ** (17 - i) % 11);
  const born = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  const day = dayOf(Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14)));
  return '10X98765432'[sum % 11] === id[17] && formatDay(day) === born;
}

/** Letter = number mod 23; a foreigner's X, Y, Z stand for 0, 1, 2. */
const isSpanish = (id: string): boolean =>
  'TRWAGMYFPDXBNJZSQVHLCKE'[Number(id.slice(0, 8).replace('X', '0').replace('Y', '1').replace('Z', '2')) % 23] ===
  id[8];
