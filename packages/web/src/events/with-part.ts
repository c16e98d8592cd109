/** The same with one part set, or without it. */
export function withPart<T extends object, K extends keyof T>(whole: T, part: K, value: T[K] | undefined): T {
  const { [part]: _, ...rest } = whole;
  return (value === undefined ? rest : { ...rest, [part]: value }) as T;
}
