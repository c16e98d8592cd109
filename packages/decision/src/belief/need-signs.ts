/** What can show a need begin, by its place in a model: the rules over the movements of money, then interest that the customer shows. */
export const NEED_SIGNS = [
  'inflow',
  'idle_balance',
  'run_down',
  'loan_ending',
  'payment_stopped',
  'order_ending',
  'salary_changed',
  'income_first_seen',
  'first_large_payment',
  'deposit_maturing',
  'foreign_spend',
  'card_start',
  'card_unused',
  'transfers_out',
  'account_quiet',
  'interest',
] as const;

/** The question that an answer is to: whether the need is there. */
export const WHETHER_IN_NEED = 0;

/** The place of a rule as hypotheses name it (`inflow@1`). @throws RangeError for a rule that no model knows */
export function placeOfRule(rule: string): number {
  const place = NEED_SIGNS.findIndex((sign) => rule.startsWith(`${sign}@`));
  if (place < 0) throw new RangeError(`no model knows the rule ${rule}`);
  return place;
}
