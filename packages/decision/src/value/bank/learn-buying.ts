import { type Day, fail, ok, type Result } from '@vivero/domain';
import { drawPoisson } from '../../random/draw-poisson.ts';
import type { RandomStream } from '../../random/random-stream.ts';
import { groupHistories } from '../repurchase/group-histories.ts';
import { historyOf } from '../repurchase/history-of.ts';
import type { RepurchaseModel } from '../repurchase/repurchase-model.ts';
import type { SpendHistory } from '../spend/spend-history.ts';
import { spendFollowsFrequency } from '../spend/spend-follows-frequency.ts';
import type { ValueProblem } from '../value-problem.ts';
import type { CustomerHistory, CustomerPurchase } from './customer-history.ts';
import { type BuyingJudged, fitBuying, judgeBuying } from './judge-buying.ts';
import { fitSpend, type Spend } from './fit-spend.ts';
import { MONTH_DAYS } from './month.ts';

/** How often customers buy again, in months, and what a purchase earns, in minor units. */
export interface BuyingFit {
  readonly often: RepurchaseModel;
  readonly much: Spend;
}

/** What the bank has seen of customers who buy again. */
export interface Buying extends BuyingFit {
  /** The same learned from customers drawn again, so that it is known how much rests on who they happened to be. */
  readonly draws: readonly BuyingFit[];
  readonly customers: number;
  readonly repeaters: number;
  /** Correlation of how often and how much, -1..1: beyond +-0.2 frequent buyers are over- or undervalued. */
  readonly correlation: number;
  readonly judged: BuyingJudged;
}

/** Time at the end that judges: half a year, or a third of what there is. */
const JUDGED_DAYS = 182;
const DRAWS = 20;

/** @param since first day of the ledger @param stream draws customers again */
export function learnBuying(
  customers: readonly CustomerHistory[],
  since: Day,
  asOf: Day,
  stream: RandomStream,
): Result<Buying, ValueProblem> {
  const split = asOf - Math.min(JUDGED_DAYS, Math.floor((asOf - since) / 3));
  const judged = judgeBuying(customers, split, asOf);
  if (!judged.ok) return judged;
  const kind = judged.value.judgements[0]!.name as RepurchaseModel['kind'];
  const histories = groupHistories(
    customers.flatMap(({ purchases }) => {
      const history = historyOf(
        purchases.map(({ day }) => day),
        asOf,
        MONTH_DAYS,
      );
      return history === null ? [] : [history];
    }),
    1,
  );
  const spends = groupSpends(customers.flatMap(({ purchases }) => spendOf(purchases.filter(({ day }) => day <= asOf))));
  const often = fitBuying(kind, histories);
  if (!often.ok) return often;
  const much = fitSpend(spends);
  if (!much.ok) return much;
  const draws: BuyingFit[] = [];
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const often = fitBuying(kind, drawnAgain(histories, stream));
    const much = fitSpend(drawnAgain(spends, stream));
    if (often.ok && much.ok) draws.push({ often: often.value, much: much.value });
  }
  if (draws.length < DRAWS / 2) return fail({ code: 'value.not_settled' });
  return ok({
    often: often.value,
    much: much.value,
    draws,
    customers: histories.reduce((sum, each) => sum + each.customers, 0),
    repeaters: histories.reduce((sum, each) => sum + (each.repeats > 0 ? each.customers : 0), 0),
    correlation: spendFollowsFrequency(spends),
    judged: judged.value,
  });
}

/** What somebody's purchases earned on average; none where no purchase has a margin. */
export function spendOf(purchases: readonly CustomerPurchase[]): readonly SpendHistory[] {
  const margins = purchases.flatMap(({ margin }) => (margin === null || margin <= 0 ? [] : [margin]));
  const mean = margins.reduce((sum, margin) => sum + margin, 0) / margins.length;
  return margins.length === 0 ? [] : [{ purchases: margins.length, mean, customers: 1 }];
}

/** Customers alike in one row, after rounding means to two digits: fits faster, and moves no mean by more than 5 %. */
function groupSpends(spends: readonly SpendHistory[]): readonly SpendHistory[] {
  const groups = Map.groupBy(spends, ({ purchases, mean }) => `${purchases} ${mean.toPrecision(2)}`);
  return [...groups.values()].map((alike) => ({
    purchases: alike[0]!.purchases,
    mean: Number(alike[0]!.mean.toPrecision(2)),
    customers: alike.length,
  }));
}

/** As many customers of each kind as chance would have brought instead. */
const drawnAgain = <Row extends { readonly customers: number }>(
  rows: readonly Row[],
  stream: RandomStream,
): readonly Row[] =>
  rows.flatMap((row) => {
    const customers = drawPoisson(stream, row.customers);
    return customers === 0 ? [] : [{ ...row, customers }];
  });
