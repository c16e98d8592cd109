import type { Book, Part } from '../columns/book.ts';
import { addCohorts } from '../questions/cohorts/cohort-counts.ts';
import { addFunnels } from '../questions/funnels/funnel-counts.ts';
import { addGrowth } from '../questions/growth/growth-counts.ts';
import { addReachCounts } from '../questions/growth/reach-counts.ts';
import { joinSnapshots } from '../questions/snapshots/customer-snapshot.ts';
import { addMonthCounts } from '../questions/stages/month-counts.ts';
import { addStageCounts } from '../questions/stages/add-stage-counts.ts';
import { MemberSet } from '../scope/member-set.ts';
import { JobThreads } from './job-threads.ts';
import { questionIsAbout } from './question-is-about.ts';
import type { Question } from './question.ts';
import { type Answer, type Answers, askBook, questionJob, type QuestionJob } from './question-job.ts';

/** Up to so many customers an answer is there before a thread has been told of the question. */
const FEW = 20_000;
/** Pieces a thread: several, so that one with long histories keeps nobody waiting for long and little of what is read from files waits for its turn. */
const PIECES = 8;

/** What the answers of disjoint parts are together. */
const TOGETHER: { readonly [Name in keyof Answers]: (answers: readonly Answers[Name][]) => Answers[Name] } = {
  members: (sets) => sets.map((words) => new MemberSet(words)).reduce((a, b) => a.or(b), new MemberSet(0)).words,
  funnel: addFunnels,
  cohorts: addCohorts,
  repurchase: (counts) => ({
    bought: counts.reduce((sum, { bought }) => sum + bought, 0),
    boughtAgain: counts.reduce((sum, { boughtAgain }) => sum + boughtAgain, 0),
  }),
  growth: addGrowth,
  reach: addReachCounts,
  snapshot: (seen) => joinSnapshots(seen),
  stages: addStageCounts,
  months: addMonthCounts,
};

/**
 * Threads that ask the parts of a book side by side, so that a question about millions takes half as long on two cores and holds up nobody
 * else meanwhile.
 */
export class QuestionThreads {
  readonly #jobs: JobThreads<QuestionJob, Answer>;
  readonly #few: number;

  /** @param few up to so many customers are asked on the spot */
  constructor({ threads, few = FEW }: { readonly threads?: number; readonly few?: number } = {}) {
    this.#jobs = new JobThreads(new URL('./question-worker.ts', import.meta.url), threads);
    this.#few = few;
  }

  /** The same answer as the function of that name gives about the whole book. */
  async ask<Name extends keyof Answers>(
    book: Book,
    scope: MemberSet,
    question: Extract<Question, { readonly ask: Name }>,
  ): Promise<Answers[Name]> {
    const together = TOGETHER[question.ask] as (answers: readonly Answer[]) => Answers[Name];
    // What is known of each customer by name is read faster than it is sent.
    if (book.members <= this.#few || (question.ask === 'members' && !questionIsAbout(question).events))
      return together([askBook(book, scope, question)]);
    const pieces = piecesOf(book.parts, this.#jobs.most * PIECES);
    const answers: Answer[] = [];
    // A piece is made ready when a thread is free for it: what is read from files for it need not wait in memory.
    const work = async (): Promise<void> => {
      for (let parts = pieces.shift(); parts; parts = pieces.shift())
        answers.push(await this.#jobs.run(questionJob(book, parts, scope, question)));
    };
    await Promise.all(Array.from({ length: this.#jobs.most }, work));
    return together(answers);
  }

  async close(): Promise<void> {
    return this.#jobs.close();
  }
}

/** Parts in turn, so that each piece gets as many customers as any other. */
function piecesOf(parts: readonly Part[], count: number): (readonly Part[])[] {
  const pieces = Array.from({ length: Math.min(count, parts.length) }, (): Part[] => []);
  for (const [i, part] of parts.entries()) pieces[i % pieces.length]?.push(part);
  return pieces;
}
