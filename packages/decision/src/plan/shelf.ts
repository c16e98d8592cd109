import {
  type ContentItem,
  matchingProducts,
  type Need,
  type NeedKind,
  type Product,
  type StageOrNone,
  stimulus,
  type StimulusStep,
} from '@vivero/domain';

/** What the catalogue has for one kind of need at one stage. */
export interface NeedShelf {
  /** The steps from where the need stands to an offer; none for a need that has ended. */
  readonly steps: Partial<Readonly<Record<Need['state'], readonly StimulusStep[]>>>;
  /** Products that serve it in the bank's currency, whatever their risk and minimum, the best role for the stage first. */
  readonly products: readonly Product[];
}

/** The catalogue as the choice of the day asks it: looked up once for each kind of need and stage, not for each customer. */
export class Shelf {
  readonly #products: readonly Product[];
  readonly #content: readonly ContentItem[];
  readonly #currency: string;
  readonly #known = new Map<NeedKind, Map<StageOrNone, NeedShelf>>();
  readonly #serving = new Map<NeedKind, readonly Product[]>();

  constructor({
    products,
    content,
    currency,
  }: {
    readonly products: readonly Product[];
    readonly content: readonly ContentItem[];
    readonly currency: string;
  }) {
    this.#products = products;
    this.#content = content;
    this.#currency = currency;
  }

  /** Products in the bank's currency that serve a kind of need: the margin of others cannot be compared. */
  serving(kind: NeedKind): readonly Product[] {
    let found = this.#serving.get(kind);
    if (found === undefined) {
      found = this.#products.filter(({ currency, serves }) => currency === this.#currency && serves.includes(kind));
      this.#serving.set(kind, found);
    }
    return found;
  }

  of(kind: NeedKind, stage: StageOrNone): NeedShelf {
    const stages = this.#known.get(kind) ?? new Map<StageOrNone, NeedShelf>();
    let found = stages.get(stage);
    if (found === undefined) {
      // Of an unknown amount, which every minimum allows: what is at stake is the customer's own.
      const steps = (state: Need['state']): readonly StimulusStep[] =>
        stimulus({ kind, state, amountMinor: 0 }, stage, this.#products, this.#content, null);
      found = {
        steps: { latent: steps('latent'), aware: steps('aware'), confirmed: steps('confirmed') },
        products: matchingProducts({ kind, amountMinor: 0 }, stage, this.serving(kind), 5),
      };
      this.#known.set(kind, stages.set(stage, found));
    }
    return found;
  }
}
