import type { Day } from '../day.ts';
import type { NeedKind } from '../needs/need-kind.ts';
import type { ProductFact } from '../product-plan/product-fact.ts';
import type { Stage } from '../stages/stage.ts';
import type { Language } from '../terms/phrase.ts';
import type { ContentType, Moment } from './content-item.ts';

/** Written, handed to compliance, approved, taken off the shelf. */
export const CONTENT_STATES = ['draft', 'submitted', 'approved', 'withdrawn'] as const;
export type ContentState = (typeof CONTENT_STATES)[number];

/** One wording in one language; several of one language are tried against each other. */
export interface ContentVariant {
  readonly variantId: string;
  readonly language: Language;
  readonly title: string;
  /** Quoted facts stand in it by their name: `{rate}`. */
  readonly body: string;
}

/** A fact of a product that the texts quote by a name: the program puts it in, nobody types it. */
export interface QuotedFact {
  readonly name: string;
  readonly productId: string;
  readonly fact: ProductFact;
  /** What it was when the piece was written; the piece is stale as soon as it is another. */
  readonly value: number;
}

/** A piece of the bank's own content with all that decides whether it may go out. */
export interface LibraryItem {
  readonly contentId: string;
  readonly version: number;
  readonly type: ContentType;
  readonly moment: Moment;
  readonly serves: readonly NeedKind[];
  readonly stages: readonly Stage[];
  /** Null = for every segment. */
  readonly segments: readonly string[] | null;
  readonly variants: readonly ContentVariant[];
  readonly facts: readonly QuotedFact[];
  readonly endsOn: Day | null;
  readonly reviewOn: Day;
  readonly state: ContentState;
  readonly writtenBy: string;
  readonly decidedBy: string | null;
}
