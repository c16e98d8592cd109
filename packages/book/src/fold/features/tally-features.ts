import { EVENT_GROUPS, type EventGroup } from './event-groups.ts';
import type { Feature } from './feature.ts';
import type { Tally } from './tally.ts';

/** What a group is called in a sentence. */
const WORDS: Readonly<Record<EventGroup, string>> = {
  contacts: 'contacts between customer and bank, answered or not',
  talks: 'two-way contacts',
  attempts: 'messages sent and calls that nobody answered',
  reads: 'messages that the customer read',
  inbound: 'contacts that the customer began',
  visits: 'meetings in the branch or at the customer',
  attended: 'events that the customer came to',
  interest: 'clicks, questions and attended conversations',
  questions: 'questions that the customer asked',
  needs: 'needs confirmed and quotes asked',
  denials: 'needs that the customer denied',
  purchases: 'qualifying transactions',
  purchases_deposit: 'purchases of accounts and deposits',
  purchases_investment: 'purchases of investments',
  purchases_protection: 'purchases of insurance',
  purchases_credit: 'loans taken',
  purchases_payment: 'cards, payroll and payment products taken',
  own_transactions: 'purchases and movements that the bank did not make itself',
  money_in: 'movements of money to the customer',
  money_out: 'movements of money from the customer',
  income: 'salaries and pensions received',
  card: 'card payments',
  cash_out: 'cash taken out',
  transfers_out: 'transfers to others',
  complaints: 'serious complaints',
  invites: 'persons that the customer referred',
  conversions: 'referred persons who bought',
  feedback: 'pieces of feedback that were accepted',
};

interface TallyFeature extends Feature {
  readonly tally: Tally;
}

const ALL = [7, 30, 90, 365, null] as const;
const LONG = [90, 365, null] as const;
type Window = (typeof ALL)[number];
const suffix = (window: Window): string => (window === null ? 'ever' : `${window}`);
const within = (window: Window): string => (window === null ? 'so far' : `in the last ${window} days`);

const counts = (windows: readonly Window[], ...groups: readonly EventGroup[]): readonly TallyFeature[] =>
  groups.flatMap((group) =>
    windows.map((window) => ({
      name: `${group}_${suffix(window)}`,
      meaning: `number of ${WORDS[group]} ${within(window)}`,
      unit: 'events' as const,
      tally: { what: 'count', of: EVENT_GROUPS[group], window },
    })),
  );

const sums = (windows: readonly Window[], ...groups: readonly EventGroup[]): readonly TallyFeature[] =>
  groups.flatMap((group) =>
    windows.map((window) => ({
      name: `${group}_amount_${suffix(window)}`,
      meaning: `amounts without sign, as far as they are stated in the bank's currency, of ${WORDS[group]} ${within(window)}`,
      unit: 'minor' as const,
      tally: { what: 'sum', of: EVENT_GROUPS[group], window },
    })),
  );

const days = (what: 'first' | 'last', ...groups: readonly EventGroup[]): readonly TallyFeature[] =>
  groups.map((group) => ({
    name: `${what}_${group}_on`,
    meaning: `day of the ${what} of ${WORDS[group]}`,
    unit: 'day',
    tally: { what, of: EVENT_GROUPS[group], window: null },
  }));

/** Features that count, add up or date events of a group within a window. */
export const TALLY_FEATURES: readonly TallyFeature[] = [
  ...counts(ALL, 'contacts', 'talks', 'inbound', 'interest', 'own_transactions', 'money_in', 'money_out', 'purchases'),
  ...counts([30, 90, 365], 'attempts', 'reads', 'questions'),
  ...counts(LONG, 'visits', 'attended', 'needs', 'denials', 'complaints'),
  ...counts([365, null], 'invites', 'conversions', 'feedback'),
  ...counts([365, null], 'purchases_deposit', 'purchases_investment', 'purchases_protection'),
  ...counts([365, null], 'purchases_credit', 'purchases_payment'),
  ...counts([30, 90], 'card', 'income'),
  ...sums([30, 90, 365], 'money_in', 'money_out'),
  ...sums([90, 365], 'income', 'card', 'transfers_out', 'cash_out'),
  ...sums([365, null], 'purchases', 'purchases_deposit', 'purchases_investment'),
  ...sums([365], 'purchases_protection', 'purchases_credit', 'purchases_payment'),
  ...days('first', 'contacts', 'needs', 'purchases', 'invites'),
  ...days('last', 'contacts', 'talks', 'inbound', 'interest', 'attended', 'needs', 'purchases', 'own_transactions'),
  ...days('last', 'income', 'complaints', 'invites', 'feedback'),
];

/** Theirs, in the same order. */
export const TALLIES: readonly Tally[] = TALLY_FEATURES.map(({ tally }) => tally);
