import type { RefusalCode } from '@vivero/domain';
import { halfWidth } from './half-width.ts';
import { isMasked } from './masked.ts';
import { isRuined } from './ruined-number.ts';

export type PhoneText =
  | { readonly kind: 'number'; readonly text: string }
  /** Digits hidden by the source: worth showing, never a key. */
  | { readonly kind: 'masked'; readonly text: string }
  | { readonly kind: 'refused'; readonly code: RefusalCode };

/** Calling codes whose national numbers are recognised without `+`. */
const NATIONAL: readonly { readonly code: string; readonly pattern: RegExp }[] = [
  { code: '86', pattern: /^1[3-9]\d{9}$/ },
  { code: '34', pattern: /^[6789]\d{8}$/ },
];

/**
 * A phone number as `+<country><number>` where the country is stated or plain from its form (Chinese mobiles, Spanish numbers),
 * otherwise its digits. 7 to 15 digits (ITU-T E.164). The first of several numbers in one cell counts.
 */
export function phoneText(raw: string): PhoneText {
  const text = halfWidth(raw);
  if (isRuined(text)) return { kind: 'refused', code: 'number_ruined' };
  // Digits and blanks, as most numbers are written, hide nothing and say nothing else.
  const plain = /^\+?[\d ]+$/.test(text);
  if (!plain && isMasked(text)) return { kind: 'masked', text };
  const compact = plain ? text.replaceAll(' ', '') : compactOf(text);
  if (!/^(?:\+|00)?\d{7,17}$/.test(compact)) return { kind: 'refused', code: 'phone_invalid' };
  const international = /^(?:\+|00)([1-9]\d{6,14})$/.exec(compact)?.[1];
  if (international !== undefined) return { kind: 'number', text: `+${withoutTrunk(international)}` };
  for (const { code, pattern } of NATIONAL) {
    const national =
      compact.startsWith(code) && pattern.test(compact.slice(code.length)) ? compact.slice(code.length) : compact;
    if (pattern.test(national)) return { kind: 'number', text: `+${code}${national}` };
  }
  return compact.length > 15 || compact.startsWith('+') || compact.startsWith('00')
    ? { kind: 'refused', code: 'phone_invalid' }
    : { kind: 'number', text: compact };
}

/** The first number of the cell without its extension and separators. */
const compactOf = (text: string): string =>
  (text.split(/:::|[;,/、|]/)[0] ?? '')
    .replace(/(?:ext|x|转|extensión|分机)\.?\s*\d+$/i, '')
    .replace(/[\s().\-'–·]/g, '');

/** `+86 0138...` and Mexico's former `+52 1 ...` write a trunk prefix that is no part of the number. */
const withoutTrunk = (digits: string): string =>
  digits.replace(/^860(?=1[3-9]\d{9}$)/, '86').replace(/^521(?=\d{10}$)/, '52');
