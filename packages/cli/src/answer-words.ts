import { sayPhrase, sayTerm, type Standing } from '@vivero/app';
import type { Count, Language, Masked } from '@vivero/domain';

interface NoBase {
  readonly noBase: true;
}
interface Share {
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly lower: number;
  readonly upper: number;
}

/** A share with what it rests on: "12 of 40, 30 % (18 to 45 %)". */
export function shareText(share: Share | NoBase | Masked, language: Language): string {
  if ('masked' in share) return sayTerm('ui.segments.few', language);
  if ('noBase' in share) return '-';
  return sayPhrase({ key: 'ui.figures.share', params: { ...share } }, language);
}

export const countText = (count: Count, language: Language): string =>
  typeof count === 'number' ? String(count) : sayTerm('ui.segments.few', language);

/** What an answer stands on. */
export const standingText = ({ milliseconds, asOf, position }: Standing): string =>
  `${Math.ceil(milliseconds)} ms, as of ${asOf}, ledger position ${position.xid}`;
