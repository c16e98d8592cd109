import type { Book, CustomerSnapshot, MemberSet, QuestionThreads } from '@vivero/book';
import type { DatedRows, KnownRows } from '@vivero/decision';
import { type Day, PRODUCT_CATEGORIES, type ProductCategory, stageAt } from '@vivero/domain';
import { isDated, LEARNED_FIGURES, looksBack, STAGE_FIGURE } from './learned-figures.ts';

/** A purchase counts for a day when it comes within so many days after it. */
export const OUTCOME_DAYS = 90;
/** Days are so far apart, */
const STEP = 30;
/** at most so many are learned from, */
const DAYS = 12;
/** with about so many customers on each: more only takes longer. */
const CUSTOMERS = 15_000;
/** and so many days at least after the ledger began, so that what is counted over a season means the same on all of them. */
const LEAST_REACH = 90;
/** A day on which fewer were known says nothing. */
const KNOWN = 100;

type Ask = Pick<QuestionThreads, 'ask'>;

/** Customers as they were on past days: those whose outcomes are all due and so can be learned from, and those of today. */
export interface CustomerDays {
  /** Oldest first; outcomes of each were known on the judged day. */
  readonly older: readonly Seen[];
  readonly judged: Seen | null;
  readonly today: Seen;
  /** Days that the ledger reaches back before the first day that is learned from: what looks back further is left out. */
  readonly reach: number;
}

/** @param asOf the last day of which anything is known; at most the book's */
export async function customerDays(
  book: Book,
  scope: MemberSet,
  questions: Ask,
  asOf: Day,
  onDay: (done: number, total: number) => void = () => undefined,
): Promise<CustomerDays> {
  const every = Math.max(1, Math.ceil(scope.size / CUSTOMERS));
  let done = 0;
  const seenOn = async (day: Day): Promise<Seen> => {
    const seen = await snapshotOf(book, scope, questions, { day, asOf, every, remainder: 0 });
    onDay((done += 1), DAYS + 2);
    return seen;
  };
  const today = await seenOn(asOf);
  const began = today.snapshot.firstOn ?? asOf;
  const judged = await seenOn(asOf - OUTCOME_DAYS);
  const older: Seen[] = [];
  for (let i = 0; i < DAYS; i += 1) {
    const seen = await seenOn(asOf - 2 * OUTCOME_DAYS - i * STEP);
    if (seen.snapshot.member.length < KNOWN || seen.day - began < LEAST_REACH) break;
    older.unshift(seen);
  }
  return {
    older,
    judged: judged.snapshot.member.length < KNOWN ? null : judged,
    today,
    reach: (older[0]?.day ?? asOf) - began,
  };
}

/** A snapshot with what it takes to read it. */
export interface Seen {
  readonly day: Day;
  readonly snapshot: CustomerSnapshot;
  readonly segments: Book['segments'];
}

export async function snapshotOf(
  book: Book,
  scope: MemberSet,
  questions: Ask,
  {
    day,
    asOf,
    every,
    remainder,
  }: { readonly day: Day; readonly asOf: Day; readonly every: number; readonly remainder: number },
): Promise<Seen> {
  const plan = {
    day,
    outcomeDays: OUTCOME_DAYS,
    knownOn: asOf,
    figures: LEARNED_FIGURES,
    sample: { every, remainder },
  };
  const snapshot = await questions.ask(book, scope, { ask: 'snapshot', plan });
  return { day, snapshot, segments: book.segments };
}

/** The same with its figures where several threads can read them at once: they are nearly all of it. */
export function sharedDays({ older, judged, today, reach }: CustomerDays): CustomerDays {
  const shared = (seen: Seen): Seen => ({
    ...seen,
    snapshot: { ...seen.snapshot, figures: seen.snapshot.figures.map(inSharedMemory) },
  });
  return { older: older.map(shared), judged: judged && shared(judged), today: shared(today), reach };
}

function inSharedMemory(values: Float64Array): Float64Array {
  const copy = new Float64Array(new SharedArrayBuffer(values.byteLength));
  copy.set(values);
  return copy;
}

/**
 * @param reach what looks further back is left out, and what was longer ago counts as never: the ledger could not tell on every day
 */
export function knownRows({ day, snapshot, segments }: Seen, reach: number): KnownRows {
  const within = (values: Float64Array) => values.map((days) => (days > reach ? Number.NaN : days));
  return {
    day,
    table: {
      rows: snapshot.member.length,
      fields: [
        { kind: 'number', name: STAGE_FIGURE, values: Float64Array.from(snapshot.rank) },
        ...LEARNED_FIGURES.flatMap((name, k) => {
          const values = snapshot.figures[k]!;
          if (looksBack(name) > reach) return [];
          return [{ kind: 'number' as const, name, values: isDated(name) ? within(values) : values }];
        }),
      ],
    },
    members: snapshot.member,
    segments: Array.from(snapshot.segment, (segment) => segments[segment - 1] ?? null),
    stages: Array.from(snapshot.rank, stageAt),
  };
}

/** The same with whether each bought something of the category in the days after. */
export const datedRows = (seen: Seen, reach: number, category: ProductCategory): DatedRows => {
  const bit = PRODUCT_CATEGORIES.indexOf(category);
  return {
    ...knownRows(seen, reach),
    outcomes: Float64Array.from(seen.snapshot.bought, (bought) => (bought >>> bit) & 1),
  };
};

/** Categories that anybody bought after any of the days. */
export function boughtCategories({ older, judged }: CustomerDays): readonly ProductCategory[] {
  const all = (judged ? [...older, judged] : older).reduce(
    (bits, { snapshot }) => snapshot.bought.reduce((a, b) => a | b, bits),
    0,
  );
  return PRODUCT_CATEGORIES.filter((_, bit) => ((all >>> bit) & 1) === 1);
}
