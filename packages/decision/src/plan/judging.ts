import { type GateNow, JURISDICTION_PACKS, type JurisdictionPack } from '@vivero/domain';
import { TAKEN_UP } from '../belief/stated-need-model.ts';
import { successRates, type SuccessRate } from '../rates/success-rate.ts';
import type { PlanAction } from './candidate.ts';
import type { CustomerFacts } from './customer-facts.ts';
import type { PlanInput } from './plan-input.ts';
import { drawsOn } from './shared-limit.ts';
import { Shelf } from './shelf.ts';
import { START_RATES } from './start-rates.ts';

/** All that judging a customer needs beside the customer, worked out once for a run. */
export interface Judging {
  readonly input: PlanInput;
  readonly now: GateNow;
  readonly pack: JurisdictionPack;
  readonly shelf: Shelf;
  readonly drawsOn: ReturnType<typeof drawsOn>;
  readonly rateOf: (
    segment: string | null,
    stage: CustomerFacts['stage']['current'],
    action: PlanAction,
  ) => SuccessRate;
  /** The same of an offer to somebody who has said that they need it. */
  readonly closingRateOf: (segment: string | null, stage: CustomerFacts['stage']['current']) => SuccessRate;
}

/** @throws RangeError for base rates that count more successes than contacts and for shared limits that are none */
export function judgingOf(input: PlanInput): Judging {
  // Contacts do not tell what had been said before: where there are many, both rates are what they say.
  const closing = successRates(input.baseRates, () => TAKEN_UP);
  return {
    input,
    now: { today: input.today, ...input.now },
    pack: JURISDICTION_PACKS[input.jurisdiction],
    shelf: new Shelf(input),
    drawsOn: drawsOn(input.limits ?? []),
    rateOf: successRates(input.baseRates, (action) => START_RATES[action as PlanAction]),
    closingRateOf: (segment, stage) => closing(segment, stage, 'offer'),
  };
}
