import { type Day, money } from '@vivero/domain';
import type { HoldingDraft } from '../holding-draft.ts';
import type { MoneyPlan } from '../money-plan.ts';
import type { Story } from './story.ts';

/** What a trip from each branch is paid in: country, currency, and minor units of it for one euro cent, roughly. */
const TRIPS: Readonly<Record<string, readonly (readonly [string, string, number])[]>> = {
  'demo-b1': [
    ['JP', 'JPY', 1.6],
    ['TH', 'THB', 38],
  ],
  'demo-b2': [
    ['GB', 'GBP', 0.85],
    ['US', 'USD', 1.1],
  ],
  'demo-b3': [
    ['US', 'USD', 1.1],
    ['CA', 'CAD', 1.5],
  ],
};

/** The card is used abroad for the first time. */
const firstAbroad: Story = {
  name: 'first_abroad',
  count: 40,
  need: 'travel_abroad',
  fits: ({ segment }) => (segment.holds.card ?? 0) > 0.5 && segment.name !== 'exporter',
  tell(plan, { rm, since, income }, asOf, dice) {
    const [country, currency, rate] = dice.pick(TRIPS[rm.place.branchKey]!);
    plan.paysByCard = () => true;
    if (!plan.holdings.some((h) => h.category === 'card')) plan.holdings.push(cardSince(since + 30));
    for (const age of [11, 9, 6].map((day) => day - dice.whole(0, 2))) {
      const cents = Math.round(income * dice.whole(3, 9) * 0.01);
      plan.extras.push({
        day: asOf - age,
        flow: 'card',
        cents,
        foreign: money(Math.round(cents * rate), currency),
        details: { abroad: true, country },
      });
    }
  },
};

/** Pays by card for the first time, after a year without one. */
const cardStart: Story = {
  name: 'card_start',
  count: 25,
  need: 'everyday_card',
  fits: ({ segment }) => segment.earns === 'salary' || segment.earns === 'pension',
  tell(plan, { income }, asOf, dice) {
    leaveOutCard(plan);
    plan.holdings.push(cardSince(asOf - 48));
    for (let age = dice.whole(30, 44); age > 2; age -= dice.whole(6, 14))
      plan.extras.push({ day: asOf - age, flow: 'card', cents: Math.round(income * 0.04 * dice.factor(0.3)) });
  },
};

/** Has a card and pays in cash. */
const cardUnused: Story = {
  name: 'card_unused',
  count: 30,
  need: 'everyday_card',
  fits: ({ segment }) => segment.earns === 'salary' || segment.earns === 'pension',
  tell(plan, { since }) {
    leaveOutCard(plan);
    plan.holdings.push(cardSince(since));
  },
};

const cardSince = (openedOn: Day): HoldingDraft => ({
  category: 'card',
  productName: null,
  elsewhere: false,
  openedOn,
  maturesOn: null,
  balance: null,
  payment: null,
});

function leaveOutCard(plan: MoneyPlan): void {
  plan.paysByCard = () => false;
  plan.holdings.splice(0, plan.holdings.length, ...plan.holdings.filter((h) => h.category !== 'card'));
}

/** The first school or university fee. */
const tuition: Story = {
  name: 'tuition',
  count: 35,
  need: 'plan_education',
  fits: ({ segment }) => segment.earns === 'salary' && segment.name !== 'parent',
  tell(plan, { income }, asOf, dice) {
    plan.startBalance = income * 3;
    plan.extras.push({
      day: asOf - dice.whole(4, 20),
      flow: 'other_out',
      cents: Math.round(income * 0.7),
      details: { payee: 'education' },
    });
  },
};

export const SPENDING_STORIES: readonly Story[] = [firstAbroad, cardStart, cardUnused, tuition];
