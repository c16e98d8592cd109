import type { Book, Part } from '../columns/book.ts';
import type { EventColumns } from '../columns/event-columns.ts';
import type { EventKind } from '../columns/event-kind.ts';
import { KindTable } from '../columns/kind-table.ts';
import { type CohortCount, cohortCounts } from '../questions/cohorts/cohort-counts.ts';
import { type RepurchaseCount, repurchaseCounts } from '../questions/cohorts/repurchase-counts.ts';
import { type FunnelGroup, funnelCounts } from '../questions/funnels/funnel-counts.ts';
import { type GrowthCounts, growthCounts } from '../questions/growth/growth-counts.ts';
import { type ReachCount, reachCounts } from '../questions/growth/reach-counts.ts';
import { type CustomerSnapshot, customerSnapshot } from '../questions/snapshots/customer-snapshot.ts';
import { membersOf } from '../questions/segments/members-of.ts';
import { type MonthCounts, monthCounts } from '../questions/stages/month-counts.ts';
import { type StageCounts, stageCounts } from '../questions/stages/stage-counts.ts';
import { MemberSet } from '../scope/member-set.ts';
import type { Question } from './question.ts';
import { questionIsAbout } from './question-is-about.ts';

/** What some parts of the book answer. */
export interface Answers {
  /** Words of the set. */
  readonly members: Uint32Array;
  readonly funnel: readonly FunnelGroup[];
  readonly cohorts: readonly CohortCount[];
  readonly repurchase: RepurchaseCount;
  readonly growth: GrowthCounts;
  readonly reach: readonly ReachCount[];
  readonly snapshot: CustomerSnapshot;
  readonly stages: StageCounts;
  readonly months: MonthCounts;
}
export type Answer = Answers[keyof Answers];

/** Some parts of a book on their way to a thread: functions and classes do not travel. */
export interface QuestionJob {
  readonly book: Omit<Book, 'kinds' | 'parts'> & { readonly kinds: readonly EventKind[] };
  readonly parts: readonly (Omit<Part, 'events' | 'features'> & {
    readonly columns: EventColumns | null;
    readonly found: ReturnType<Part['features']> | null;
  })[];
  readonly scope: Uint32Array;
  readonly question: Question;
}

/** @param parts what is asked; their events and features go along if the question is about any */
export function questionJob(
  { kinds, parts: _, ...book }: Book,
  parts: readonly Part[],
  scope: MemberSet,
  question: Question,
): QuestionJob {
  const about = questionIsAbout(question);
  return {
    book: { ...book, kinds: kinds.kinds },
    parts: parts.map(({ events, features, ...part }) => ({
      ...part,
      columns: about.events ? events() : null,
      found: about.features ? features() : null,
    })),
    scope: scope.words,
    question,
  };
}

export function answerQuestion({ book: sent, parts, scope, question }: QuestionJob): Answer {
  const book: Book = {
    ...sent,
    kinds: new KindTable(sent.kinds),
    parts: parts.map(({ columns, found, ...part }) => ({
      ...part,
      events: () => there(columns),
      features: () => there(found),
    })),
  };
  return askBook(book, new MemberSet(scope), question);
}

function there<T>(columns: T | null): T {
  if (columns === null) throw new Error('the question is about columns that did not come along');
  return columns;
}

/** The same question to all parts of a book at once. */
export function askBook(book: Book, scope: MemberSet, question: Question): Answer {
  switch (question.ask) {
    case 'members':
      return membersOf(book, scope, question.segment, question.names).words;
    case 'funnel':
      return funnelCounts(book, scope, question.funnel, question.branchOf);
    case 'cohorts':
      return cohortCounts(book, scope, question.plan);
    case 'repurchase':
      return repurchaseCounts(book, scope, question.when);
    case 'growth':
      return growthCounts(book, scope, question.period);
    case 'reach':
      return reachCounts(book, scope, question.plan, question.branchOf);
    case 'snapshot':
      return customerSnapshot(book, scope, question.plan);
    case 'stages':
      return stageCounts(book, scope, question.window);
    case 'months':
      return monthCounts(book, scope, question.months);
  }
}
