import { beliefIn, type ContentItem, type Day, matchingContent, stageRank } from '@vivero/domain';
import type { Candidate } from './candidate.ts';
import type { CustomerFacts } from './customer-facts.ts';
import { raisableNeeds } from './need-actions.ts';
import type { PlanInput } from './plan-input.ts';

/** A stage that falls within this many days is worth a word now (workbench 3.1). */
const AHEAD_DAYS = 7;

/** The stage that a customer falls to, and the day, unless something happens. */
export type Slip = NonNullable<Candidate['slip']>;

/** Null where no fall is near. Below "reached" nothing is lost that a contact would keep. */
export function slipOf({ stage }: CustomerFacts, today: Day): Slip | null {
  const { current, nextDecayOn, decaysTo } = stage;
  if (nextDecayOn === null || decaysTo === null || stageRank(current) < 2) return null;
  return nextDecayOn > today && nextDecayOn <= today + AHEAD_DAYS ? { to: decaysTo, on: nextDecayOn } : null;
}

/**
 * Somebody about to slip back a stage: something useful about the need we believe in most, or a kind word where there is none.
 */
export function goingCold(
  customer: CustomerFacts,
  { today, content }: Pick<PlanInput, 'today' | 'content'>,
): Candidate | null {
  const slip = slipOf(customer, today);
  if (slip === null) return null;
  const { current } = customer.stage;
  const seeds = raisableNeeds(customer, today).flatMap((need) => {
    const item: ContentItem | undefined = matchingContent(need, current, content, 'seed')[0];
    return item === undefined || need.state !== 'latent' ? [] : [{ need, contentId: item.contentId }];
  });
  const [best] = seeds.toSorted((a, b) => beliefIn(b.need) - beliefIn(a.need));
  return {
    customer,
    action: best ? 'seed' : 'care',
    purpose: 'marketing',
    need: best?.need ?? null,
    step: best ? 'seed' : null,
    product: null,
    contentId: best?.contentId ?? null,
    contentGap: false,
    clock: null,
    slip,
    birthday: null,
  };
}
