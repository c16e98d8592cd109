import { differenceOfShares, type ShareDifference } from '@vivero/decision';
import { contentEffectCounts, inScope, readBank, readWide, type Stores } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';

/** Passed on within so many days, long enough ago for a step up to have come. */
const PASSED_DAYS = 60;
const UP_DAYS = 30;

/** What went with a piece: the share that went up a stage within 30 days, less that of people of the same stages who were not passed it. */
export interface ContentAssociation {
  readonly contentId: string;
  readonly association: ShareDifference;
}

/** By piece, where somebody was passed it and somebody was not. Who was passed a piece is not like the others: the difference is an association. */
export async function contentAssociations(stores: Stores, now: string): Promise<readonly ContentAssociation[]> {
  const today = businessDay(await inScope(stores, [], readBank), now);
  const window = { from: today - PASSED_DAYS - UP_DAYS, until: today - UP_DAYS - 1, days: UP_DAYS };
  const counts = await readWide(stores, (wide) => contentEffectCounts(wide, window));
  return counts
    .filter(({ exposed, others }) => exposed > 0 && others > 0)
    .map(({ contentId, exposed, exposedUp, others, othersUp }) => ({
      contentId,
      association: differenceOfShares(
        { numerator: exposedUp, denominator: exposed },
        { numerator: othersUp, denominator: others },
      ),
    }));
}
