/** People of a randomised comparison, by place: who was contacted, and for whom it happened. */
export interface Comparison {
  /** 1 was contacted, 0 was left alone, as chance decided. */
  readonly treated: Uint8Array;
  /** 1 happened, 0 did not. */
  readonly outcomes: Uint8Array;
}

/** The chosen people, in the order given. */
export const pickPeople = ({ treated, outcomes }: Comparison, rows: ArrayLike<number>): Comparison => ({
  treated: Uint8Array.from(rows, (i) => treated[i]!),
  outcomes: Uint8Array.from(rows, (i) => outcomes[i]!),
});
