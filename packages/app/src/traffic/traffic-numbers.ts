import { proportion, type Proportion } from '@vivero/decision';
import {
  type Actor,
  COUNTED_CODES,
  formatDay,
  isSmallCell,
  type Masked,
  type NoBase,
  TRAFFIC_CODES,
} from '@vivero/domain';
import {
  type PeriodTraffic,
  type PrivateLink,
  privateLinks,
  readBank,
  type Stores,
  trafficOfPeriod,
  type UnitsPerCustomer,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { cellsOf, hideSmall } from '../questions/hide-small.ts';
import { isMasked } from '../questions/ask-book.ts';
import { readAs } from '../reading/read-as.ts';
import { type Effort, effortOf, mediumRates } from './traffic-time.ts';
import { type TrafficParts, trafficParts } from './traffic-parts.ts';

type Told<T> = T | Masked;

/** The traffic of a period: how many units there are for one customer, of what, through whom, and what the bank's own part of it took. */
export interface TrafficNumbers extends TrafficParts {
  readonly from: string;
  readonly to: string;
  /** N: units for each customer who was won, after the day of winning. */
  readonly perCustomer: Told<
    NoBase | { readonly median: number; readonly p90: number; readonly mean: number; readonly denominator: number }
  >;
  /** Of all units after winning, those of people who have never bought, and how many of the won those are. */
  readonly fromNonBuyers: Told<Proportion>;
  readonly nonBuyers: Told<Proportion>;
  /** Contacts with people before and on the day that they were won, and with those who were won already. */
  readonly drawing: Told<Effort>;
  readonly operating: Told<Effort>;
  readonly rates: ReturnType<typeof mediumRates>;
  readonly currency: string;
  readonly privateDomain: {
    /** Of people met in public, who came into the private domain. */
    readonly conversion: Told<Proportion>;
    /** Of links so many days old or older, how many lived so long. */
    readonly alive: readonly { readonly days: number; readonly share: Told<Proportion> }[];
  };
}

const ALIVE_DAYS = [30, 90] as const;
const LINK_DAYS = 365;

/** @param days of the period, which ends on the business day; 7..730 */
export async function trafficNumbers(stores: Stores, actor: Actor, days: number, now: string): Promise<TrafficNumbers> {
  const masked = isMasked(actor);
  return readAs(stores, actor, async (db) => {
    const bank = await readBank(db);
    const to = businessDay(bank, now);
    const from = to - days + 1;
    const codes = { units: TRAFFIC_CODES, counted: COUNTED_CODES };
    const { groups, perCustomer: counted, inPublic } = await trafficOfPeriod(db, codes, from, to);
    const links = await privateLinks(db, to - LINK_DAYS, to);
    const rates = mediumRates(bank);
    const share = (told: Proportion): Told<Proportion> => (masked ? hideSmall(told, cellsOf(told)) : told);
    const effort = (won: boolean): Told<Effort> => {
      const own = groups.filter((group) => group.won === won);
      const people = Math.max(0, ...own.map((group) => group.people));
      return masked && isSmallCell(people) ? { masked: true } : effortOf(own, rates);
    };
    return {
      from: formatDay(from),
      to: formatDay(to),
      perCustomer: masked && isSmallCell(counted.customers) ? { masked: true } : spreadOf(counted),
      fromNonBuyers:
        masked && isSmallCell(counted.nonBuyers)
          ? { masked: true }
          : proportion(counted.unitsOfNonBuyers, counted.units),
      nonBuyers: share(proportion(counted.nonBuyers, counted.customers)),
      ...trafficParts(groups, masked),
      drawing: effort(false),
      operating: effort(true),
      rates,
      currency: bank.currency,
      privateDomain: privateDomain(inPublic, links, to, share),
    };
  });
}

const spreadOf = ({ customers, units, median, p90 }: UnitsPerCustomer) =>
  median === null || p90 === null
    ? ({ noBase: true, denominator: 0 } as const)
    : { median, p90, mean: units / customers, denominator: customers };

function privateDomain(
  met: PeriodTraffic['inPublic'],
  links: readonly PrivateLink[],
  to: number,
  share: (told: Proportion) => Told<Proportion>,
): TrafficNumbers['privateDomain'] {
  return {
    conversion: share(proportion(met.linked, met.people)),
    alive: ALIVE_DAYS.map((days) => {
      const old = links.filter(({ madeOn }) => to - madeOn >= days);
      const alive = old.filter(({ madeOn, cutOn }) => cutOn === null || cutOn - madeOn >= days);
      return { days, share: share(proportion(alive.length, old.length)) };
    }),
  };
}
