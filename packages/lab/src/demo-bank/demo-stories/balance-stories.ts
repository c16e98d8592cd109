import type { Story } from './story.ts';

/** Far more arrives than ever before, a few days ago. */
const inflow: Story = {
  name: 'inflow',
  count: 60,
  need: 'place_idle_cash',
  fits: ({ segment }) => segment.earns === 'salary' || segment.earns === 'pension',
  tell(plan, { income }, asOf, dice) {
    plan.sweeps = false;
    plan.extras.push({ day: asOf - dice.whole(2, 9), flow: 'transfer_in', cents: income * dice.whole(5, 12) });
  },
};

/** Much more than half a year's spending lies on the current account all year. */
const idleBalance: Story = {
  name: 'idle_balance',
  count: 70,
  need: 'place_idle_cash',
  fits: ({ segment }) => segment.saved >= 3,
  tell(plan, { income }, _asOf, dice) {
    plan.sweeps = false;
    plan.startBalance = income * dice.whole(9, 20);
  },
};

/** A good balance leaves in equal steps for five months. */
const runDown: Story = {
  name: 'run_down',
  count: 45,
  need: 'keep_money_here',
  fits: ({ segment }) => segment.earns !== 'allowance',
  tell(plan, { income }, asOf, dice) {
    plan.sweeps = false;
    plan.startBalance = income * dice.whole(8, 14);
    const step = Math.round(plan.startBalance * 0.15);
    plan.leaving = (day) => (asOf - day < 150 ? step : 0);
  },
};

/** Every month a little more goes to another bank. */
const rivalBank: Story = {
  name: 'rival_bank',
  count: 40,
  need: 'keep_money_here',
  fits: ({ segment }) => segment.earns === 'salary',
  tell(plan, { income }, asOf) {
    plan.sweeps = false;
    plan.startBalance = income * 4;
    plan.leaving = (day) => Math.round(income * Math.max(0, 0.5 - Math.floor((asOf - day) / 30) * 0.1));
  },
};

/** A payment of several months' income to a new payee. */
const largePayment: Story = {
  name: 'large_payment',
  count: 35,
  need: 'finance_purchase',
  fits: ({ segment }) => segment.earns === 'salary',
  tell(plan, { income }, asOf, dice) {
    plan.sweeps = false;
    plan.startBalance = income * 7;
    plan.extras.push({
      day: asOf - dice.whole(2, 10),
      flow: 'other_out',
      cents: income * dice.whole(3, 5),
      details: { payee: dice.pick(['notary', 'car_dealer', 'builder']) },
    });
  },
};

export const BALANCE_STORIES: readonly Story[] = [inflow, idleBalance, runDown, rivalBank, largePayment];
