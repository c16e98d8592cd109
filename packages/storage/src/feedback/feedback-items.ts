import type { FeedbackKind, FeedbackState, FeedbackTopic } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** What one customer said should be other. */
export interface FeedbackItem {
  readonly feedbackId: string;
  readonly themeId: string;
  readonly customerId: string;
  readonly rm: number;
  readonly noteId: string | null;
  /** The customer's words, sealed with the person's key. */
  readonly words: Buffer;
  /** ISO instants with Z. */
  readonly loggedAt: string;
  readonly loggedBy: string;
  readonly toldAt: string | null;
}

export interface FeedbackItemInTheme extends FeedbackItem {
  readonly kind: FeedbackKind;
  readonly topic: FeedbackTopic;
  readonly state: FeedbackState;
  /** The first of its theme: the others said what was known. */
  readonly novel: boolean;
}

const COLUMNS = `i.feedback_id as "feedbackId", i.theme_id as "themeId", i.customer_id as "customerId", i.rm, i.note_id as "noteId", i.words,
  i.logged_at as "loggedAt", i.logged_by as "loggedBy", i.told_at as "toldAt", i.novel, t.kind, t.topic, t.state`;

export async function insertFeedback(db: Db, item: Omit<FeedbackItem, 'toldAt'>, novel: boolean): Promise<void> {
  await db.query(
    `insert into feedback_item (feedback_id, theme_id, customer_id, rm, note_id, words, novel, logged_at, logged_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      item.feedbackId,
      item.themeId,
      item.customerId,
      item.rm,
      item.noteId,
      item.words,
      novel,
      item.loggedAt,
      item.loggedBy,
    ],
  );
}

/** How much is shown of all there is. */
const SHOWN = 500;

/** Feedback in scope, the latest first. @param themeId null = of every theme, and the latest of it only */
export async function feedbackItems(db: Db, themeId: string | null): Promise<FeedbackItemInTheme[]> {
  const { rows } = await db.query<FeedbackItemInTheme>(
    `select ${COLUMNS}
       from feedback_item as i
       join feedback_theme as t on t.theme_id = i.theme_id
      where $1::text is null or i.theme_id = $1
      order by i.logged_at desc, i.feedback_id desc
      limit case when $1::text is null then $2::int end`,
    [themeId, SHOWN],
  );
  return rows;
}

/** Writes down that the customer was told what became of it. @returns false where it is not in scope or was told before */
export async function markTold(db: Db, feedbackId: string, at: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `update feedback_item as i set told_at = $2
       from feedback_theme as t
      where i.feedback_id = $1 and i.told_at is null and t.theme_id = i.theme_id and t.state in ('shipped', 'declined')`,
    [feedbackId, at],
  );
  return rowCount === 1;
}

/** As if nobody had told the customer: what an undo does. */
export async function takeTellingBack(db: Db, feedbackId: string): Promise<void> {
  await db.query('update feedback_item as i set told_at = null where i.feedback_id = $1', [feedbackId]);
}

/** What came with a note goes with it, unless somebody has decided about it meanwhile; a theme that nobody spoke of any more goes too. */
export async function deleteFeedbackOf(db: Db, noteId: string): Promise<void> {
  await db.query(
    `with gone as (
       delete from feedback_item as i using feedback_theme as t
        where i.note_id = $1 and t.theme_id = i.theme_id and t.state = 'logged'
       returning i.theme_id)
     update feedback_theme as t set said = t.said - g.said
       from (select gone.theme_id, count(*)::int as said from gone group by gone.theme_id) as g
      where t.theme_id = g.theme_id`,
    [noteId],
  );
  await db.query(`delete from feedback_theme where said = 0`);
}

/** Feedback in scope with what became of it, for what it is worth. @param customerId null = of everybody */
export async function feedbackStates(
  db: Db,
  customerId: string | null,
): Promise<{ customerId: string; kind: FeedbackKind; state: FeedbackState; novel: boolean }[]> {
  const { rows } = await db.query<{ customerId: string; kind: FeedbackKind; state: FeedbackState; novel: boolean }>(
    `select i.customer_id as "customerId", t.kind, t.state, i.novel
       from feedback_item as i
       join feedback_theme as t on t.theme_id = i.theme_id
      where $1::text is null or i.customer_id = $1
      order by i.customer_id, i.feedback_id`,
    [customerId],
  );
  return rows;
}
