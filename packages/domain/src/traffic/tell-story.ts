import { civil, type Day, dayOf } from '../day.ts';
import { MOMENTS, type Moment } from '../content/content-item.ts';
import type { LedgerEvent } from '../ledger-event.ts';
import { addMoney, type Money, money } from '../money.ts';
import { MONEY_WAY } from '../money-way.ts';
import { instantMilliseconds } from './instant.ts';
import { momentOf } from './moment-of.ts';
import type { TouchClass, TouchMode } from './touch.ts';

/** What a contact was, where the event is one: `mode` is null for service. */
export interface TouchFacts {
  readonly class: TouchClass;
  readonly mode: TouchMode | null;
}

export interface StoryEntry {
  readonly event: LedgerEvent;
  readonly touch: TouchFacts | null;
  /** Found by comparing two exports rather than stated by a source: when it happened is only known to lie between them. */
  readonly inferred: boolean;
}

/** What somebody wrote down; its words stay sealed elsewhere. */
export interface StoryNote {
  readonly noteId: string;
  readonly day: Day;
  /** ISO instant with Z. */
  readonly at: string;
}

/** One day, the latest entry first: what was written down, then what happened, by where customer and bank met. */
export interface StoryDay {
  readonly day: Day;
  readonly notes: readonly string[];
  readonly moments: readonly { readonly moment: Moment; readonly entries: readonly StoryEntry[] }[];
}

/** The ordinary movements of money of one month, in one line; amounts by currency, all positive. */
export interface MoneyMonth {
  readonly movements: number;
  readonly in: readonly Money[];
  readonly out: readonly Money[];
}

export interface StoryMonth {
  /** Its first day. */
  readonly month: Day;
  readonly money: MoneyMonth | null;
  readonly days: readonly StoryDay[];
}

export interface StoryContext {
  readonly touches: ReadonlyMap<string, TouchFacts>;
  /** Movements that stand out: they are told one by one. */
  readonly unusual: ReadonlySet<string>;
  readonly notes: readonly StoryNote[];
}

/**
 * A customer's history up to the end of `asOf`, the latest first. Movements of money are one line a month unless they stand out, and
 * stated balances are left out: both are the background of the story, and would bury it.
 */
export function tellStory(
  events: readonly LedgerEvent[],
  { touches, unusual, notes }: StoryContext,
  asOf: Day,
): readonly StoryMonth[] {
  const known = events.filter((event) => event.day <= asOf);
  const written = notes.filter((note) => note.day <= asOf);
  const byMonth = Map.groupBy(known, (event) => monthOf(event.day));
  const months = new Set([...byMonth.keys(), ...written.map((note) => monthOf(note.day))]);
  return [...months]
    .toSorted((a, b) => b - a)
    .map((month): StoryMonth => {
      const all = byMonth.get(month) ?? [];
      const told = all.filter((event) => isTold(event, unusual));
      const folded = all.filter((event) => event.code === 'MV' && !isTold(event, unusual));
      return {
        month,
        money: folded.length === 0 ? null : moneyMonth(folded),
        days: daysOf(
          told,
          touches,
          written.filter((note) => monthOf(note.day) === month),
        ),
      };
    })
    .filter(({ money: line, days }) => line !== null || days.length > 0);
}

function daysOf(
  events: readonly LedgerEvent[],
  touches: StoryContext['touches'],
  notes: readonly StoryNote[],
): readonly StoryDay[] {
  const happened = Map.groupBy(events, (event) => event.day);
  const written = Map.groupBy(notes, (note) => note.day);
  return [...new Set([...happened.keys(), ...written.keys()])]
    .toSorted((a, b) => b - a)
    .map((day) => ({
      day,
      notes: (written.get(day) ?? [])
        .toSorted((a, b) => instantMilliseconds(b.at) - instantMilliseconds(a.at) || (a.noteId < b.noteId ? 1 : -1))
        .map(({ noteId }) => noteId),
      moments: momentsOf(happened.get(day) ?? [], touches),
    }));
}

const monthOf = (day: Day): Day => {
  const { year, month } = civil(day);
  return dayOf(year, month, 1);
};

const isInferred = ({ details }: LedgerEvent): boolean => details['inferred'] === true;

const isTold = (event: LedgerEvent, unusual: ReadonlySet<string>): boolean =>
  (event.code !== 'MV' && event.code !== 'BAL') || isInferred(event) || unusual.has(event.eventId);

function momentsOf(events: readonly LedgerEvent[], touches: StoryContext['touches']): StoryDay['moments'] {
  const latestFirst = events.toSorted(
    (a, b) => instantMilliseconds(b.at) - instantMilliseconds(a.at) || (a.eventId < b.eventId ? 1 : -1),
  );
  return MOMENTS.flatMap((moment) => {
    const entries = latestFirst
      .filter((event) => momentOf(event) === moment)
      .map((event) => ({ event, touch: touches.get(event.eventId) ?? null, inferred: isInferred(event) }));
    return entries.length === 0 ? [] : [{ moment, entries }];
  });
}

function moneyMonth(movements: readonly LedgerEvent[]): MoneyMonth {
  const sums = { in: new Map<string, Money>(), out: new Map<string, Money>() };
  for (const { flow, amount } of movements) {
    if (flow === null || amount === null) continue;
    const side = sums[MONEY_WAY[flow]];
    const added = money(Math.abs(amount.minor), amount.currency);
    const known = side.get(amount.currency);
    side.set(amount.currency, known ? addMoney(known, added) : added);
  }
  const listed = (side: Map<string, Money>) =>
    [...side.values()].toSorted((a, b) => (a.currency < b.currency ? -1 : 1));
  return { movements: movements.length, in: listed(sums.in), out: listed(sums.out) };
}

/**
 * A part of the story that fits a page: whole months, at least one, until `least` entries are there.
 * @param before first day of the last month shown already; null = from the start
 * @returns `next`: what to ask for `before` the following part; null when this is the last
 */
export function storyPart(
  story: readonly StoryMonth[],
  before: Day | null,
  least: number,
): { readonly months: readonly StoryMonth[]; readonly next: Day | null } {
  const rest = story.filter(({ month }) => before === null || month < before);
  let entries = 0;
  const end = rest.findIndex((month) => {
    entries += entriesIn(month);
    return entries >= least;
  });
  const months = end < 0 ? rest : rest.slice(0, end + 1);
  return { months, next: months.length < rest.length ? (months.at(-1)?.month ?? null) : null };
}

/** A line of money counts as one entry. */
const entriesIn = ({ money: line, days }: StoryMonth): number =>
  days.reduce(
    (sum, { notes, moments }) => sum + notes.length + moments.reduce((of, { entries }) => of + entries.length, 0),
    line ? 1 : 0,
  );
