/** Rows that one thing after another is found in, so that what each of them needs stays in the cache. */
export const BATCH = 256;
/** From one column of a batch to the next: a few cache lines more, or the entries of a row would compete for the same places of the cache. */
export const STRIDE = BATCH + 16;
