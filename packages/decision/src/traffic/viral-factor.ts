import { type EventRate, eventRate } from '../rates/event-rate.ts';
import { type Proportion, proportion } from '../rates/proportion.ts';

/** How many people a campaign has to do with, each step part of the one before but for the friends, of whom one person may bring several. */
export interface ReferralCounts {
  readonly customers: number;
  /** Customers with a link of their own. */
  readonly asked: number;
  /** Of them, those by whom somebody came. */
  readonly inviters: number;
  readonly friends: number;
  /** Of the friends, those who have bought. */
  readonly bought: number;
}

/** The factor K of a campaign with its three parts. K alone says nothing without what it is over: it is told over three bases. */
export interface ViralFactor {
  readonly shareInviting: Proportion;
  readonly friendsPerInviter: EventRate;
  readonly conversion: Proportion;
  readonly k: Readonly<Record<'customers' | 'asked' | 'inviters', EventRate>>;
}

/**
 * K = share inviting x friends per inviter x conversion; multiplied out it is the friends who bought over whatever base it is told of.
 * @throws RangeError when the counts do not fit each other
 * Error: the intervals take friends to come independently of each other; friends of one person do not, so they are somewhat too narrow.
 * What friends will still buy is not in it.
 * Source: definitions.md 2.4; that tools differ in the base is why it is named.
 */
export function viralFactor({ customers, asked, inviters, friends, bought }: ReferralCounts): ViralFactor {
  if (asked > customers || inviters > asked || inviters > friends || bought > friends)
    throw new RangeError(
      `counts do not fit: ${inviters} of ${asked} asked brought ${friends}, of whom ${bought} bought`,
    );
  const over = (base: number): EventRate => eventRate(bought, base, 1);
  return {
    shareInviting: proportion(inviters, customers),
    friendsPerInviter: eventRate(friends, inviters, 1),
    conversion: proportion(bought, friends),
    k: { customers: over(customers), asked: over(asked), inviters: over(inviters) },
  };
}
