import { type Actor, fail, ok, type Problem, type Result } from '@vivero/domain';
import { allRms, anchorsOf, candidates, inScope, readBank, resumeStuck, type Stores } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { note, playbookById } from './edit-playbook.ts';
import { anchorOf, enrol } from './enrol.ts';
import { currentVersion } from './live-versions.ts';

type Refused<Code extends Problem['code']> = Extract<Problem, { code: Code }>;

/** Books whose runs somebody may set going: the own team's, or for whoever answers for a playbook everybody's. */
const booksOf = async (stores: Pick<Stores, 'app'>, actor: Actor): Promise<readonly number[]> =>
  actor.role === 'marketing' ? inScope(stores, [], allRms) : actor.rms;

/** Sets a stuck run going again: its step is asked for as if for the first time. */
export async function resumeRun(
  stores: Pick<Stores, 'app'>,
  actor: Actor,
  of: { readonly playbookId: string; readonly customerId: string },
  now: string,
): Promise<Result<null, Refused<'playbook.not_found' | 'playbook.run_not_found'>>> {
  return inScope(stores, await booksOf(stores, actor), async (db) => {
    const stored = await playbookById(db, of.playbookId);
    if (stored === undefined) return fail({ code: 'playbook.not_found', playbookId: of.playbookId });
    const today = businessDay(await readBank(db), now);
    const version = currentVersion(stored);
    const anchor = version ? anchorOf(version.playbook) : null;
    const dates = anchor === null ? undefined : await anchorsOf(db, anchor, [of.customerId], today);
    const run = { playbookNo: stored.playbookNo, customerId: of.customerId };
    if (!(await resumeStuck(db, run, dates?.get(of.customerId) ?? null, today)))
      return fail({ code: 'playbook.run_not_found' });
    await note(db, actor, 'playbook.run_resumed', of.playbookId, { customerId: of.customerId }, now);
    return ok(null);
  });
}

/** Takes customers into a playbook by hand, those who may be: not again before their time, and a share of them is left alone like everybody. */
export async function takeIn(
  stores: Pick<Stores, 'app'>,
  actor: Actor,
  of: { readonly playbookId: string; readonly customerIds: readonly string[] },
  now: string,
): Promise<Result<{ readonly taken: number }, Refused<'playbook.not_found' | 'playbook.not_in_state'>>> {
  return inScope(stores, await booksOf(stores, actor), async (db) => {
    const stored = await playbookById(db, of.playbookId);
    if (stored === undefined) return fail({ code: 'playbook.not_found', playbookId: of.playbookId });
    const version = currentVersion(stored);
    if (stored.state !== 'on' || !version) return fail({ code: 'playbook.not_in_state', state: stored.state });
    const found = await candidates(db, stored.playbookNo, { customerIds: of.customerIds });
    const today = businessDay(await readBank(db), now);
    const taken = await enrol(db, version, found, { today, by: actor.id });
    await note(db, actor, 'playbook.taken_in', of.playbookId, { taken, asked: of.customerIds.length }, now);
    return ok({ taken });
  });
}
