import type { Actor, NewId } from '@vivero/domain';
import type { Stores } from '@vivero/storage';
import { saveSegment, type SegmentWish } from '../segments/saved-segments.ts';
import { SEGMENT_FIGURES } from '../segments/segment-figures.ts';

/** Keeps a segment under a name, judged by what the book knows by name. */
export const keepSegment = (
  stores: Stores,
  actor: Actor,
  wish: SegmentWish,
  made: { readonly now: string; readonly newId: NewId },
): ReturnType<typeof saveSegment> => saveSegment(stores, actor, wish, { ...made, features: SEGMENT_FIGURES });
