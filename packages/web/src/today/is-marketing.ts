import type { TodayRow } from '../api/wire.ts';

/** Whether a row seeds or sells at all. A complaint, a consent or a kind word does neither, and must not be dressed up as if it did. */
export const isMarketing = ({ action }: TodayRow): boolean =>
  action === 'seed' || action === 'ask' || action === 'offer';
