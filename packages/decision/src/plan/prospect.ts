import type { CustomerFacts } from './customer-facts.ts';
import { type Decision, unseenDecision } from './decision-log.ts';
import { judgeCustomer } from './judge-customer.ts';
import type { Judged } from './judged.ts';
import type { Judging } from './judging.ts';
import type { RowOption } from './row-option.ts';

/**
 * One customer of an RM as the day is filled: no more than can get a row, so that a book of 100,000 fits into memory. Who gets one is
 * judged again for the row.
 */
export interface Prospect {
  readonly customer: CustomerFacts;
  /** Settles equal scores. */
  readonly tie: number;
  /** What runs by the clock; it comes before everything else. */
  readonly due: RowOption | null;
  /** Allowed suggestions of positive worth, the best one of each duration and of what it draws on. */
  readonly suggestions: readonly RowOption[];
  /** Consents, assessments and greetings that fill idle minutes. */
  readonly ground: readonly RowOption[];
  /** What waits in the open if the customer gets no row. */
  readonly best: RowOption | null;
  /** What is written down if the customer gets no row, but for what kept them off; null = nothing. */
  readonly unseen: Decision | null;
}

/** @param draw see `unseenDecision` */
export function prospectOf(customer: CustomerFacts, judging: Judging, tie: number, draw: number): Prospect {
  const all = judgeCustomer(customer, judging);
  const { drawsOn } = judging;
  const suggestions: RowOption[] = [];
  const ground: RowOption[] = [];
  let due: RowOption | null = null;
  let best: RowOption | null = null;
  for (let place = 0; place < all.length; place += 1) {
    const judged = all[place]!;
    if (judged.blockedBy !== null) continue;
    if (judged.candidate.clock !== null) {
      if (due === null || byClock(judged, due.judged) < 0) due = optionOf(judged, place, judged.score.total, 'due', 0);
      continue;
    }
    const draws = drawsOn(judged.candidate, judged.means);
    // A birthday takes no minute from a need: there are dozens in a book, and a greeting scores more than a seed.
    const worth = judged.candidate.birthday === null ? judged.score.total : 0;
    if (judged.score.total > 0 && (best === null || worth > best.worth))
      best = optionOf(judged, place, worth, 'suggestion', draws);
    if (worth > 0) keepBetter(suggestions, optionOf(judged, place, worth, 'suggestion', draws));
    const filling = groundworkWorth(judged);
    if (filling > 0) keepBetter(ground, optionOf(judged, place, filling, 'fill', draws));
  }
  const waits = due !== null || best !== null;
  return {
    customer,
    tie,
    due,
    suggestions,
    ground,
    best,
    unseen: unseenDecision(all, waits, draw, judging.input.policy.sampleShare),
  };
}

const optionOf = (
  judged: Judged,
  place: number,
  worth: number,
  as: RowOption['as'],
  draws: RowOption['draws'],
): RowOption => ({
  judged,
  place,
  as,
  owner: judged.candidate.customer.customerId,
  minutes: judged.means.minutes,
  worth,
  draws,
});

/** Of the ways that take equally long and draw on the same only the best one can be chosen, of equally good ones the first. */
function keepBetter(options: RowOption[], option: RowOption): void {
  const { minutes, draws, worth } = option;
  const known = options.findIndex((each) => each.minutes === minutes && each.draws === draws);
  if (known >= 0) {
    if (worth <= options[known]!.worth) return;
    options.splice(known, 1);
  }
  options.push(option);
}

const CLOCK_ORDER = { promise: 0, complaint: 1, maturity: 2 } as const;

/** By promise, complaint, maturity and then by day. */
export function byClock(a: Judged, b: Judged): number {
  const [x, y] = [a.candidate.clock, b.candidate.clock];
  if (!x || !y) return 0;
  return CLOCK_ORDER[x.reason] - CLOCK_ORDER[y.reason] || x.dueOn - y.dueOn;
}

/** Positive for groundwork even where its score is not: what it may bring, plus a little so that it counts at all; a greeting's score. */
function groundworkWorth({ candidate, score }: Judged): number {
  if (candidate.birthday !== null) return score.total;
  const ground = candidate.action === 'consent' || candidate.action === 'risk_assessment';
  return ground ? score.parts.information + 1 : 0;
}
