/**
 * The gamma-gamma model of spend: the amounts of one customer are gamma distributed about a mean of his own, and those means vary over
 * customers; how much somebody spends is taken to say nothing about how often he buys.
 * Source: Fader & Hardie (2013), The Gamma-Gamma Model of Monetary Value.
 */
export interface GammaGamma {
  /** Shape of one customer's amounts; > 0. */
  readonly p: number;
  /** Shape of how customers differ; > 1, so that a mean exists. */
  readonly q: number;
  /** Scale of how customers differ, in the unit of money; > 0. */
  readonly v: number;
}

/** Mean amount over all customers, those included who have not bought yet. Source: Fader & Hardie (2013), eq. 3. */
export const meanSpend = ({ p, q, v }: GammaGamma): number => (p * v) / (q - 1);

/**
 * Amount that a customer is expected to spend per purchase from now on: between his own mean so far and that of all, nearer to his own the
 * more he has bought.
 * Source: Fader & Hardie (2013), eq. 5.
 */
export const expectedSpend = ({ p, q, v }: GammaGamma, purchases: number, mean: number): number =>
  (p * (v + purchases * mean)) / (p * purchases + q - 1);
