import { type Actor, formatDay } from '@vivero/domain';
import { inScope, readBank, type RmLoad, type Stores, teamLoad } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { stageOverview, type StageOverview } from '../stages/stage-overview.ts';

/** What a lead needs to share the work out: who has how much on their hands, and where the team loses people. Nothing of anybody's mirror. */
export interface Team {
  readonly todayOn: string;
  /** In the order of their books; pages show them by name, never by a figure: this is no ranking. */
  readonly people: readonly RmLoad[];
  readonly leak: StageOverview['leak'];
}

export async function teamOf(stores: Stores, actor: Actor, now: string): Promise<Team> {
  const { today, people } = await inScope(stores, actor.rms, async (db) => {
    const day = businessDay(await readBank(db), now);
    return { today: day, people: await teamLoad(db, actor.rms, day) };
  });
  const { leak } = await stageOverview(stores, actor, now);
  return { todayOn: formatDay(today), people, leak };
}
