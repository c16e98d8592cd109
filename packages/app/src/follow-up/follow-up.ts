import {
  type Actor,
  type ContactMedium,
  type ContentItem,
  type Day,
  type Phrase,
  type PromiseState,
  stageRank,
  type StageOrNone,
} from '@vivero/domain';
import {
  type CustomerLine,
  customersNamed,
  inScope,
  openPromises,
  promisesEndedSince,
  readBank,
  type StoredPromise,
  type Stores,
  type Task,
  tasksOfBooks,
} from '@vivero/storage';
import { businessDay, lastDayOf } from '../bank/business-day.ts';
import { readShelf } from '../content/read-shelf.ts';
import { customerName } from '../reading/customer-name.ts';
import { wordsOf } from '../reading/words-of.ts';
import { type PromiseService, type ServiceOfBook, serviceOfBook } from './service-of-book.ts';

export interface PromiseView {
  readonly promiseId: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly stage: StageOrNone;
  readonly stageRank: number;
  readonly dueOn: Day;
  readonly agreed: Phrase | { readonly text: string };
  readonly state: PromiseState;
  /** Days since it was due; 0 for what is due today or later, or has ended. */
  readonly daysLate: number;
  /** null once it has ended. */
  readonly service: PromiseService | null;
}

/** A touch that somebody has asked for and that a person carries out; how it ends is said on its row of Today. */
export interface TaskView {
  readonly touchId: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly medium: ContactMedium;
  /** Last day on which it is worth something. */
  readonly dueOn: Day;
  /** What the playbook's step is called, or else what it brings; null = neither is known. */
  readonly title: ContentItem['title'] | null;
}

export interface FollowUp {
  readonly today: Day;
  /** What lies with the RMs, the first to end first. */
  readonly tasks: readonly TaskView[];
  /** Open promises by the day on which they are due. */
  readonly open: readonly PromiseView[];
  /** What ended in the last fortnight, the latest first. */
  readonly ended: readonly PromiseView[];
  readonly service: Omit<ServiceOfBook, 'of'>;
}

const ENDED_DAYS = 14;
/** Enough for a book; a team lead sees what ends first. */
const MOST_TASKS = 200;

/** What was agreed with the actor's customers: what is due, what comes, what was kept. */
export async function followUp(stores: Stores, actor: Actor, now: string): Promise<FollowUp> {
  return inScope(stores, actor.rms, async (db) => {
    const bank = await readBank(db);
    const today = businessDay(bank, now);
    const since = new Date(Date.parse(now) - ENDED_DAYS * 86_400_000).toISOString();
    const open = await openPromises(db, actor.rms);
    const ended = await promisesEndedSince(db, actor.rms, since);
    const { of, ...service } = await serviceOfBook(db, actor.rms, open, { bank, now });
    const tasks = await tasksOfBooks(db, actor.rms, now, MOST_TASKS);
    const { content } = await readShelf(db, bank.currency, today);
    const titles = new Map(content.map(({ contentId, title }) => [contentId, title]));
    const ids = [...new Set([...open, ...ended, ...tasks].map(({ customerId }) => customerId))];
    const lines = new Map((await customersNamed(db, ids)).map((line) => [line.customerId, line]));
    const views = (promises: readonly StoredPromise[]): readonly PromiseView[] =>
      promises.flatMap((promise) => {
        const line = lines.get(promise.customerId);
        return line === undefined
          ? []
          : [viewOf(stores, actor, promise, line, { today, service: of.get(promise.promiseId) ?? null })];
      });
    const shown = tasks.flatMap((task) => {
      const line = lines.get(task.customerId);
      if (line === undefined) return [];
      const dueOn = lastDayOf(task.expiresAt, { today, now, timeZone: bank.timeZone });
      return [taskView(task, customerName(stores.keys, line, actor), dueOn, titles)];
    });
    return { today, tasks: shown, open: views(open), ended: views(ended).toReversed(), service };
  });
}

function viewOf(
  stores: Stores,
  actor: Actor,
  promise: StoredPromise,
  line: CustomerLine,
  { today, service }: { readonly today: Day; readonly service: PromiseService | null },
): PromiseView {
  const stage = line.stage ?? 'unprofiled';
  return {
    promiseId: promise.promiseId,
    customerId: promise.customerId,
    customerName: customerName(stores.keys, line, actor),
    stage,
    stageRank: stageRank(stage),
    dueOn: promise.dueOn,
    agreed: wordsOf(stores.keys, promise, line),
    state: promise.state,
    daysLate: promise.state === 'open' ? Math.max(0, today - promise.dueOn) : 0,
    service,
  };
}

const taskView = (
  { touchId, customerId, medium, title, contentId }: Task,
  customerName: string,
  dueOn: Day,
  titles: ReadonlyMap<string, ContentItem['title']>,
): TaskView => ({
  touchId,
  customerId,
  customerName,
  medium,
  dueOn,
  title: title ?? titles.get(contentId ?? '') ?? null,
});
