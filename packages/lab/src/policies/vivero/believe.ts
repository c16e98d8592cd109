import { filterBeliefs, type NeedModel } from '@vivero/decision';
import type { SeenBank } from '../../seen/seen-bank.ts';
import { recordWeeks } from './record-weeks.ts';
import type { Told } from './told.ts';

/** What is believed now of one need of some customers, in their order. */
export type Believe = (
  need: number,
  customers: readonly number[],
) => Pick<ReturnType<typeof filterBeliefs>, 'belief' | 'usual'>;

/** Whoever is asked about is worked out anew: what was said on Monday counts on Thursday. */
export const believe =
  (seen: SeenBank, models: readonly NeedModel[], told: readonly Told[]): Believe =>
  (need, customers) =>
    filterBeliefs(models[need]!, recordWeeks(seen, need, customers, { told }));

/** Everybody is worked out at once: for a day on which everybody is asked about, and some once more. */
export function believeAll(seen: SeenBank, models: readonly NeedModel[], told: readonly Told[]): Believe {
  const everybody = Array.from({ length: seen.customers }, (_, i) => i);
  const all = models.map((_, need) => believe(seen, models, told)(need, everybody));
  return (need, customers) => {
    const { belief, usual } = all[need]!;
    return {
      belief: Float64Array.from(customers, (i) => belief[i]!),
      usual: Float64Array.from(customers, (i) => usual[i]!),
    };
  };
}
