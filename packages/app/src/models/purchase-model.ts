import type { AdditiveModel } from '@vivero/decision';

/** What is kept of a model: enough to foretell, and to say what all customers together are like. */
export interface PurchaseModel {
  readonly model: AdditiveModel;
  /** Mean chance of the customers on the day of training. */
  readonly mean: number;
  /** Days that the ledger reached back: what looks further back says nothing. */
  readonly reach: number;
}
