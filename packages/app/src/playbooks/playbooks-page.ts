import {
  type Actor,
  type ConversionTask,
  conversionTask,
  type Count,
  type NewId,
  type Playbook,
  type Sentence,
  transitionGaps,
  type Transition,
  transitionWords,
} from '@vivero/domain';
import {
  type Db,
  inScope,
  mostPlaybooksOn,
  type PlaybookState,
  runCounts,
  type RunState,
  type StoredPlaybook,
  type Stores,
} from '@vivero/storage';
import { toldCount } from '../questions/ask-book.ts';
import { readAs } from '../reading/read-as.ts';
import { playbooksWithShipped } from './keep-shipped.ts';
import { asPublished } from './live-versions.ts';

/** A playbook in a list. */
export interface ListedPlaybook {
  readonly playbookId: string;
  readonly name: Playbook['name'];
  readonly task: ConversionTask | null;
  readonly serves: readonly Sentence[];
  readonly state: PlaybookState;
  readonly version: number | null;
  readonly steps: number;
  readonly people: Readonly<Record<'running' | 'stuck' | 'ended' | 'heldOut', Count>>;
}

export interface PlaybooksPage {
  readonly playbooks: readonly ListedPlaybook[];
  readonly most: number;
  readonly on: number;
  /** Ways up and down the stages that no playbook which is on works for, and those that none at all does. */
  readonly gapsOn: readonly Sentence[];
  readonly gaps: readonly Sentence[];
}

/** Every playbook with what it works for and how many people are in it, in the sight of whoever asks. */
export async function playbooksPage(
  stores: Stores,
  actor: Actor,
  made: { readonly now: string; readonly newId: NewId },
): Promise<PlaybooksPage> {
  const { stored, most } = await inScope(stores, [], async (db) => ({
    stored: await playbooksWithShipped(db, made),
    most: await mostPlaybooksOn(db),
  }));
  const counts = await readAs(stores, actor, (db: Db) => runCounts(db));
  const shown = stored.map((each) => ({ stored: each, playbook: shownDefinition(each) }));
  const listed = shown.map(
    ({ stored: { playbookNo, playbookId, state, current, draft }, playbook }): ListedPlaybook => {
      const people = (...states: readonly RunState[]): Count =>
        toldCount(
          actor,
          counts
            .filter((count) => count.playbookNo === playbookNo && states.includes(count.state))
            .reduce((sum, count) => sum + count.people, 0),
        );
      const [first] = playbook?.serves ?? [];
      // Nothing is saved without a name, however unfinished it is.
      const { name } = (current?.definition ?? draft) as Pick<Playbook, 'name'>;
      return {
        playbookId,
        name,
        task: first === undefined ? null : conversionTask(first),
        serves: (playbook?.serves ?? []).map(transitionWords),
        state,
        version: current?.version ?? null,
        steps: playbook?.steps.length ?? 0,
        people: {
          running: people('active', 'paused'),
          stuck: people('stuck'),
          ended: people('ended'),
          heldOut: people('held_out'),
        },
      };
    },
  );
  const of = (states: readonly PlaybookState[]): readonly { readonly serves: readonly Transition[] }[] =>
    shown.flatMap(({ stored: { state }, playbook }) => (playbook !== null && states.includes(state) ? [playbook] : []));
  return {
    playbooks: listed,
    most,
    on: stored.filter(({ state }) => state === 'on').length,
    gapsOn: transitionGaps(of(['on'])).map(transitionWords),
    gaps: transitionGaps(of(['draft', 'on', 'paused'])).map(transitionWords),
  };
}

/** What is published, or before that the draft, as far as it can be read. */
export const shownDefinition = ({ current, draft }: Pick<StoredPlaybook, 'current' | 'draft'>): Playbook | null =>
  asPublished(current?.definition ?? draft);
