import { MONTH_PLACES, type MonthCounts } from '@vivero/book';
import { type Believed, chainPosterior, findBottleneck, randomStreams, withEntrants } from '@vivero/decision';
import {
  type Actor,
  type Masked,
  type Money,
  type Phrase,
  PRODUCT_CATEGORIES,
  type Product,
  type Stage,
  STAGES,
} from '@vivero/domain';
import { inScope, readBank } from '@vivero/storage';
import { productsOf } from '../content/products-of.ts';
import { askBook, isMasked, type Standing } from './ask-book.ts';
import { hideSmall } from './hide-small.ts';
import type { QuestionDeps } from './question-deps.ts';

interface Worth {
  readonly value: Money;
  /** With 90 % chance between these. */
  readonly lower: Money;
  readonly upper: Money;
  /** Chance that no other step brings more, 0..1. */
  readonly first: number;
}

/** One step of the chain with what going on more often is worth to the whole book. */
export interface PricedStep {
  readonly from: Stage;
  readonly to: Stage;
  /** Months that somebody began at `from`, and of them those that ended at `to`. */
  readonly months: number;
  readonly moved: number;
  /** Chance to go on in a month, 0..1, with its 90 % interval. */
  readonly chance: Believed;
  /** Of one more in a hundred going on each month, and of one more for every hundred that do. */
  readonly perPoint: Worth;
  readonly perPercent: Worth;
  /** Of one hour of a relationship manager; nobody has measured yet what an hour moves. */
  readonly perHour: { readonly costUnknown: true };
}

export interface BottleneckReport extends Standing {
  readonly lookBack: number;
  readonly steps: readonly { readonly from: Stage; readonly to: Stage; readonly priced: PricedStep | Masked }[];
  readonly says: Phrase;
}

/** A year: every season once, and recent enough to be about the way people are worked today. */
const MONTHS = 12;
/** What money a month from now is worth today: about 11 % a year. [D] */
const DISCOUNT = 0.99;
/** From here on it is likelier than not that no other step is worth more. */
const SURE = 0.5;
const PLACES = MONTH_PLACES.length;
const LOST = PLACES - 1;
const CATEGORIES = PRODUCT_CATEGORIES.length;

/** Where in the seven stages one more person going on is worth most: a chain of a year's months, priced with the margin of what people hold. */
export async function askBottleneck(deps: QuestionDeps, actor: Actor): Promise<BottleneckReport> {
  const { currency, products } = await inScope(deps.stores, [], async (db) => {
    const bank = await readBank(db);
    return { currency: bank.currency, products: await productsOf(db, bank.currency) };
  });
  const { answer, standing, asOf } = await askBook(deps, actor, ({ ask }) => ask({ ask: 'months', months: MONTHS }));
  const priced = priceSteps(answer, products, currency, asOf);
  return {
    ...standing,
    lookBack: MONTHS,
    steps: priced.map((step) => ({
      from: step.from,
      to: step.to,
      priced: isMasked(actor) ? hideSmall(step, [step.moved, step.months - step.moved]) : step,
    })),
    says: says(priced),
  };
}

function priceSteps(counts: MonthCounts, products: readonly Product[], currency: string, seed: number): PricedStep[] {
  const { moves, people, came } = counts;
  // A stage at which nobody ever began a month says nothing about where people go from there: the chain does without it.
  const seen = STAGES.flatMap((_, place) =>
    MONTH_PLACES.some((_each, to) => (moves[place * PLACES + to] as number) > 0) ? [place] : [],
  );
  const places = [...seen, LOST];
  const own = Float64Array.from(
    places.flatMap((from) => places.map((to) => (from === LOST ? 0 : (moves[from * PLACES + to] as number)))),
  );
  const end = places.length - 1;
  const posterior = chainPosterior(
    places.map((place) => MONTH_PLACES[place] as string),
    own,
    (from, to) => from !== end || to === end,
  );
  const steps = seen.slice(1).map((_, step) => ({ from: step, to: step + 1 }));
  if (!posterior.ok || steps.length === 0) return [];
  const margins = marginsOf(counts, products, currency);
  const pick = (all: Float64Array, of = 1): Float64Array => Float64Array.from(places, (place) => all[place]! / of);
  const book = {
    rewards: pick(margins),
    people: withEntrants(pick(people), pick(came, MONTHS), DISCOUNT),
    discount: DISCOUNT,
  };
  const unknown = steps.map(() => null);
  const found = findBottleneck(posterior.value, book, steps, unknown, randomStreams(seed).stream('bottleneck'));
  const money = (minor: number): Money => ({ minor: Math.round(minor), currency });
  const worth = ({ value, lower, upper, first }: Believed & { readonly first: number }): Worth => ({
    value: money(value),
    lower: money(lower),
    upper: money(upper),
    first,
  });
  return steps.map(({ from, to }, step) => ({
    from: STAGES[seen[from]!]!,
    to: STAGES[seen[to]!]!,
    months: own.subarray(from * places.length, (from + 1) * places.length).reduce((sum, count) => sum + count, 0),
    moved: own[from * places.length + to]!,
    chance: found.chance[step]!,
    perPoint: worth(found.perPoint[step]!),
    perPercent: worth(found.perPercent[step]!),
    perHour: { costUnknown: true },
  }));
}

/** Margin of one month per person at each place, at the middle of the shelf's margins, in minor units; 0 where nobody is or nothing is known. */
function marginsOf(
  { people, holdings, balances }: MonthCounts,
  products: readonly Product[],
  currency: string,
): Float64Array {
  const shelf = PRODUCT_CATEGORIES.map((category) => {
    const own = products.filter((product) => product.category === category && product.currency === currency);
    const mean = (of: (product: Product) => number): number =>
      own.reduce((sum, product) => sum + of(product), 0) / Math.max(1, own.length);
    return { rate: mean(({ marginRate }) => marginRate), fixed: mean(({ marginFixedMinor }) => marginFixedMinor) };
  });
  return Float64Array.from(MONTH_PLACES, (_, place) => {
    if (place === LOST || people[place] === 0) return 0;
    const yearly = shelf.reduce((sum, { rate, fixed }, category) => {
      const cell = place * CATEGORIES + category;
      return sum + rate * balances[cell]! + fixed * holdings[cell]!;
    }, 0);
    return yearly / 12 / people[place]!;
  });
}

function says(steps: readonly PricedStep[]): Phrase {
  const [best] = steps.toSorted((a, b) => b.perPoint.value.minor - a.perPoint.value.minor);
  if (best === undefined || best.perPoint.value.minor <= 0) return { key: 'bottleneck.none', params: {} };
  return {
    key: best.perPoint.first < SURE ? 'bottleneck.unsure' : 'bottleneck.says',
    params: {
      from: { term: `stage.${best.from}` },
      to: { term: `stage.${best.to}` },
      amount: best.perPoint.value,
      sure: Math.min(99, Math.round(100 * best.perPoint.first)),
    },
  };
}
