import {
  customerHistory,
  type CustomerWorth,
  heldMargins,
  tenureMonths,
  type ValueModel,
  type Worth,
  worthOfCustomer,
} from '@vivero/decision';
import {
  type Day,
  type Holding,
  type LedgerEvent,
  type Money,
  type Problem,
  problemPhrase,
  type Product,
  type Relation,
  type Sentence,
} from '@vivero/domain';
import type { KeptValueModel } from '../models/value-model.ts';

/** What is expected and between which ends, in the bank's currency. */
export interface WorthInMoney {
  readonly value: Money;
  readonly from: Money;
  readonly to: Money;
}

/** What somebody is worth over the time to come: words first. Where it cannot be said, the words say why and there are no parts. */
export interface Lifetime {
  readonly says: readonly Sentence[];
  readonly months: number | null;
  readonly learnedUntil: Day | null;
  readonly whole: WorthInMoney | null;
  /** `worth` null = not known, and the words say why. What leaving costs is taken off the others already. */
  readonly parts: readonly {
    readonly part: 'holds' | 'buys_again' | 'leaving';
    readonly worth: WorthInMoney | null;
    readonly says: readonly Sentence[];
  }[];
}

export interface LifetimeFacts {
  readonly relation: Relation;
  /** null = nobody has read the record yet, so that it is not known whether it may be reckoned at all. */
  readonly refusesProfiling: boolean | null;
  readonly holdings: readonly Holding[];
  /** In time order. */
  readonly events: readonly LedgerEvent[];
  readonly products: readonly Product[];
  readonly currency: string;
  readonly today: Day;
}

export function lifetimeOf(kept: KeptValueModel, facts: LifetimeFacts): Lifetime {
  const { holdings, events, products, currency, today } = facts;
  if (facts.refusesProfiling === null) return unknown(say('unknown.not_read'));
  if (facts.refusesProfiling) return unknown(say('unknown.profiling'));
  if (facts.relation !== 'customer') return unknown(say('unknown.not_customer'));
  if (kept.state === 'not_learned') return unknown(say('unknown.not_learned'));
  if (kept.state === 'expired') return unknown(say('unknown.expired', { day: { day: kept.on } }));
  if (kept.state === 'refused') return unknown(say('unknown.refused', { why: inWords(kept.why) }));
  const history = customerHistory(events, holdings, products, currency);
  const held = heldMargins(holdings, products, currency, today);
  const worth = worthOfCustomer(kept.model, held, history, tenureMonths(history, today), today);
  if (worth.whole === null) return unknown(say('unknown.nothing'));
  const inMoney = (part: Worth): WorthInMoney => {
    const amount = (minor: number): Money => ({ minor: Math.round(minor), currency });
    return { value: amount(part.value), from: amount(part.from), to: amount(part.to) };
  };
  const moneyOf = (part: CustomerWorth['holds']) => ('unknown' in part ? null : inMoney(part));
  return {
    says: [say(mainPart(worth)), say(leaves(worth, kept.model))],
    months: worth.months,
    learnedUntil: kept.asOf,
    whole: inMoney(worth.whole),
    parts: [
      { part: 'holds', worth: moneyOf(worth.holds), says: [holdsSays(worth)] },
      { part: 'buys_again', worth: moneyOf(worth.buysAgain), says: againSays(worth) },
      {
        part: 'leaving',
        worth: worth.leaving.costs && inMoney(worth.leaving.costs),
        says: [leavingSays(worth, kept.model)],
      },
    ],
  };
}

const say = (key: string, params: Sentence['params'] = {}): Sentence => ({ key: `lifetime.${key}`, params });
const inWords = (problem: Problem) => ({ joined: 'then' as const, sentences: [problemPhrase(problem)] });
const unknown = (why: Sentence): Lifetime => ({
  says: [why],
  months: null,
  learnedUntil: null,
  whole: null,
  parts: [],
});

/** Above this share of the whole a part is most of it. */
const MOST = 2 / 3;

function mainPart({ holds, buysAgain }: CustomerWorth): string {
  if ('unknown' in buysAgain) return 'only_holds';
  if ('unknown' in holds) return 'only_again';
  const share = holds.value / (holds.value + buysAgain.value);
  return share > MOST ? 'mostly_holds' : share < 1 - MOST ? 'mostly_again' : 'both';
}

/** From so many times the usual chance on, somebody is another than most. */
const APART = 1.5;

function leaves({ leaving }: CustomerWorth, model: ValueModel): string {
  if (model.leaving.rate.ended === 0) return 'nobody_left';
  if (leaving.withinYear > APART * leaving.usual) return 'leaves_likelier';
  return leaving.withinYear * APART < leaving.usual ? 'leaves_unlikelier' : 'leaves_as_most';
}

const holdsSays = ({ holds }: CustomerWorth): Sentence => say('unknown' in holds ? 'holds.nothing_counted' : 'holds');

function againSays({ buysAgain, buying }: CustomerWorth): Sentence[] {
  if ('unknown' in buysAgain)
    return [
      buysAgain.unknown === 'not_learned'
        ? say('unknown.refused', { why: inWords(buysAgain.why) })
        : say('again.never_bought'),
    ];
  const { purchases = 0, withinYear = 0, active = null } = buying ?? {};
  return [
    say('again', { purchases, count: withinYear }),
    active === null || purchases === 1 ? say('again.bought_once') : say('again.active', { chance: active }),
  ];
}

const leavingSays = ({ leaving }: CustomerWorth, model: ValueModel): Sentence =>
  model.leaving.rate.ended === 0
    ? say('leaving.nobody_left', { months: model.leaving.rate.months })
    : say('leaving', { own: leaving.withinYear, usual: leaving.usual });
