import type { CustomerFacts, NeedModel } from '@vivero/decision';
import { type Day, isOpen, type Need } from '@vivero/domain';
import type { SeenBank } from '../../seen/seen-bank.ts';
import type { Believe } from './believe.ts';
import { expectNeed } from './hear-week.ts';
import type { Kept } from './kept-book.ts';
import { labFacts } from './lab-facts.ts';

/** Belief x margin, in whole units, from which a need that nothing has shown is put on record. */
const WORTH_ASKING = 30;

/** Needs that nobody has shown but that people like this one have often enough to be worth a question. */
export function expectNeeds(seen: SeenBank, book: readonly Kept[], believe: Believe, today: Day): void {
  const everybody = [...book.keys()];
  for (const [k, { margin }] of seen.needs.entries()) {
    const { belief } = believe(k, everybody);
    for (const [i, kept] of book.entries())
      if (seen.gone[i] === 0 && belief[i]! * margin * seen.size[i]! >= WORTH_ASKING)
        kept.needs = expectNeed(kept.needs, seen, i, k, { on: today, belief: belief[i]! });
  }
}

/** Customers with a need that is open today, each with what is believed of it. */
export function openCustomers(
  seen: SeenBank,
  book: readonly Kept[],
  models: readonly NeedModel[],
  believe: Believe,
  today: Day,
): readonly CustomerFacts[] {
  const open = book.map(({ needs }, i) =>
    seen.gone[i] === 1 ? [] : needs.filter((need) => isOpen(need) && need.until >= today),
  );
  const believed = new Map<Need, Need>();
  for (const [k, { kind }] of seen.needs.entries()) {
    const concerned = open.flatMap((needs, i) =>
      needs.filter((need) => need.kind === kind).map((need) => ({ need, i })),
    );
    const { belief, usual } = believe(
      k,
      concerned.map(({ i }) => i),
    );
    for (const [place, { need }] of concerned.entries())
      believed.set(need, {
        ...need,
        belief: {
          modelId: `lab_${kind}`,
          chance: belief[place]!,
          usual: usual[place]!,
          daysLeft: Math.round(models[k]!.meanWeeks * 7),
          strongest: null,
        },
      });
  }
  return open.flatMap((needs, i) => {
    const { touches, promises } = book[i]!;
    const due = promises.filter(({ needId }) => needs.some((need) => need.needId === needId));
    return needs.length === 0
      ? []
      : [labFacts(seen, i, { needs: needs.map((need) => believed.get(need)!), touches, promises: due }, today)];
  });
}
