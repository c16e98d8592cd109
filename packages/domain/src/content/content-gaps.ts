import { NEED_KINDS, type NeedKind } from '../needs/need-kind.ts';
import { type ContentItem, type Moment, MOMENTS } from './content-item.ts';

export interface ContentGap {
  readonly need: NeedKind;
  /** Moments of this need that no piece speaks to; all of them when there is no content for it at all. */
  readonly moments: readonly Moment[];
}

/** What the shelf lacks (demands 14 and 15): a need is served in interaction, transaction and delivery, or the missing ones are named. */
export const contentGaps = (content: readonly ContentItem[]): readonly ContentGap[] =>
  NEED_KINDS.map((need) => ({
    need,
    moments: MOMENTS.filter((moment) => !content.some((item) => item.serves.includes(need) && item.moment === moment)),
  })).filter(({ moments }) => moments.length > 0);
