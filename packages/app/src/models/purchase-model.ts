import type { AdditiveTerm, PropensityModel } from '@vivero/decision';

/** What is kept of a model: enough to foretell, to give reasons, and to say what all customers together are like. */
export interface PurchaseModel {
  readonly model: PropensityModel;
  /** Of trees, what each figure goes with in what they say; an additive model has terms of its own. */
  readonly terms?: readonly AdditiveTerm[];
  /** Mean chance of the customers on the day of training. */
  readonly mean: number;
  /** Days that the ledger reached back: what looks further back says nothing. */
  readonly reach: number;
}
