import type { NewId } from '@vivero/domain';
import { readBank, readPlaybooks, readWide } from '@vivero/storage';
import { businessDay, startOfDay } from '../bank/business-day.ts';
import type { QuestionDeps } from '../questions/question-deps.ts';
import { requestTouches } from '../touches/request-touch.ts';
import { system } from '../users/actors.ts';
import type { TickBench } from './bring-runs.ts';
import { type DueReport, dueTick } from './due-tick.ts';
import { enrolSegment } from './enrol-segment.ts';
import { hearLedger } from './hear-ledger.ts';
import { liveVersions } from './live-versions.ts';

export interface TickReport extends DueReport {
  /** Customers taken in, those left alone included. */
  readonly taken: number;
}

/**
 * One round of the playbooks: hears what happened, takes in whom their segments mean (once a business day), and does what is due. As often
 * as anybody likes, from as many processes as there are: nothing is done twice.
 */
export async function tickPlaybooks(
  deps: QuestionDeps,
  made: { readonly now: () => string; readonly newId: NewId; readonly onFault: TickBench['onFault'] },
): Promise<TickReport> {
  const { stores } = deps;
  const now = made.now();
  const { bank, playbooks, versions } = await readWide(stores, async (wide) => ({
    bank: await readBank(wide),
    playbooks: await readPlaybooks(wide),
    versions: await liveVersions(wide),
  }));
  const today = businessDay(bank, now);
  const on = playbooks.flatMap(({ state, current, enrolledOn }) => {
    const version = state === 'on' && current ? versions.get(current.versionNo) : undefined;
    return version === undefined ? [] : [{ version, enrolledOn }];
  });
  const actor = await system(stores, 'playbooks');
  const live = on.map(({ version }) => version);
  let taken = await hearLedger(stores, live, today);
  for (const { version, enrolledOn } of on)
    if (version.playbook.enrols.by === 'segment' && enrolledOn !== today)
      taken += await enrolSegment(deps, actor, version, today);
  const clock = { now, newId: made.newId, by: actor.id };
  const due = await dueTick(stores, {
    today,
    dayBegan: Date.parse(startOfDay(now, bank.timeZone)),
    versions,
    clock,
    ask: requestTouches,
    onFault: made.onFault,
  });
  return { taken, ...due };
}
