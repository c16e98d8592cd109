import type { NeedKind } from '../needs/need-kind.ts';
import type { Stage } from '../stages/stage.ts';

/** Demands 14: product = facts of one product; category = how to solve a class of need; activity = what happens when; media = articles, news, video; brand = who we are. */
export const CONTENT_TYPES = ['product', 'activity', 'media', 'category', 'brand'] as const;
export type ContentType = (typeof CONTENT_TYPES)[number];

export const MOMENTS = ['interaction', 'transaction', 'delivery'] as const;
export type Moment = (typeof MOMENTS)[number];

/** One piece of content an RM can pass on. */
export interface ContentItem {
  readonly contentId: string;
  readonly type: ContentType;
  readonly moment: Moment;
  readonly title: Readonly<Record<'en' | 'zh' | 'es', string>>;
  readonly serves: readonly NeedKind[];
  readonly stages: readonly Stage[];
}
