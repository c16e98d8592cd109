import {
  type Actor,
  checkPlaybook,
  conditionWords,
  type Day,
  dueWords,
  enrolmentWords,
  exitWords,
  fail,
  foreseeRun,
  type NewId,
  ok,
  type Playbook,
  type PlaybookProblem,
  type Problem,
  type Result,
  type Sentence,
  transitionWords,
  typicalStart,
} from '@vivero/domain';
import { inScope, type PlaybookState, readBank, readVersions, type Stores, userNames } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { askedNames, namesInWords } from '../questions/asked-names.ts';
import { isCalled } from './edit-playbook.ts';
import { playbooksWithShipped } from './keep-shipped.ts';
import { playbookNames } from './playbook-names.ts';

/** A draft in words: what an editor shows beside its fields. */
export interface PlaybookInWords {
  readonly serves: readonly Sentence[];
  readonly enrols: Sentence;
  readonly exits: readonly Sentence[];
  readonly steps: readonly {
    readonly id: string;
    readonly due: Sentence;
    readonly conditions: readonly Sentence[];
    /** Day of the path on which it would come to somebody taken in today whom nothing happens to; null = it would not come. */
    readonly onDay: number | null;
  }[];
}

export interface ShownPlaybook {
  readonly playbookId: string;
  readonly state: PlaybookState;
  readonly draft: unknown;
  readonly draftNo: number;
  readonly problems: readonly PlaybookProblem[];
  /** null while the draft cannot be read. */
  readonly words: PlaybookInWords | null;
  /** The latest first. */
  readonly versions: readonly {
    readonly version: number;
    readonly publishedAt: string;
    readonly publishedBy: string;
  }[];
}

/** A playbook as its editor shows it. */
export async function showPlaybook(
  stores: Stores,
  actor: Actor,
  playbookId: string,
  made: { readonly now: string; readonly newId: NewId },
): Promise<Result<ShownPlaybook, Extract<Problem, { code: 'playbook.not_found' }>>> {
  const names = namesInWords(await askedNames(stores, actor));
  return inScope(stores, [], async (db) => {
    const stored = (await playbooksWithShipped(db, made)).find(isCalled(playbookId));
    if (stored === undefined) return fail({ code: 'playbook.not_found', playbookId });
    const checked = checkPlaybook(stored.draft, await playbookNames(db));
    const versions = (await readVersions(db)).filter((each) => each.playbookNo === stored.playbookNo);
    const people = new Map(await userNames(db, [...new Set(versions.map(({ publishedBy }) => publishedBy))]));
    const today = businessDay(await readBank(db), made.now);
    return ok({
      playbookId: stored.playbookId,
      state: stored.state,
      draft: stored.draft,
      draftNo: stored.draftNo,
      problems: checked.ok ? [] : checked.problems,
      words: checked.ok ? inWords(checked.value, names, today) : null,
      versions: versions
        .map(({ version, publishedAt, publishedBy }) => ({
          version,
          publishedAt,
          publishedBy: people.get(publishedBy) ?? publishedBy,
        }))
        .toReversed(),
    });
  });
}

function inWords(playbook: Playbook, names: Parameters<typeof enrolmentWords>[1], today: Day): PlaybookInWords {
  const path = foreseeRun(playbook, typicalStart(playbook, today), 800);
  return {
    serves: playbook.serves.map(transitionWords),
    enrols: enrolmentWords(playbook, names),
    exits: playbook.exits.map((exit) => exitWords(exit, names.currency)),
    steps: playbook.steps.map((step) => {
      const on = path.find((each) => each.step.id === step.id)?.on;
      return {
        id: step.id,
        due: dueWords(step.due),
        conditions: conditionWords(step, names.currency),
        onDay: on === undefined ? null : on - today,
      };
    }),
  };
}
