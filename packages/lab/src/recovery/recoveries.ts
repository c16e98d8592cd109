import { recoverAttribution } from './recover-attribution.ts';
import { recoverChain } from './recover-chain.ts';
import { recoverEventEffect } from './recover-event-effect.ts';
import { recoverHazards } from './recover-hazards.ts';
import { recoverNeedFilter } from './recover-need-filter.ts';
import { recoverReferralShare } from './recover-referral-share.ts';
import { recoverResponseDecay } from './recover-response-decay.ts';
import { recoverUplift } from './recover-uplift.ts';
import type { Drawn, Recovery } from './recovery-draw.ts';

/** Every estimator that the decisions rest on, by the name under which it can be asked for. */
export const RECOVERIES = {
  need_filter: recoverNeedFilter,
  hazards: recoverHazards,
  uplift: recoverUplift,
  chain: recoverChain,
  referral_share: recoverReferralShare,
  event_effect: recoverEventEffect,
  attribution: recoverAttribution,
  response_decay: recoverResponseDecay,
} as const satisfies Readonly<Record<string, Recovery>>;

export type EstimatorName = keyof typeof RECOVERIES;

/** One replication of one estimator: by quantity, what was said and what is. The same seed gives the same. */
export const drawRecovery = (estimator: EstimatorName, seed: number): Readonly<Record<string, Drawn>> =>
  RECOVERIES[estimator].draw(seed);
