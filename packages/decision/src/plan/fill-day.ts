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

/** The customers of one RM and what is left of the day. */
export interface DayToFill {
  readonly prospects: readonly Prospect[];
  readonly room: Room;
}

/** The day with what is due, and what is left for everything else. */
interface DaySoFar {
  readonly due: readonly RowOption[];
  readonly waiting: readonly RowOption[];
  /** The other customers in the order of their ties, so that equal scores are settled by the seeded draw. */
  readonly free: readonly Prospect[];
  readonly minutes: number;
  /** Below 0 where what is due has taken more rows than suggestions may fill. */
  readonly rows: number;
}

/** First the clock, by promise, complaint, maturity and then by day, up to `maxRows`; what does not fit waits in the open. */
export function daySoFar({ prospects, room }: DayToFill): DaySoFar {
  const inOrder = prospects.toSorted((a, b) => a.tie - b.tie);
  const due: RowOption[] = [];
  const waiting: RowOption[] = [];
  let minutes = Math.max(0, Math.floor(room.minutes));
  const first = inOrder.flatMap((prospect) => prospect.due ?? []);
  for (const option of first.toSorted((a, b) => byClock(a.judged, b.judged))) {
    const fits = due.length < room.maxRows && option.minutes <= minutes;
    (fits ? due : waiting).push(option);
    if (fits) minutes -= option.minutes;
  }
  const free = inOrder.filter((prospect) => prospect.due === null);
  return { due, waiting, free, minutes, rows: room.rows - due.length };
}

/**
 * Fills one RM's day: what is due, and then the suggestions of the other customers, at most one each, chosen exactly for the greatest sum
 * of scores within the remaining minutes and `rows` (see `chooseRows`). If rows are still empty, consents and risk assessments fill them
 * whatever they score, and greetings: with nothing else to do, preparing the ground is what there is to do (demands 29). Nothing that
 * others would have a use for is spent on that.
 * @param allotted what the day may draw on shared limits; null = there is enough for all
 */
export function fillDay(day: DayToFill, allotted: ReadonlySet<RowOption> | null = null): FilledDay {
  const { due, free, minutes, rows, ...sofar } = daySoFar(day);
  const mayDraw = (option: RowOption): boolean => allotted === null || option.draws === 0 || allotted.has(option);
  const suggestions: RowOption[] = [];
  for (const prospect of free) for (const option of prospect.suggestions) if (mayDraw(option)) suggestions.push(option);
  const picked = chooseRows(suggestions, minutes, rows);
  const longer = chooseRows(suggestions, minutes + HOUR_MINUTES, rows + HOUR_ROWS);
  const left = minutes - minutesOf(picked);
  const filling = picked.length < rows ? chooseRows(groundOf(free, picked), left, rows - picked.length) : [];
  const chosen = [...due, ...picked, ...filling];
  const done = new Set(chosen.map(({ owner }) => owner));
  const waiting: RowOption[] = [];
  for (const { best } of free) if (best !== null && !done.has(best.owner)) waiting.push(best);
  waiting.sort((a, b) => b.worth - a.worth);
  return {
    chosen,
    waiting: [...sofar.waiting, ...waiting],
    bound: chosen.length >= day.room.rows ? 'rows' : 'minutes',
    spare: left - minutesOf(filling),
    hourWorth: worthOf(longer) - worthOf(picked),
  };
}

/** What may fill idle minutes with those who have no row yet; nothing that is shared is spent on it. */
function groundOf(free: readonly Prospect[], picked: readonly RowOption[]): readonly RowOption[] {
  const busy = new Set(picked.map(({ owner }) => owner));
  const idle = free.filter(({ customer }) => !busy.has(customer.customerId));
  return idle.flatMap(({ ground }) => ground).filter(({ draws }) => draws === 0);
}

const minutesOf = (options: readonly RowOption[]): number => options.reduce((sum, { minutes }) => sum + minutes, 0);

const worthOf = (options: readonly RowOption[]): number => options.reduce((sum, { worth }) => sum + worth, 0);
