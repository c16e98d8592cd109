/** Rows that one thing after another is found in, so that what each of them needs stays in the cache. */
export const BATCH = 1024;
