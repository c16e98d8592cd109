import {
  type Actor,
  checkPlaybook,
  fail,
  type NewId,
  ok,
  type PlaybookProblem,
  type Problem,
  type Result,
} from '@vivero/domain';
import {
  appendAudit,
  type Db,
  inScope,
  insertPlaybook,
  lockPlaybooks,
  mostPlaybooksOn,
  readPlaybooks,
  setMostPlaybooksOn,
  type StoredPlaybook,
  type Stores,
  writeDraft,
} from '@vivero/storage';
import { playbookNames } from './playbook-names.ts';

type Refused<Code extends Problem['code']> = Extract<Problem, { code: Code }>;

/** Everything that is wrong with a draft, for whoever is writing it. */
export async function checkDraft(stores: Pick<Stores, 'app'>, draft: unknown): Promise<readonly PlaybookProblem[]> {
  return inScope(stores, [], async (db) => {
    const checked = checkPlaybook(draft, await playbookNames(db));
    return checked.ok ? [] : checked.problems;
  });
}

/**
 * Keeps a draft: of a new playbook, or the next one of a playbook whose draft somebody saw as `draftNo`. A draft may be unfinished; only
 * what is published has to be sound. It must have a name, so that it can be found again.
 */
export async function saveDraft(
  stores: Pick<Stores, 'app'>,
  actor: Actor,
  wish: { readonly draft: unknown; readonly of: { readonly playbookId: string; readonly draftNo: number } | null },
  { now, newId }: { readonly now: string; readonly newId: NewId },
): Promise<
  Result<
    { readonly playbookId: string; readonly draftNo: number },
    Refused<'playbook.not_found' | 'playbook.changed'> | PlaybookProblem
  >
> {
  return inScope(stores, [], async (db) => {
    await lockPlaybooks(db);
    const checked = checkPlaybook(wish.draft, await playbookNames(db));
    const unreadable = checked.ok ? undefined : checked.problems.find(({ path }) => path === '' || path === 'name');
    if (unreadable !== undefined) return fail(unreadable);
    if (wish.of === null) {
      const playbookId = newId('pbk');
      await insertPlaybook(db, { playbookId, shipped: null, draft: wish.draft, at: now, by: actor.id });
      await note(db, actor, 'playbook.drafted', playbookId, { draftNo: 1 }, now);
      return ok({ playbookId, draftNo: 1 });
    }
    const stored = await playbookById(db, wish.of.playbookId);
    if (stored === undefined) return fail({ code: 'playbook.not_found', playbookId: wish.of.playbookId });
    if (stored.draftNo !== wish.of.draftNo) return fail({ code: 'playbook.changed' });
    const { playbookNo, playbookId } = stored;
    const draftNo = stored.draftNo + 1;
    await writeDraft(db, playbookNo, { definition: wish.draft, draftNo, at: now, by: actor.id });
    await note(db, actor, 'playbook.drafted', playbookId, { draftNo }, now);
    return ok({ playbookId, draftNo });
  });
}

/** How many playbooks the bank wants on at once. @param most 1..50 */
export async function limitPlaybooks(
  stores: Pick<Stores, 'app'>,
  actor: Actor,
  most: number,
  now: string,
): Promise<void> {
  await inScope(stores, [], async (db) => {
    const before = await mostPlaybooksOn(db);
    await setMostPlaybooksOn(db, most);
    await note(db, actor, 'playbook.limited', 'bank', { before, most }, now);
  });
}

/** A playbook by its id, or by Vivero's own word for one that it ships. */
export const isCalled =
  (name: string) =>
  ({ playbookId, shipped }: StoredPlaybook): boolean =>
    playbookId === name || shipped === name;

export const playbookById = async (db: Db, name: string): Promise<StoredPlaybook | undefined> =>
  (await readPlaybooks(db)).find(isCalled(name));

/** Writes down who changed what of the playbooks. */
export const note = (
  db: Db,
  actor: Actor,
  action: string,
  subject: string,
  details: Readonly<Record<string, unknown>>,
  at: string,
): Promise<void> => appendAudit(db, { at, actor: actor.id, action, subject, details });
