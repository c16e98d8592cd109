import { type Proportion, proportion } from '@vivero/decision';
import {
  type Actor,
  type Day,
  fail,
  feedbackClock,
  isSmallCell,
  isToBeTold,
  ok,
  type Problem,
  type Result,
  type ServiceClock,
  sightOf,
} from '@vivero/domain';
import {
  appendAudit,
  feedbackItems,
  type FeedbackItemInTheme,
  type FeedbackTheme,
  feedbackThemes,
  inScope,
  markTold,
  readBank,
  type Stores,
} from '@vivero/storage';
import { localDay } from '../bank/local-day.ts';
import { endTelling } from './told-by-touch.ts';
import { namesOf } from '../traffic/names-of.ts';

/** A theme with how many pieces of feedback and people are behind it; too few people are not told to who may not see them. */
export interface ThemeView extends FeedbackTheme {
  readonly items: number | null;
  readonly people: number | null;
}

/** One of the own customers' pieces. */
export interface FeedbackView extends Omit<FeedbackItemInTheme, 'words' | 'rm' | 'noteId' | 'loggedBy'> {
  readonly name: string;
  /** It is settled and the customer has not been told yet. */
  readonly toTell: boolean;
  /** Until when they should hear what became of it; null once they have. */
  readonly clock: ServiceClock | null;
}

export interface FeedbackOverview {
  readonly themes: readonly ThemeView[];
  /** Null for whoever sees figures only. */
  readonly own: readonly FeedbackView[] | null;
  /** Of the own customers who were told or should have been by now: those who were told in time. */
  readonly onTime: Proportion | null;
}

/** What customers say should be other: by theme, and for those who know the people also by name. */
export async function feedbackOverview(stores: Stores, actor: Actor, now: string): Promise<FeedbackOverview> {
  const sight = actor.kind === 'operator' ? 'bank' : sightOf(actor.role, 'feedback');
  const masked = sight === 'bank_masked';
  const byName = sight === 'own_book' || sight === 'own_team';
  return inScope(stores, actor.rms, async (db) => {
    const themes = (await feedbackThemes(db)).map((theme) => {
      const few = masked && isSmallCell(theme.people);
      return { ...theme, items: few ? null : theme.items, people: few ? null : theme.people };
    });
    if (!byName) return { themes, own: null, onTime: null };
    const { timeZone } = await readBank(db);
    const dayOf = (at: string): Day => localDay(at, timeZone);
    const today = dayOf(now);
    const items = await feedbackItems(db, null);
    const named = await namesOf(
      db,
      stores,
      actor,
      items.map(({ customerId }) => customerId),
    );
    const told = items.map((item): boolean | null => {
      const { until, state } = feedbackClock(item.kind, dayOf(item.loggedAt), today);
      if (item.toldAt === null) return state === 'late' ? false : null;
      return dayOf(item.toldAt) <= until;
    });
    return {
      themes,
      onTime: proportion(told.filter((each) => each === true).length, told.filter((each) => each !== null).length),
      own: items.map(({ words: _words, rm: _rm, noteId: _noteId, loggedBy: _by, ...item }) => ({
        ...item,
        name: named(item.customerId).name,
        toTell: isToBeTold(item.state) && item.toldAt === null,
        clock: item.toldAt === null ? feedbackClock(item.kind, dayOf(item.loggedAt), today) : null,
      })),
    };
  });
}

/** The RM has told the customer what became of it: the call that was to do it is made. */
export async function tellFeedback(
  stores: Stores,
  actor: Actor,
  feedbackId: string,
  now: string,
): Promise<Result<null, Extract<Problem, { code: 'feedback.not_found' }>>> {
  return inScope(stores, actor.rms, async (db) => {
    if (!(await markTold(db, feedbackId, now))) return fail({ code: 'feedback.not_found' });
    await endTelling(db, feedbackId, now);
    await appendAudit(db, { at: now, actor: actor.id, action: 'feedback.told', subject: feedbackId, details: {} });
    return ok(null);
  });
}
