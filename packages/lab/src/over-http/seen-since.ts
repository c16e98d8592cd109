import { answerIn, boughtIn, contactedIn, firedIn, NEED_SIGNS } from '@vivero/decision';
import type { SeenBank, SeenNeed } from '../seen/seen-bank.ts';

/** What came to light about one customer and one need in a week. */
export interface Shown {
  readonly week: number;
  readonly customer: number;
  readonly need: number;
  /** `sign` = the movements of money, `interest` = opened what was passed on, `yes` and `no` = what was answered. */
  readonly what: 'sign' | 'interest' | 'yes' | 'no' | 'contacted' | 'bought';
}

/** What is new since the last time. */
export interface SeenSince {
  /** The earliest week first. */
  readonly shown: readonly Shown[];
  /** Customers who have left since. */
  readonly left: readonly number[];
}

const INTEREST = NEED_SIGNS.indexOf('interest');

/** Tells again and again what has come to light since it was last asked; the first time, all that is on record. */
export function watchSeen(): (seen: SeenBank) => SeenSince {
  let told: readonly Uint32Array[] = [];
  let gone = new Uint8Array();
  let from = 0;
  return (seen) => {
    const shown: Shown[] = [];
    for (const [need, words] of seen.words.entries())
      for (let customer = 0; customer < seen.customers; customer += 1)
        for (let week = from; week < seen.weeks; week += 1) {
          const at = customer * seen.room + week;
          const before = told[need]?.[at] ?? 0;
          if (words[at] === before) continue;
          for (const what of shownIn(words[at]!, seen.needs[need]!))
            if (!shownIn(before, seen.needs[need]!).includes(what)) shown.push({ week, customer, need, what });
        }
    const left = [...seen.gone.keys()].filter((customer) => seen.gone[customer] === 1 && gone[customer] !== 1);
    told = seen.words.map((words) => words.slice());
    gone = seen.gone.slice();
    // The week before may still show how it ended.
    from = Math.max(0, seen.weeks - 1);
    return { shown: shown.toSorted((a, b) => a.week - b.week), left };
  };
}

function shownIn(word: number, { sign }: SeenNeed): readonly Shown['what'][] {
  const answer = answerIn(word);
  return [
    ...(firedIn(word, sign) ? (['sign'] as const) : []),
    ...(firedIn(word, INTEREST) ? (['interest'] as const) : []),
    ...(answer === null ? [] : [answer.yes ? ('yes' as const) : ('no' as const)]),
    ...(contactedIn(word) ? (['contacted'] as const) : []),
    ...(boughtIn(word) ? (['bought'] as const) : []),
  ];
}
