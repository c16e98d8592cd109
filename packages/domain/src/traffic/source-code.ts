import type { NewId } from '../id.ts';

/** What a code in a link or a picture stands for: where it hangs, or the customer who forwards it. */
export const SOURCE_KINDS = ['channel', 'event', 'content', 'campaign', 'rm', 'referral'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

const LETTERS = 12;

/** A new code: twelve letters and digits without those that are mistaken for one another, sixty random bits. */
export const newSourceCode = (newId: NewId): string => newId('code').slice(-LETTERS);
