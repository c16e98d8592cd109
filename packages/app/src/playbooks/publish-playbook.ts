import {
  type Actor,
  checkPlaybook,
  fail,
  moveToVersion,
  ok,
  type Playbook,
  type PlaybookProblem,
  type Problem,
  type Result,
} from '@vivero/domain';
import {
  type Db,
  insertVersion,
  inWholeBank,
  lockPlaybooks,
  mostPlaybooksOn,
  moveRuns,
  pauseRuns,
  readBank,
  readPlaybooks,
  resumeRuns,
  runsOfVersion,
  setPlaybookState,
  type Stores,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { note, playbookById } from './edit-playbook.ts';
import { asPublished } from './live-versions.ts';
import { playbookNames } from './playbook-names.ts';

type Refused<Code extends Problem['code']> = Extract<Problem, { code: Code }>;
type PublishProblem =
  | Refused<'playbook.not_found' | 'playbook.changed' | 'playbook.too_many_on' | 'playbook.nothing_new'>
  | PlaybookProblem;

/** What becomes of those who are in an older version: they finish it, or go on in the new one behind the furthest step they have had. */
export const RUNNING_PEOPLE = ['finish', 'move'] as const;
export type RunningPeople = (typeof RUNNING_PEOPLE)[number];

export interface PublishWish {
  readonly playbookId: string;
  /** The draft that somebody saw when they decided. */
  readonly draftNo: number;
  readonly running: RunningPeople;
}

/** Publishes a draft as the next version and switches the playbook on. Who is to be touched comes with the next tick. */
export async function publishPlaybook(
  stores: Pick<Stores, 'app'>,
  actor: Actor,
  { playbookId, draftNo, running }: PublishWish,
  now: string,
): Promise<Result<{ readonly version: number; readonly moved: number }, PublishProblem>> {
  return inWholeBank(stores, async (db) => {
    await lockPlaybooks(db);
    const stored = await playbookById(db, playbookId);
    if (stored === undefined) return fail({ code: 'playbook.not_found', playbookId });
    if (stored.draftNo !== draftNo) return fail({ code: 'playbook.changed' });
    const checked = checkPlaybook(stored.draft, await playbookNames(db));
    if (!checked.ok) return fail(checked.problems[0]);
    if (stored.state === 'on' && same(stored.current?.definition, stored.draft))
      return fail({ code: 'playbook.nothing_new' });
    const full = await refuseOneMore(db, stored.playbookNo);
    if (full !== null) return fail(full);
    const { current, playbookNo } = stored;
    const version = (current?.version ?? 0) + 1;
    const versionNo = await insertVersion(db, playbookNo, {
      version,
      definition: checked.value,
      publishedAt: now,
      publishedBy: actor.id,
    });
    const today = businessDay(await readBank(db), now);
    if (stored.pausedOn !== null) await resumeRuns(db, playbookNo, today - stored.pausedOn);
    await setPlaybookState(db, playbookNo, { state: 'on', versionNo, pausedOn: null, at: now, by: actor.id });
    const before = current === null ? null : asPublished(current.definition);
    const moves = running === 'move' && current !== null && before !== null;
    const moved = moves ? await move(db, [current.versionNo, before], [versionNo, checked.value], today) : 0;
    await note(db, actor, 'playbook.published', stored.playbookId, { version, running, moved }, now);
    return ok({ version, moved });
  });
}

/** Stops the clocks of a playbook: nobody is taken in, nothing is done, and nothing is lost. */
export async function pausePlaybook(
  stores: Pick<Stores, 'app'>,
  actor: Actor,
  playbookId: string,
  now: string,
): Promise<Result<{ readonly people: number }, Refused<'playbook.not_found' | 'playbook.not_in_state'>>> {
  return inWholeBank(stores, async (db) => {
    await lockPlaybooks(db);
    const stored = await playbookById(db, playbookId);
    if (stored === undefined) return fail({ code: 'playbook.not_found', playbookId });
    if (stored.state !== 'on' || stored.current === null)
      return fail({ code: 'playbook.not_in_state', state: stored.state });
    const pausedOn = businessDay(await readBank(db), now);
    const { versionNo } = stored.current;
    await setPlaybookState(db, stored.playbookNo, { state: 'paused', versionNo, pausedOn, at: now, by: actor.id });
    const people = await pauseRuns(db, stored.playbookNo);
    await note(db, actor, 'playbook.paused', stored.playbookId, { people }, now);
    return ok({ people });
  });
}

/** Lets a paused playbook go on: every clock from where it stopped. */
export async function resumePlaybook(
  stores: Pick<Stores, 'app'>,
  actor: Actor,
  playbookId: string,
  now: string,
): Promise<
  Result<{ readonly people: number }, Refused<'playbook.not_found' | 'playbook.not_in_state' | 'playbook.too_many_on'>>
> {
  return inWholeBank(stores, async (db) => {
    await lockPlaybooks(db);
    const stored = await playbookById(db, playbookId);
    if (stored === undefined) return fail({ code: 'playbook.not_found', playbookId });
    if (stored.pausedOn === null || stored.current === null)
      return fail({ code: 'playbook.not_in_state', state: stored.state });
    const full = await refuseOneMore(db, stored.playbookNo);
    if (full !== null) return fail(full);
    const { versionNo } = stored.current;
    await setPlaybookState(db, stored.playbookNo, { state: 'on', versionNo, pausedOn: null, at: now, by: actor.id });
    const days = businessDay(await readBank(db), now) - stored.pausedOn;
    const people = await resumeRuns(db, stored.playbookNo, days);
    await note(db, actor, 'playbook.resumed', stored.playbookId, { people, days }, now);
    return ok({ people });
  });
}

async function refuseOneMore(db: Db, playbookNo: number): Promise<Refused<'playbook.too_many_on'> | null> {
  const maximum = await mostPlaybooksOn(db);
  const others = (await readPlaybooks(db)).filter((each) => each.state === 'on' && each.playbookNo !== playbookNo);
  return others.length >= maximum ? { code: 'playbook.too_many_on', maximum } : null;
}

/** jsonb keeps no order of fields. */
const same = (a: unknown, b: unknown): boolean => ordered(a) === ordered(b);
const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );

const PAGE = 2_000;

async function move(
  db: Db,
  [oldNo, from]: readonly [number, Playbook],
  [newNo, to]: readonly [number, Playbook],
  today: number,
): Promise<number> {
  let moved = 0;
  for (let after = ''; ;) {
    const page = await runsOfVersion(db, oldNo, after, PAGE);
    const last = page.at(-1);
    if (last === undefined) return moved;
    const runs = page.map(({ taken, ...run }) => ({ ...run, ...moveToVersion(run, from, to, new Set(taken)) }));
    await moveRuns(db, runs, newNo, today);
    moved += page.length;
    after = last.customerId;
  }
}
