/** Lets whatever else waits in this process have its turn: a large book is written, read and joined bucket by bucket. */
export const otherWork = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** Something that is awaited later: whoever comes to fail until then is heard of at that time, not as nobody's failure at once. */
export function awaitedLater<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}
