import type { Story } from './story.ts';

/** The last instalments of a loan. */
const loanEnding: Story = {
  name: 'loan_ending',
  count: 45,
  need: 'place_idle_cash',
  fits: ({ segment }) => segment.earns === 'salary',
  tell(plan, { since, income }, asOf, dice) {
    const maturesOn = asOf + dice.whole(10, 80);
    const payment = Math.round(income * 0.12);
    plan.holdings.push({
      category: 'consumer_loan',
      productName: null,
      elsewhere: false,
      openedOn: Math.max(since, maturesOn - 365 * dice.whole(2, 5)),
      maturesOn,
      balance: payment * Math.ceil((maturesOn - asOf) / 30),
      payment,
    });
  },
};

/** A term deposit ends within four weeks. */
const depositMaturing: Story = {
  name: 'deposit_maturing',
  count: 75,
  need: 'renew_maturing',
  fits: ({ segment }) => segment.saved >= 3,
  tell(plan, { since, income, segment }, asOf, dice) {
    // A few are close enough to be spoken about now, most are still a reason to plan ahead.
    const maturesOn = asOf + (dice.chance(0.25) ? dice.whole(2, 13) : dice.whole(15, 28));
    plan.holdings.push({
      category: 'term_deposit',
      productName: null,
      elsewhere: dice.chance(0.1),
      openedOn: Math.max(since, maturesOn - dice.pick([180, 365, 730])),
      maturesOn,
      balance: Math.round((income * segment.saved * dice.factor(0.4)) / 100_000) * 100_000 + 300_000,
      payment: null,
    });
  },
};

/** A standing order runs out soon and leaves money free every month. */
const orderEnding: Story = {
  name: 'order_ending',
  count: 30,
  need: 'place_idle_cash',
  fits: ({ segment }) => segment.earns === 'salary' || segment.earns === 'pension',
  tell(plan, { since, income }, asOf, dice) {
    plan.holdings.push({
      category: 'payments',
      productName: null,
      elsewhere: false,
      openedOn: since,
      maturesOn: asOf + dice.whole(5, 50),
      balance: null,
      payment: Math.round(income * 0.1),
    });
  },
};

export const CONTRACT_STORIES: readonly Story[] = [loanEnding, depositMaturing, orderEnding];
