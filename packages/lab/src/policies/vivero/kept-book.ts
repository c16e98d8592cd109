import type { DuePromise, PlanRow } from '@vivero/decision';
import type { Day, Need, Touch } from '@vivero/domain';
import type { OwnContact, SeenBank } from '../../seen/seen-bank.ts';
import { hearWeek } from './hear-week.ts';
import { labDay } from './lab-day.ts';
import { customerOf, labCustomer } from './lab-facts.ts';

/** What Vivero keeps of one customer, as its store would. */
export interface Kept {
  needs: readonly Need[];
  touches: Touch[];
  promises: DuePromise[];
}

/** The instant of everything that happens on a day. */
export const AT = '2026-01-05T10:00:00Z';
/** When an offer is spoken about again. */
const AGREED_DAYS = 7;

/** What Vivero keeps of everybody. */
export class KeptBook {
  readonly of: readonly Kept[];
  #heard = 0;

  constructor(customers: number) {
    this.of = Array.from({ length: customers }, () => ({ needs: [], touches: [], promises: [] }));
  }

  /** What came to light since the last time; a week goes on showing things until it is over. */
  hear(seen: SeenBank): void {
    for (let week = this.#heard; week < seen.weeks; week += 1)
      for (const k of seen.needs.keys())
        for (const [i, kept] of this.of.entries()) kept.needs = hearWeek(kept.needs, seen, i, k, week);
    this.#heard = seen.weeks - 1;
  }

  /** A row of that day was carried out. */
  note(row: PlanRow, today: Day): void {
    const kept = this.of[customerOf(row.customerId)]!;
    agree(kept, row, today);
    kept.touches.push(touchOf(row, today));
  }

  /** An RM made an offer of their own; the day is known by its week. */
  noteOwn({ made, week }: OwnContact, seen: SeenBank): void {
    const [day, customerId] = [labDay(week), labCustomer(made.customer)];
    this.of[made.customer]!.touches.push({
      ...PLAIN_TOUCH,
      eventId: `${customerId}.${day}.own`,
      customerId,
      rm: seen.rmOf[made.customer]!,
      day,
      needKind: seen.needs[made.need]!.kind,
      declined: 'timing',
    });
  }
}

/** Whoever was offered something and has not bought yet is rung again in a week, as agreed, and again as long as the need stands. */
function agree(kept: Kept, row: PlanRow, today: Day): void {
  const about = kept.promises.find(({ promiseId }) => promiseId === row.promiseId)?.needId ?? null;
  kept.promises = kept.promises.filter(({ promiseId }) => promiseId !== row.promiseId);
  const needId = row.action === 'offer' ? row.needId : about;
  if (needId === null) return;
  kept.promises.push({
    promiseId: `${row.customerId}.${today}`,
    madeOn: today,
    dueOn: today + AGREED_DAYS,
    needId,
    waits: true,
  });
}

const PLAIN_TOUCH = {
  at: AT,
  direction: 'out',
  medium: 'call',
  service: false,
  productId: null,
  contentId: null,
  activityId: null,
  asksQuestion: false,
  nextStepOn: null,
  extent: 'talk',
  closes: false,
} as const;

const touchOf = (row: PlanRow, day: Day): Touch => ({
  ...PLAIN_TOUCH,
  eventId: `${row.customerId}.${day}`,
  customerId: row.customerId,
  rm: row.rm,
  day,
  medium: row.medium,
  service: row.action === 'service',
  needKind: row.needKind,
  productId: row.productId,
  contentId: row.contentId,
  asksQuestion: row.action === 'ask',
  declined: row.action === 'offer' ? 'timing' : null,
});
