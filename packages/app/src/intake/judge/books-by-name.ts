/** The name of an RM as it is compared. */
export const rmNameKey = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** Books by the name of their RM, those aside that share it with another, and nobody's. */
export function booksByName(
  rms: readonly { readonly rm: number; readonly name: string }[],
): ReadonlyMap<string, number> {
  const books = new Map<string, number | null>();
  for (const { rm, name } of rms) {
    const key = rmNameKey(name);
    books.set(key, books.has(key) ? null : rm);
  }
  return new Map([...books].flatMap(([name, rm]) => (rm === null || rm === 0 ? [] : [[name, rm] as const])));
}
