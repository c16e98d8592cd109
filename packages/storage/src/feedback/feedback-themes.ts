import type { DeclineReason, FeedbackKind, FeedbackState, FeedbackTopic } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** Feedback of one kind and topic, and what became of it. */
export interface FeedbackTheme {
  readonly themeId: string;
  readonly kind: FeedbackKind;
  readonly topic: FeedbackTopic;
  readonly state: FeedbackState;
  readonly reason: DeclineReason | null;
  /** ISO instant with Z. */
  readonly changedAt: string;
  readonly changedBy: string;
}

const COLUMNS = `t.theme_id as "themeId", t.kind, t.topic, t.state, t.reason, t.changed_at as "changedAt", t.changed_by as "changedBy"`;

/** Themes with how many pieces in scope belong to them, those that wait for a decision first. */
export async function feedbackThemes(db: Db): Promise<(FeedbackTheme & { items: number; people: number })[]> {
  const { rows } = await db.query<FeedbackTheme & { items: number; people: number }>(
    `select ${COLUMNS}, count(i.feedback_id)::int as items, count(distinct i.customer_id)::int as people
       from feedback_theme as t
       join feedback_item as i on i.theme_id = t.theme_id
      group by t.theme_id
      order by array_position(array['logged', 'accepted', 'planned', 'shipped', 'declined'], t.state), items desc, t.theme_id`,
  );
  return rows;
}

/** One theme, locked: of two who decide, the second sees what the first did. */
export async function themeToDecide(db: Db, themeId: string): Promise<FeedbackTheme | undefined> {
  const { rows } = await db.query<FeedbackTheme>(
    `select ${COLUMNS} from feedback_theme as t where t.theme_id = $1 for update`,
    [themeId],
  );
  return rows[0];
}

/** Joins the unsettled theme of a kind and topic, or begins the given new one. `novel`: nobody had said it yet. */
export async function joinTheme(
  db: Db,
  { themeId, kind, topic, changedAt, changedBy }: Omit<FeedbackTheme, 'state' | 'reason'>,
): Promise<{ readonly themeId: string; readonly state: FeedbackState; readonly novel: boolean }> {
  const { rows } = await db.query<{ themeId: string; state: FeedbackState; novel: boolean }>(
    `insert into feedback_theme as t (theme_id, kind, topic, state, reason, said, changed_at, changed_by)
     values ($1, $2, $3, 'logged', null, 1, $4, $5)
     on conflict (kind, topic) where state in ('logged', 'accepted', 'planned') do update set said = t.said + 1
     returning t.theme_id as "themeId", t.state, t.said = 1 as novel`,
    [themeId, kind, topic, changedAt, changedBy],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a theme that is neither there nor new');
  return row;
}

export async function moveTheme(
  db: Db,
  { themeId, state, reason, changedAt, changedBy }: Omit<FeedbackTheme, 'kind' | 'topic'>,
): Promise<void> {
  await db.query(
    `update feedback_theme
        set state = $2, reason = $3, changed_at = $4, changed_by = $5
      where theme_id = $1`,
    [themeId, state, reason, changedAt, changedBy],
  );
}
