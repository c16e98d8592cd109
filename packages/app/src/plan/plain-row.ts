import { type ContentItem, type Language, majorUnits, type Phrase, type Product } from '@vivero/domain';
import { type OwnWords, sayPhrase, sayTerm } from '../say.ts';
import type { NamedRow } from './plan-day.ts';

/** One row of the day in words, for the command line and for files. */
export interface PlainRow {
  readonly rm: number;
  readonly rmName: string;
  readonly rank: number;
  readonly customerId: string;
  readonly customer: string;
  readonly stage: string;
  readonly need: string | null;
  readonly action: string;
  readonly product: string | null;
  readonly content: string | null;
  readonly medium: string;
  /** `HH:MM` from which the medium is legal today; null = at once. */
  readonly mediumFrom: string | null;
  readonly reason: string;
  readonly reasonCode: string;
  readonly opening: string;
  readonly question: string;
  readonly nextStep: string;
  /** In the currency's main unit. */
  readonly expectedValue: number;
  readonly currency: string;
  readonly minutes: number;
}

/** Names of the bank's own products and content, for sentences that mention them. */
export function ownWords(products: readonly Product[], content: readonly ContentItem[]): OwnWords {
  const names = new Map<string, Readonly<Record<Language, string>>>([
    ...products.map((product) => [`product.${product.productId}`, product.name] as const),
    ...content.map((item) => [`content.${item.contentId}`, item.title] as const),
  ]);
  return (term, language) => names.get(term)?.[language];
}

export function plainRow(row: NamedRow, language: Language, own: OwnWords): PlainRow {
  const say = (phrase: Phrase): string => sayPhrase(phrase, language, own);
  return {
    rm: row.rm,
    rmName: row.rmName,
    rank: row.rank,
    customerId: row.customerId,
    customer: row.customerName,
    stage: row.stage,
    need: row.needKind,
    action: sayTerm(`plan.action.${row.action}`, language),
    product: row.productId === null ? null : (own(`product.${row.productId}`, language) ?? row.productId),
    content: row.contentId === null ? null : (own(`content.${row.contentId}`, language) ?? row.contentId),
    medium: row.medium,
    mediumFrom: row.mediumFrom === null ? null : clockText(row.mediumFrom),
    reason: say(row.reason),
    reasonCode: row.reason.key,
    opening: say(row.opening),
    question: say(row.question),
    nextStep: say(row.nextStep),
    expectedValue: majorUnits(row.expectedValue),
    currency: row.expectedValue.currency,
    minutes: row.minutes,
  };
}

const clockText = (minuteOfDay: number): string =>
  [Math.floor(minuteOfDay / 60), minuteOfDay % 60].map((part) => String(part).padStart(2, '0')).join(':');
