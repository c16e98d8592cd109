import type { Story } from './story.ts';

/** No salary for two and a half months. */
const salaryStopped: Story = {
  name: 'salary_stopped',
  count: 30,
  need: 'receive_salary',
  fits: ({ segment }) => segment.earns === 'salary' && segment.name !== 'affluent',
  tell(plan, { income }, asOf) {
    plan.startBalance = income * 2;
    plan.income = (day) => (asOf - day < 75 ? 0 : 1);
    plan.spending = (day) => (asOf - day < 60 ? 0.6 : 1);
  },
};

/** The last salaries are a fifth or more higher. */
const salaryRaised: Story = {
  name: 'salary_raised',
  count: 40,
  need: 'place_idle_cash',
  fits: ({ segment }) => segment.earns === 'salary',
  tell(plan, _customer, asOf, dice) {
    const rise = dice.whole(120, 140) / 100;
    plan.income = (day) => (asOf - day < 95 ? rise : 1);
  },
};

/** Nobody has moved anything for more than two months. */
const quietAccount: Story = {
  name: 'quiet_account',
  count: 40,
  need: 'keep_money_here',
  fits: ({ segment }) => segment.earns === 'takings' || segment.earns === 'allowance',
  tell(plan, _customer, asOf, dice) {
    const since = asOf - dice.whole(65, 95);
    plan.income = (day) => (day >= since ? 0 : 1);
    plan.spending = plan.income;
    // Instalments would go on by themselves.
    plan.holdings.splice(0, plan.holdings.length, ...plan.holdings.filter((h) => h.payment === null));
  },
};

/** The salary comes here for the first time; until then the account lived on transfers. */
const incomeFirstSeen: Story = {
  name: 'income_first_seen',
  count: 25,
  need: 'everyday_card',
  fits: ({ segment }) => segment.earns === 'salary' && segment.name !== 'affluent',
  tell(plan, { income }, asOf, dice) {
    const first = asOf - dice.whole(31, 42);
    plan.income = (day) => (day < first ? 0 : 1);
    for (let day = first - 12; day > asOf - 420; day -= 30)
      plan.extras.push({ day, flow: 'transfer_in', cents: Math.round(income * 0.9 * dice.factor(0.1)) });
  },
};

export const INCOME_STORIES: readonly Story[] = [salaryStopped, salaryRaised, incomeFirstSeen, quietAccount];
