/** One quantity in one replication: what an estimator says of it, and what it is. */
export type Drawn =
  | {
      readonly truth: number;
      readonly estimate: number;
      /** The interval that the estimator states; without one where it states none. An end may be infinite. */
      readonly interval?: { readonly lower: number; readonly upper: number };
    }
  /** Why the estimator gives no figure here. */
  | { readonly notComputed: string };

/** What is checked of one estimator, and against what. */
export interface RecoveredQuantity {
  /** In words, with its unit. */
  readonly quantity: string;
  /** The function of `decision` that is judged. */
  readonly by: string;
  /** `world`: truth and data are the lab's world's; `own model`: drawn from the very model that is fitted, since no world holds it; `both`: a law of the world's with something stated on top. */
  readonly truthFrom: 'world' | 'own model' | 'both';
  /** Share of intervals that hold the truth, as stated; null = it states no interval. */
  readonly level: number | null;
  /** True where the interval carries a prior: while the prior is right it holds the truth oftener than stated, and may. */
  readonly orMore?: true;
  /** A description that is shown beside the estimator; its bias is the point of showing it. */
  readonly onlyDescribes?: true;
  /** Bias up to which it is taken as unbiased, as a share of the truth, where something else than chance is allowed for; and why. */
  readonly tolerance?: { readonly share: number; readonly why: string };
}

/** How one estimator is tried: a replication is a function of its seed and nothing else. */
export interface Recovery<Key extends string = string> {
  readonly quantities: Readonly<Record<Key, RecoveredQuantity>>;
  readonly draw: (seed: number) => Readonly<Record<Key, Drawn>>;
}
