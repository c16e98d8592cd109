import type { Phrase } from '../terms/phrase.ts';

/** The four doors that stay open when a case is closed as not buying (demands 8). */
export const DOORS = ['channel', 'referrer', 'feedback', 'rest'] as const;
export type Door = (typeof DOORS)[number];

/** The dated next step that each door begins with, days from today; a case that rests has none. [D] */
const NEXT: Readonly<Record<Exclude<Door, 'rest'>, number>> = { feedback: 7, channel: 14, referrer: 30 };

/** What is agreed with oneself when somebody goes through a door; null where they are left in peace. */
export const behindDoor = (door: Door): { readonly inDays: number; readonly phrase: Phrase } | null =>
  door === 'rest' ? null : { inDays: NEXT[door], phrase: { key: `promise.door.${door}`, params: {} } };
