import { beliefsNow, type NeedModels } from '@vivero/decision';
import { type Day, type Holding, isOpen, type LedgerEvent, type Need, type NeedBelief } from '@vivero/domain';

/**
 * The needs with what the fitted models believe of each open one; the same object where nothing changed. A need of a kind without a
 * model loses a belief that an earlier model left. What people like this one need (the map) is no sign that a model sees: such a need
 * keeps its stated strength.
 */
export function believe(
  needs: readonly Need[],
  models: NeedModels,
  { events, holdings }: { readonly events: readonly LedgerEvent[]; readonly holdings: readonly Holding[] },
  currency: string,
  asOf: Day,
): readonly Need[] {
  const judged = needs.filter((need) => isOpen(need) && need.origin !== 'map');
  const kinds = [...new Set(judged.map(({ kind }) => kind))];
  const beliefs = beliefsNow(kinds, models, events, holdings, currency, asOf);
  return needs.map((need) => {
    const belief = judged.includes(need) ? (beliefs.get(need.kind) ?? null) : null;
    return same(belief, need.belief ?? null) ? need : { ...need, belief };
  });
}

/** By fields: the database keeps them in an order of its own. */
const same = (one: NeedBelief | null, other: NeedBelief | null): boolean =>
  one === null || other === null
    ? one === other
    : one.modelId === other.modelId &&
      one.chance === other.chance &&
      one.usual === other.usual &&
      one.daysLeft === other.daysLeft &&
      one.strongest?.sign === other.strongest?.sign &&
      one.strongest?.without === other.strongest?.without;
