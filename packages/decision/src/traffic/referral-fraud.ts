import { directedGraph } from '../graph/directed-graph.ts';
import { circlesOf } from './circles-of.ts';

/** One referral as the record has it, accepted or not; people are places 0 .. people - 1. */
export interface ReferralFact {
  readonly referrer: number;
  readonly referred: number;
  /** Day on which the referred bought; null = not yet. */
  readonly boughtOn: number | null;
  /** Whether both have the same telephone, e-mail or device; null = nothing to compare. */
  readonly sharesContact: boolean | null;
  /** Whether both stand on one holding. */
  readonly sameHousehold: boolean;
  /** Whether the referred did anything of their own after that purchase; null = too early to say, or not bought. */
  readonly activeAfter: boolean | null;
}

/** What speaks for a referrer who refers for the reward only. */
export const FRAUD_SIGNALS = ['shared_contact', 'household', 'circle', 'burst', 'idle_after', 'idle_star'] as const;
export type FraudSignal = (typeof FRAUD_SIGNALS)[number];

/** What the record says of one referrer; `score` is a sum of log-likelihood ratios, natural logarithm. */
export interface FraudScore {
  readonly referrer: number;
  readonly score: number;
  readonly signals: readonly FraudSignal[];
  /** Whether a person should look at it before a reward is paid. */
  readonly review: boolean;
}

/** How often a signal shows with people who refer for the reward only, and with everybody else. [D] until a bank has looked through its own queue. */
const SHOWS: Readonly<Record<FraudSignal, { readonly fraud: number; readonly honest: number }>> = {
  shared_contact: { fraud: 0.4, honest: 0.01 },
  household: { fraud: 0.4, honest: 0.005 },
  circle: { fraud: 0.4, honest: 0.001 },
  burst: { fraud: 0.5, honest: 0.02 },
  idle_after: { fraud: 0.6, honest: 0.05 },
  idle_star: { fraud: 0.3, honest: 0.005 },
};
/** From this sum on a person looks. No single weak sign reaches it. [D] */
const REVIEW_FROM = 1;
/** So many who bought within so many days are a burst; so many idle ones, and hardly anybody else, a star. [D] */
const BURST = { people: 4, days: 7 };
const STAR = { people: 4, idle: 0.75 };

/**
 * Who may refer for the reward only: each sign counts by how much likelier it is with such people, and its absence a little the other way;
 * a sign that could not be looked for counts nothing. It decides about nobody: it fills a queue that a person looks through.
 *
 * @param people how many there are
 * @returns one score a referrer, the highest first
 * Error: the signs are taken to be independent given what somebody is, which overstates a person with several; on injected rings of five
 *   kinds at least 90 % are found at 2 % false flags at the most (referral-fraud.test.ts).
 * Source: naive Bayes on the signs of science.md 4.
 */
export function referralFraud(people: number, facts: readonly ReferralFact[]): readonly FraudScore[] {
  const claims = (end: 'referrer' | 'referred') => Uint32Array.from(facts, (fact) => fact[end]);
  const circles = circlesOf(directedGraph(people, claims('referrer'), claims('referred')));
  return [...Map.groupBy(facts, ({ referrer }) => referrer)]
    .map(([referrer, own]) => {
      const seen = signsOf(own, circles[referrer] === 1);
      const signals = FRAUD_SIGNALS.filter((signal) => seen[signal] === true);
      const score = FRAUD_SIGNALS.reduce((sum, signal) => sum + ratioOf(signal, seen[signal]), 0);
      return { referrer, score, signals, review: score >= REVIEW_FROM };
    })
    .toSorted((a, b) => b.score - a.score || a.referrer - b.referrer);
}

function ratioOf(signal: FraudSignal, shows: boolean | null): number {
  const { fraud, honest } = SHOWS[signal];
  if (shows === null) return 0;
  return shows ? Math.log(fraud / honest) : Math.log((1 - fraud) / (1 - honest));
}

function signsOf(own: readonly ReferralFact[], circle: boolean): Readonly<Record<FraudSignal, boolean | null>> {
  const compared = own.filter(({ sharesContact }) => sharesContact !== null);
  const judged = own.filter(({ activeAfter }) => activeAfter !== null);
  const idle = judged.filter(({ activeAfter }) => activeAfter === false).length;
  return {
    shared_contact: compared.length === 0 ? null : compared.some(({ sharesContact }) => sharesContact),
    // Families that refer each other for the reward seldom bank together: that nothing is shared speaks for nobody.
    household: own.some(({ sameHousehold }) => sameHousehold) ? true : null,
    circle,
    burst: isBurst(own),
    idle_after: judged.length === 0 ? null : idle === judged.length,
    idle_star: judged.length < STAR.people ? null : idle >= STAR.idle * judged.length,
  };
}

function isBurst(own: readonly ReferralFact[]): boolean {
  const days = own.flatMap(({ boughtOn }) => (boughtOn === null ? [] : [boughtOn])).toSorted((a, b) => a - b);
  return days.some((day, i) => (days[i + BURST.people - 1] ?? Infinity) - day < BURST.days);
}
