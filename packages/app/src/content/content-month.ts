import { civil, type ContentPlanLine, type Day, dayOf, LANGUAGES, type Language } from '@vivero/domain';
import { contentPlan, inScope, readBank, type Stores } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { readShelf } from './read-shelf.ts';

export interface ListedLine extends ContentPlanLine {
  /** Of its piece; null while there is none. */
  readonly title: Readonly<Record<Language, string>> | null;
}
export interface ContentMonth {
  readonly today: Day;
  /** Its first day. */
  readonly month: Day;
  readonly lines: readonly ListedLine[];
}

/** One month of the content calendar. @param month any day of it; null = the month that it is now */
export async function contentMonth(stores: Pick<Stores, 'app'>, month: Day | null, now: string): Promise<ContentMonth> {
  return inScope(stores, [], async (db) => {
    const bank = await readBank(db);
    const today = businessDay(bank, now);
    const { year, month: number } = civil(month ?? today);
    const from = dayOf(year, number, 1);
    const until = dayOf(number === 12 ? year + 1 : year, number === 12 ? 1 : number + 1, 1) - 1;
    const { names } = await readShelf(db, bank.currency, today);
    const titles = new Map(names.content.map(({ contentId, title }) => [contentId, title] as const));
    const lines = await contentPlan(db, from, until);
    return {
      today,
      month: from,
      lines: lines.map((line) => ({
        ...line,
        title: line.contentId === null ? null : (titles.get(line.contentId) ?? nameless(line.contentId)),
      })),
    };
  });
}

const nameless = (contentId: string): Readonly<Record<Language, string>> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, contentId])) as Record<Language, string>;
