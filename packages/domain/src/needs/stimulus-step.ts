/**
 * One step on the path that turns a need into business (demands 5): `seed` passes on content, `ask` asks one question about
 * the need, `offer` names a product. For a latent need the first step is never an offer.
 */
export interface StimulusStep {
  readonly step: 'seed' | 'ask' | 'offer';
  readonly productId: string | null;
  readonly contentId: string | null;
  /** True when no content serves the step, so that the row can say so and the gap list learns of it. */
  readonly gap: boolean;
}
