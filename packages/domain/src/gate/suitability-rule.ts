import type { Product } from '../product-plan/product.ts';
import type { GateFacts } from './gate-facts.ts';
import type { GateNow } from './gate-now.ts';
import type { GateRequest } from './gate-request.ts';
import { type GateResult, gateResult } from './gate-result.ts';

/** An assessment counts for twelve months from the day it was made (R-SUIT-2). */
export const ASSESSMENT_DAYS = 365;

/** What can lose money needs an assessment of the person: every product above R1 and every investment. */
export const needsAssessment = (product: Product): boolean =>
  product.riskLevel > 1 || product.category === 'wealth' || product.category === 'pension' || product.category === 'fx';

/** R-SUIT-2: the person's level covers the product's and the assessment is not older than twelve months. */
export function suitabilityRule(
  facts: Pick<GateFacts, 'riskTolerance' | 'riskAssessedOn'>,
  { product }: Pick<GateRequest, 'product'>,
  now: Pick<GateNow, 'today'>,
): GateResult | null {
  if (product === null || !needsAssessment(product)) return null;
  if (facts.riskTolerance === null || facts.riskAssessedOn === null || facts.riskAssessedOn > now.today)
    return gateResult('suitability', 'block', {}, 'unassessed');
  if (now.today - facts.riskAssessedOn > ASSESSMENT_DAYS)
    return gateResult('suitability', 'block', { day: { day: facts.riskAssessedOn } }, 'expired');
  if (facts.riskTolerance < product.riskLevel)
    return gateResult('suitability', 'block', { tolerance: facts.riskTolerance, level: product.riskLevel });
  return null;
}
