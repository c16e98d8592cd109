import { percentile } from '../../evaluation/percentile.ts';
import type { EndingRate } from '../bank/ending-rate.ts';
import { earns } from '../bank/fit-spend.ts';
import type { BuyingFit } from '../bank/learn-buying.ts';
import type { Keeping, KeepingByFamily } from '../bank/learn-keeping.ts';
import { spendOf } from '../bank/learn-buying.ts';
import type { CustomerHistory } from '../bank/customer-history.ts';
import type { Leaving } from '../bank/learn-leaving.ts';
import { leavingFields } from '../bank/leaving-fields.ts';
import { MONTH_DAYS } from '../bank/month.ts';
import type { ValueModel } from '../bank/train-value.ts';
import { survivalAhead } from '../leaving/survival-ahead.ts';
import { lifetimeValue, type ValueLayer } from '../lifetime-value.ts';
import { activeChance, expectedPurchases } from '../repurchase/repurchase-model.ts';
import { historyOf } from '../repurchase/history-of.ts';
import type { PurchaseHistory } from '../repurchase/purchase-history.ts';
import { survivalAfter } from '../retention/shifted-beta.ts';
import type { CustomerWorth, UnknownWorth, Worth } from './customer-worth.ts';
import type { HeldMargin } from './held-margins.ts';

/** How far a lifetime is looked at: beyond three years rates, products and people are others. [D] */
export const WORTH_MONTHS = 36;
/** What a unit a month from now is worth today, at 8 % a year. [D] */
const DISCOUNT = 1.08 ** (-1 / 12);

/** What is expected, the low end and the high end. */
type End = 'value' | 'from' | 'to';
const OTHER: Readonly<Record<End, End>> = { value: 'value', from: 'to', to: 'from' };
const LEVEL: Readonly<Record<End, 'perMonth' | 'lower' | 'upper'>> = { value: 'perMonth', from: 'lower', to: 'upper' };

/**
 * Worth of one customer over three years, in its parts: what is held at the margins of the shelf for as long as it is kept, and what may be
 * bought again with a year of margin each, both for as long as he is expected to stay. Somebody who has bought once is told by all who
 * look like that; he is never taken to be active for certain.
 *
 * @param held open holdings here whose margin is known
 * @param history everything on record up to `asOf`
 * @param tenure months as a customer; null when the beginning is not on record
 * @returns parts that are not known say why, and count in no sum
 * Error: the range runs from the lowest margins with the most endings (95 %) and the 5th percentile of purchases to the opposite. It is one
 *   of what is expected of people like this; what one person does varies more.
 * Source: see `lifetimeValue`, `survivalAhead`, `survivalAfter`, `bgNbdExpected`, `paretoNbdExpected`, `expectedSpend`.
 */
export function worthOfCustomer(
  { leaving, keeping, buying }: ValueModel,
  held: readonly HeldMargin[],
  history: CustomerHistory,
  tenure: number | null,
  asOf: number,
): CustomerWorth {
  const stays = ends((end) => relationshipOf(leaving, history, tenure, asOf, OTHER[end]));
  const heldLayers = ends((end) => held.map((holding) => heldLayer(holding, keeping, end)));
  const seen = historyOf(
    history.purchases.map(({ day }) => day),
    asOf,
    MONTH_DAYS,
  );
  const [spend] = spendOf(history.purchases.filter(({ day }) => day <= asOf));
  const again = (fit: BuyingFit, who: PurchaseHistory): readonly ValueLayer[] => [
    purchaseLayer(fit, who, earns(fit.much, spend)),
  ];
  const holds: Worth | UnknownWorth =
    held.length === 0
      ? { unknown: 'nothing_counted' }
      : enclosing(ends((end) => lifetimeValue(stays[end], whileThere(heldLayers[end], stays[end]), DISCOUNT).value));
  const buysAgain: Worth | UnknownWorth =
    'refused' in buying
      ? { unknown: 'not_learned', why: buying.refused }
      : seen === null
        ? { unknown: 'never_bought' }
        : enclosing(
            ends((end) => {
              const worth = (fit: BuyingFit): number => lifetimeValue(stays[end], again(fit, seen), DISCOUNT).value;
              return end === 'value'
                ? worth(buying)
                : percentile(buying.draws.map(worth), end === 'from' ? 0.05 : 0.95);
            }),
          );
  const known = [holds, buysAgain].filter(isKnown);
  const bought = 'refused' in buying || seen === null ? [] : again(buying, seen);
  const staying = lifetimeValue(
    new Float64Array(WORTH_MONTHS).fill(1),
    [...heldLayers.value, ...bought],
    DISCOUNT,
  ).value;
  const gone = (end: End): number => {
    const there = stays[OTHER[end]];
    const left = [...whileThere(heldLayers.value, there), ...bought];
    return staying - lifetimeValue(there, left, DISCOUNT).value;
  };
  return {
    months: WORTH_MONTHS,
    whole: known.length === 0 ? null : ends((end) => known.reduce((sum, part) => sum + part[end], 0)),
    holds,
    buysAgain,
    buying:
      'refused' in buying || seen === null
        ? null
        : {
            purchases: seen.repeats + 1,
            withinYear: expectedPurchases(buying.often, seen, 12),
            active: activeChance(buying.often, seen),
          },
    leaving: {
      costs: known.length === 0 ? null : ends(gone),
      withinYear: 1 - stays.value[12]!,
      usual: -Math.expm1(-12 * leaving.rate.perMonth),
    },
  };
}

/** Percentiles of a skewed number of draws can miss what is expected, and what costs more than it earns turns the ends about. */
const enclosing = ({ value, from, to }: Worth): Worth => ({
  value,
  from: Math.min(from, value),
  to: Math.max(to, value),
});

const isKnown = (part: Worth | UnknownWorth): part is Worth => !('unknown' in part);

const ends = <T>(of: (end: End) => T): Readonly<Record<End, T>> => ({
  value: of('value'),
  from: of('from'),
  to: of('to'),
});

/** Chance that he is still a customer after 0, 1, ... months, with as much leaving as the end of its interval says. */
function relationshipOf(
  { rate, model }: Leaving,
  history: CustomerHistory,
  tenure: number | null,
  asOf: number,
  end: End,
): Float64Array {
  const own = model && survivalAhead(model, leavingFields([history], [asOf]), [tenure ?? Number.NaN], WORTH_MONTHS);
  return overMonths((t) => (own === null ? Math.exp(-rate.perMonth * t) : own[t]!) ** levelOf(rate, end));
}

/**
 * What is held is kept by who stays (`learnKeeping`), so that it is there when both hold. Purchases know their own end: people who have left
 * are among those who stopped buying, and `lifetimeValue` cuts what would go on for longer.
 */
const whileThere = (layers: readonly ValueLayer[], relationship: Float64Array): readonly ValueLayer[] =>
  layers.map((layer) => ({ ...layer, survival: overMonths((t) => layer.survival[t]! * relationship[t]!) }));

const overMonths = (of: (month: number) => number): Float64Array =>
  Float64Array.from({ length: WORTH_MONTHS }, (_, month) => of(month));

/** A survival to this power has as many times the hazard. */
const levelOf = (rate: EndingRate, end: End): number => rate[LEVEL[end]] / rate.perMonth;

/** A family of which nothing was watched is taken to be kept as long as the customer stays. */
function heldLayer(
  { category, age, paidOffIn, least, most }: HeldMargin,
  keeping: KeepingByFamily,
  end: End,
): ValueLayer {
  const kept = keeping[category];
  const margin = { value: (least + most) / 2, from: least, to: most }[end] / 12;
  const survival = overMonths((t) => {
    const still = kept === undefined ? 1 : keptAfter(kept, age, t) ** levelOf(kept.rate, OTHER[end]);
    return still * (paidOffIn === null ? 1 : Math.max(0, 1 - t / Math.max(paidOffIn, 1)));
  });
  return { name: category, survival, margin };
}

const keptAfter = ({ rate, byAge }: Keeping, age: number | null, t: number): number =>
  byAge === null || age === null
    ? Math.exp(-rate.perMonth * t)
    : Math.min(1, survivalAfter(byAge, age + t) / survivalAfter(byAge, age));

/** Purchases thin out as people stop buying: what the first month brings, and the later ones as shares of it. */
function purchaseLayer({ often }: BuyingFit, seen: PurchaseHistory, margin: number): ValueLayer {
  const until = Array.from({ length: WORTH_MONTHS + 1 }, (_, month) => expectedPurchases(often, seen, month));
  const first = until[1]! - until[0]!;
  let share = 1;
  const survival = overMonths((t) => (share = Math.max(0, Math.min(share, (until[t + 1]! - until[t]!) / first))));
  return { name: 'buys_again', survival, margin: first * margin };
}
