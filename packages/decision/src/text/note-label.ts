import { NEED_KINDS, type NeedKind } from '@vivero/domain';

/** What a note can be about: the customer's needs, and three kinds of word about the bank itself. */
export const NOTE_LABELS = [...NEED_KINDS, 'product_suggestion', 'activity_suggestion', 'complaint'] as const;
export type NoteLabel = NeedKind | 'product_suggestion' | 'activity_suggestion' | 'complaint';

export const NOTE_LANGUAGES = ['zh', 'es', 'en'] as const;
export type NoteLanguage = (typeof NOTE_LANGUAGES)[number];
