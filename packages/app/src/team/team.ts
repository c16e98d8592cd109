import { type Actor, formatDay, type Money } from '@vivero/domain';
import { inScope, readBank, type RmLoad, type Stores, teamLoad } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { stageOverview, type StageOverview } from '../stages/stage-overview.ts';

/** The load of one person, with what another hour would bring: null where there is no list to say. */
export type PersonLoad = Omit<RmLoad, 'hourWorthMinor'> & { readonly hourWorth: Money | null };

/** What a lead needs to share the work out: who has how much on their hands, and where the team loses people. Nothing of anybody's mirror. */
export interface Team {
  readonly todayOn: string;
  /** In the order of their books; pages show them by name, never by a figure: this is no ranking. */
  readonly people: readonly PersonLoad[];
  readonly leak: StageOverview['leak'];
}

export async function teamOf(stores: Stores, actor: Actor, now: string): Promise<Team> {
  const { today, people } = await inScope(stores, actor.rms, async (db) => {
    const bank = await readBank(db);
    const day = businessDay(bank, now);
    const loads = await teamLoad(db, actor.rms, day);
    return {
      today: day,
      people: loads.map(({ hourWorthMinor, ...load }) => ({
        ...load,
        hourWorth: hourWorthMinor === null ? null : { minor: hourWorthMinor, currency: bank.currency },
      })),
    };
  });
  const { leak } = await stageOverview(stores, actor, now);
  return { todayOn: formatDay(today), people, leak };
}
