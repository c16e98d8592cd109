import { NEED_SIGNS, packWeek } from '@vivero/decision';

const QUIET = { triggers: [], answer: null, contacted: false, bought: false } as const;

/** What a week can show of a customer and a need, packed as the record keeps it. */
export const signWord = (place: number): number => packWeek({ ...QUIET, triggers: [place] });
export const INTEREST = signWord(NEED_SIGNS.indexOf('interest'));
export const YES = packWeek({ ...QUIET, answer: { question: 0, yes: true } });
export const NO = packWeek({ ...QUIET, answer: { question: 0, yes: false } });
export const CONTACTED = packWeek({ ...QUIET, contacted: true });
export const BOUGHT = packWeek({ ...QUIET, bought: true });
