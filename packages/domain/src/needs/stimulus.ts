import type { ContentItem, ContentType } from '../content/content-item.ts';
import type { Product, ProductRole, RiskLevel } from '../product-plan/product.ts';
import { stageRank, type StageOrNone } from '../stages/stage.ts';
import { isOpen } from './move-need.ts';
import type { Need } from './need.ts';
import type { StimulusStep } from './stimulus-step.ts';

type StepKind = StimulusStep['step'];

/** Seed, ask, offer: a need that the customer does not know of is never met with a product first (demands 5). */
const STEPS_BY_STATE = {
  latent: ['seed', 'ask', 'offer'],
  aware: ['ask', 'offer'],
  confirmed: ['offer'],
} as const satisfies Record<'latent' | 'aware' | 'confirmed', readonly StepKind[]>;

/**
 * The one to three steps from where the need stands to an offer. The offer is the best fitting product whose risk level the customer
 * may bear; where no product may be offered the step stays without one.
 * @param tolerance the customer's valid risk tolerance; null (none, or expired) allows risk level 1 only
 * @throws RangeError for an ended need, which nothing stimulates
 */
export function stimulus(
  need: Pick<Need, 'kind' | 'state' | 'amountMinor'>,
  stage: StageOrNone,
  products: readonly Product[],
  content: readonly ContentItem[],
  tolerance: RiskLevel | null,
): readonly StimulusStep[] {
  if (!isOpen(need)) throw new RangeError(`the need has ended: ${need.state}`);
  const productId = matchingProducts(need, stage, products, tolerance)[0]?.productId ?? null;
  return STEPS_BY_STATE[need.state as keyof typeof STEPS_BY_STATE].map((step) => {
    const contentId = matchingContent(need, stage, content, step)[0]?.contentId ?? null;
    // A question can be asked without content; a seed and an offer cannot do without it.
    return {
      step,
      productId: step === 'offer' ? productId : null,
      contentId,
      gap: contentId === null && step !== 'ask',
    };
  });
}

/** Which role opens at which stage: traffic products open the door, hits convert, profit products come once there is trust. */
const ROLE_ORDER: readonly { readonly upToRank: number; readonly roles: readonly ProductRole[] }[] = [
  { upToRank: 2, roles: ['traffic', 'hit', 'profit'] },
  { upToRank: 4, roles: ['hit', 'traffic', 'profit'] },
  { upToRank: 7, roles: ['profit', 'hit', 'traffic'] },
];

/** Products that serve the need within the risk tolerance and the money at stake, the best role for the stage first, then by id. */
export function matchingProducts(
  need: Pick<Need, 'kind' | 'amountMinor'>,
  stage: StageOrNone,
  products: readonly Product[],
  tolerance: RiskLevel | null,
): readonly Product[] {
  const roles = ROLE_ORDER.find((row) => stageRank(stage) <= row.upToRank)?.roles ?? [];
  return products
    .filter((p) => p.serves.includes(need.kind) && p.riskLevel <= (tolerance ?? 1) && affordable(p, need))
    .toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || (a.productId < b.productId ? -1 : 1));
}

/** Whether the money at stake reaches the least that the product takes; an unknown amount (0) may. */
export const affordable = (product: Pick<Product, 'minimumMinor'>, need: Pick<Need, 'amountMinor'>): boolean =>
  need.amountMinor === 0 || need.amountMinor >= product.minimumMinor;

/** How to solve the need comes before facts of one product; a seed never carries product content. */
const CONTENT_ORDER: Readonly<Record<StepKind, readonly ContentType[]>> = {
  seed: ['category', 'media', 'activity', 'brand'],
  ask: ['category', 'activity', 'media', 'brand'],
  offer: ['product', 'category'],
};

/** Content for a step: of an allowed type, about the need, meant for the stage (an item that names no stage is for all). */
export function matchingContent(
  need: Pick<Need, 'kind'>,
  stage: StageOrNone,
  content: readonly ContentItem[],
  step: StepKind,
): readonly ContentItem[] {
  const types = CONTENT_ORDER[step];
  const atStage = (item: ContentItem): boolean =>
    item.stages.length === 0 || item.stages.includes(stage === 'unprofiled' ? 'profiled' : stage);
  return content
    .filter((item) => types.includes(item.type) && item.serves.includes(need.kind) && atStage(item))
    .toSorted((a, b) => types.indexOf(a.type) - types.indexOf(b.type) || (a.contentId < b.contentId ? -1 : 1));
}
