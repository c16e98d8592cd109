import type { PlanAction } from './candidate.ts';

/** Where nothing has been tried yet: share of contacts that reach the action's own aim. [D], corrected by every outcome. */
export const START_RATES: Readonly<Record<PlanAction, number>> = {
  offer: 0.05,
  ask: 0.15,
  seed: 0.2,
  service: 0.5,
  consent: 0.3,
  risk_assessment: 0.25,
  care: 0.3,
};
