/** One claim, measured. */
export interface Claim {
  /** Stable name, such as `foundation.berka.rows`. */
  readonly id: string;
  /** What is claimed, in words with its figure. */
  readonly target: string;
  /** What was seen this time. */
  readonly figure: string;
  /** null = could not be looked at here (the real data are absent); never a silent pass. */
  readonly holds: boolean | null;
}

/** Where the product and the real data are. */
export interface Setting {
  /** Root of the checkout. */
  readonly checkout: string;
  /** Folder of the real data sets, such as `berka`. */
  readonly data: string;
  /** A fresh folder that every user of the machine may pass through (PostgreSQL runs as a user of its own); removed at the end. */
  readonly scratch: () => string;
  /** For the person who watches. */
  readonly say: (line: string) => void;
}

/** Measures one or several claims by calling the product from outside: its commands, its HTTP address. */
export interface Proof {
  readonly id: string;
  readonly claims: (setting: Setting) => AsyncIterable<Claim>;
}
