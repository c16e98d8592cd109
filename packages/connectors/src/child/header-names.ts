/** Column names for people and mappings: white space collapsed, empty ones named by position, repeated ones numbered. */
export function headerNames(record: readonly string[] | undefined, width: number): string[] {
  const seen = new Map<string, number>();
  return Array.from({ length: Math.max(width, record?.length ?? 0) }, (_, i) => {
    const text = (record?.[i] ?? '')
      .replace(/^\uFEFF/, '')
      .replace(/\s+/g, ' ')
      .trim();
    const name = text === '' ? `#${i + 1}` : text;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
