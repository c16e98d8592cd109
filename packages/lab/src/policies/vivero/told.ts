/** Somebody whom an RM chose to ring, and how far that is taken to mean that they are in need. */
export interface Told {
  readonly customer: number;
  readonly need: number;
  readonly week: number;
  /** Chance, 0..1, that the RM knew. */
  readonly share: number;
}
