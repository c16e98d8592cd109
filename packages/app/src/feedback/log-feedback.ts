import type { KeyObject } from 'node:crypto';
import type { Day, FeedbackKind, FeedbackTopic, NewId } from '@vivero/domain';
import { acceptedEvent } from './accepted-event.ts';
import { appendEvents, type Db, insertFeedback, joinTheme, seal } from '@vivero/storage';

/** What a customer said should be other, as a person confirmed it. */
export interface SaidFeedback {
  readonly kind: FeedbackKind;
  readonly topic: FeedbackTopic;
  readonly words: string;
}

/** Keeps feedback in the caller's transaction, with what is alike: the first of an unsettled theme is news, the others are not. */
export async function logFeedback(
  db: Db,
  { kind, topic, words }: SaidFeedback,
  {
    key,
    noteId,
    ...subject
  }: {
    readonly customerId: string;
    readonly rm: number;
    readonly noteId: string | null;
    /** The person's key. */
    readonly key: KeyObject;
  },
  { now, today, newId, by }: { readonly now: string; readonly today: Day; readonly newId: NewId; readonly by: string },
): Promise<void> {
  const { themeId, state, novel } = await joinTheme(db, {
    themeId: newId('thm'),
    kind,
    topic,
    changedAt: now,
    changedBy: by,
  });
  const item = {
    ...subject,
    feedbackId: newId('fbk'),
    themeId,
    noteId,
    words: seal(key, words),
    loggedAt: now,
    loggedBy: by,
  };
  await insertFeedback(db, item, novel);
  if (state === 'logged') return;
  await appendEvents(db, [acceptedEvent({ ...item, kind, novel }, { now, today })]);
}
