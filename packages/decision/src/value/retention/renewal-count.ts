/**
 * What became of customers at one renewal: after so many periods as a customer, how many could leave and how many did. Cohorts of
 * different age may be added up period by period; those who are not old enough yet are simply not at risk.
 */
export interface RenewalCount {
  /** Customers who came to this renewal; integer >= 0. */
  readonly atRisk: number;
  /** Of them, those who left; integer 0..atRisk. */
  readonly left: number;
}
