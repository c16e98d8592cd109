/** A model of buying as fitted, with what its card says. */
export interface RepurchaseFit<Model> {
  readonly model: Model;
  readonly logLikelihood: number;
  readonly customers: number;
  /** Of them, how many have come back. */
  readonly repeaters: number;
  /** How often the likelihood was computed. */
  readonly calls: number;
  readonly warnings: readonly RepurchaseWarning[];
}

/**
 * - `few_repeaters`: fewer than a hundred have come back, so that forecasts of single customers are rough
 * - `at_the_edge`: the best fit lies where a number of the model vanishes or grows without bound: customers hardly differ, or hardly
 *   anybody has been seen to stay away; totals may hold, chances of single customers do not
 */
export type RepurchaseWarning = 'few_repeaters' | 'at_the_edge';
