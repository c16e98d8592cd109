/**
 * Which parts of a whole are not told of: the small ones and, since a single hidden one could be worked out from the others and the whole, the
 * smallest of the others where only one is.
 */
export function hiddenParts<Part>(
  parts: readonly Part[],
  isSmall: (part: Part) => boolean,
  sizeOf: (part: Part) => number,
): ReadonlySet<Part> {
  const hidden = parts.filter(isSmall);
  if (hidden.length !== 1) return new Set(hidden);
  const [next] = parts.filter((part) => !hidden.includes(part)).toSorted((a, b) => sizeOf(a) - sizeOf(b));
  return new Set(next === undefined ? hidden : [...hidden, next]);
}
