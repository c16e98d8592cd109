import { type GateResult, legalMedium, type MediumRequest, type ProductCategory } from '@vivero/domain';
import { MEANS, type Means, type PlanAction } from './candidate.ts';
import type { CustomerFacts } from './customer-facts.ts';
import type { Judging } from './judging.ts';

/** How an action may reach a customer today, or what refuses the medium that is preferred for it. */
export interface Way {
  readonly means: Means;
  readonly refused: GateResult | null;
}

interface KnownWay extends Way {
  readonly action: PlanAction;
  readonly purpose: MediumRequest['purpose'];
  readonly agreed: boolean;
  readonly category: ProductCategory | null;
}

/**
 * The ways to one customer. Of the media in order of preference the first legal today is taken, even when its hours only begin later
 * today. When none is legal the answer names what refused the most preferred medium that exists for this person, so that a missing
 * e-mail address does not hide a missing consent to calls. Asked once for each action and category: six needs ask for the same.
 */
export function waysTo(
  customer: CustomerFacts,
  { now, pack }: Pick<Judging, 'now' | 'pack'>,
): (action: PlanAction, request: MediumRequest) => Way {
  const known: KnownWay[] = [];
  const held: ProductCategory[] = [];
  for (const { elsewhere, endedOn, category } of customer.holdings)
    if (!elsewhere && endedOn === null) held.push(category);
  const look = (action: PlanAction, request: MediumRequest): Way => {
    let refused: Way | null = null;
    for (const [medium, minutes] of MEANS[action]) {
      const verdict = legalMedium(customer, request, medium, now, pack, held);
      if (verdict.state !== 'no')
        return { means: { medium, minutes, from: verdict.state === 'later' ? verdict.from : null }, refused: null };
      if (refused === null || refused.refused?.rule === 'reach')
        refused = { means: { medium, minutes, from: null }, refused: verdict.result };
    }
    if (refused === null) throw new Error(`no medium is defined for ${action}`);
    return refused;
  };
  return (action, request) => {
    const { purpose, agreed } = request;
    const category = request.product?.category ?? null;
    for (const way of known)
      if (way.category === category && way.action === action && way.purpose === purpose && way.agreed === agreed)
        return way;
    const { means, refused } = look(action, request);
    const way = { means, refused, action, purpose, agreed, category };
    known.push(way);
    return way;
  };
}
