import { chooseRows } from './choose-rows.ts';
import type { FilledDay } from './filled-day.ts';
import { byClock, type Prospect } from './prospect.ts';
import type { RowOption } from './row-option.ts';

/** What is left of an RM's day: minutes, rows for suggestions, and rows for what is due. */
export interface Room {
  readonly minutes: number;
  readonly rows: number;
  readonly maxRows: number;
}

const HOUR_MINUTES = 60;
/** About twelve minutes each. */
const HOUR_ROWS = 5;

/**
 * Fills one RM's day. First the clock, by promise, complaint, maturity and then by day, up to `maxRows`; what does not fit waits
 * in the open. Then the suggestions of the other customers, at most one each, chosen exactly for the greatest sum of scores
 * within the remaining minutes and `rows` (see `chooseRows`). If rows are still empty, consents and risk assessments fill them
 * whatever they score, and greetings: with nothing else to do, preparing the ground is what there is to do (demands 29).
 */
export function fillDay(prospects: readonly Prospect[], room: Room): FilledDay {
  const inOrder = prospects.toSorted((a, b) => a.tie - b.tie);
  const chosen: RowOption[] = [];
  const waiting: RowOption[] = [];
  let minutes = Math.max(0, Math.floor(room.minutes));
  const take = (option: RowOption): void => {
    chosen.push(option);
    minutes -= option.minutes;
  };
  const due = inOrder.flatMap((prospect) => prospect.due ?? []);
  for (const first of due.toSorted((a, b) => byClock(a.judged, b.judged))) {
    if (chosen.length < room.maxRows && first.minutes <= minutes) take(first);
    else waiting.push(first);
  }
  const free = inOrder.filter((prospect) => prospect.due === null);
  const limit = room.rows;
  // In the order of their ties, so that equal scores are settled by the seeded draw.
  const suggestions = free.flatMap((prospect) => prospect.suggestions);
  const picked = chooseRows(suggestions, minutes, limit - chosen.length);
  const longer = chooseRows(suggestions, minutes + HOUR_MINUTES, limit - chosen.length + HOUR_ROWS);
  const hourWorth = worthOf(longer) - worthOf(picked);
  picked.forEach(take);
  const busy = new Set(picked.map(({ owner }) => owner));
  const ground = free.flatMap((prospect) => (busy.has(prospect.customer.customerId) ? [] : prospect.ground));
  chooseRows(ground, minutes, limit - chosen.length).forEach(take);
  const done = new Set(chosen.map(({ owner }) => owner));
  const left = free.flatMap(({ best }) => (best === null || done.has(best.owner) ? [] : best));
  waiting.push(...left.sort((a, b) => b.worth - a.worth));
  return { chosen, waiting, bound: chosen.length >= limit ? 'rows' : 'minutes', spare: minutes, hourWorth };
}

const worthOf = (options: readonly RowOption[]): number => options.reduce((sum, { worth }) => sum + worth, 0);
