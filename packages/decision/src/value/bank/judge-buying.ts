import { type Day, fail, formatDay, ok, type Result } from '@vivero/domain';
import { fitBgNbd } from '../repurchase/fit-bg-nbd.ts';
import { fitParetoNbd } from '../repurchase/fit-pareto-nbd.ts';
import { groupHistories } from '../repurchase/group-histories.ts';
import { historyOf } from '../repurchase/history-of.ts';
import { judgeForecast } from '../repurchase/judge-forecast.ts';
import type { PurchaseHistory } from '../repurchase/purchase-history.ts';
import { expectedPurchases, type RepurchaseModel } from '../repurchase/repurchase-model.ts';
import type { ValueProblem } from '../value-problem.ts';
import type { CustomerHistory } from './customer-history.ts';
import { MONTH_DAYS } from './month.ts';

/** How forecasts of purchases did on the days after those that they were learned from. */
export interface BuyingJudged {
  readonly learnedUntil: string;
  readonly judgedUntil: string;
  readonly customers: number;
  readonly happened: number;
  /** The champion first; the control lines know nothing of a customer but his own rate so far, or nothing at all. */
  readonly judgements: readonly {
    readonly name: RepurchaseModel['kind'] | 'own_rate' | 'one_rate';
    /** Purchases of all customers together. */
    readonly expected: number;
    /** Root of the mean squared miss of one customer's purchases. */
    readonly miss: number;
  }[];
}

/** Totals that are off by more than this are no forecast of money. [D] */
const FAR_OFF = 2;
const KINDS = ['bg_nbd', 'pareto_nbd'] as const;

/** Fits one of the models. @param histories in months */
export function fitBuying(
  kind: RepurchaseModel['kind'],
  histories: readonly PurchaseHistory[],
): Result<RepurchaseModel, ValueProblem> {
  const fitted = kind === 'bg_nbd' ? fitBgNbd(histories) : fitParetoNbd(histories);
  return fitted.ok ? ok({ kind, numbers: fitted.value.model } as RepurchaseModel) : fitted;
}

/**
 * Learns on the first part of the time and judges on the rest, beside what knows nothing.
 * @returns the problem of the fit where no model could be fitted, `value.level_missed` where twice or half as many purchases came as the
 *   best one expected, and `value.no_better` where it misses no less than one rate for all
 */
export function judgeBuying(
  customers: readonly CustomerHistory[],
  split: Day,
  asOf: Day,
): Result<BuyingJudged, ValueProblem> {
  const seen = customers.flatMap(({ purchases }) => {
    const days = purchases.map(({ day }) => day);
    const history = historyOf(days, split, MONTH_DAYS);
    const later = new Set(days.filter((day) => day > split && day <= asOf)).size;
    return history === null ? [] : [{ history, later }];
  });
  const histories = seen.map(({ history }) => history);
  const outcomes = seen.map(({ later }) => later);
  const ahead = (asOf - split) / MONTH_DAYS;
  const grouped = groupHistories(histories, 1);
  const fits = KINDS.map((kind) => fitBuying(kind, grouped));
  const models = fits.flatMap((fit) => (fit.ok ? [fit.value] : []));
  const [refused] = fits.filter((fit) => !fit.ok);
  if (models.length === 0 && refused !== undefined) return refused;
  const rate =
    histories.reduce((sum, { repeats }) => sum + repeats, 0) / histories.reduce((sum, { watched }) => sum + watched, 0);
  const judge = (name: BuyingJudged['judgements'][number]['name'], of: (history: PurchaseHistory) => number) => {
    const { expected, miss } = judgeForecast(histories.map(of), outcomes, (i) => histories[i]!.repeats);
    return { name, expected, miss };
  };
  const own = models
    .map((model) => judge(model.kind, (history) => expectedPurchases(model, history, ahead)))
    .toSorted((a, b) => a.miss - b.miss);
  const controls = [
    judge('own_rate', ({ repeats, watched }) => (watched > 0 ? (repeats / watched) * ahead : 0)),
    judge('one_rate', () => rate * ahead),
  ];
  const happened = outcomes.reduce((sum, count) => sum + count, 0);
  const { expected, miss } = own[0]!;
  if (Math.max(expected / happened, happened / expected) > FAR_OFF)
    return fail({ code: 'value.level_missed', expected: Math.round(expected), happened });
  if (miss >= controls[1]!.miss) return fail({ code: 'value.no_better' });
  return ok({
    learnedUntil: formatDay(split),
    judgedUntil: formatDay(asOf),
    customers: seen.length,
    happened,
    judgements: [...own, ...controls],
  });
}
