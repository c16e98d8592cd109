/**
 * Column names for people and mappings: white space collapsed, groups before the columns' own names, empty ones named by
 * position, repeated ones numbered.
 * @param records the header's records, the groups first
 */
export function headerNames(records: readonly (readonly string[])[], width: number): string[] {
  const seen = new Map<string, number>();
  const lines = records.map((record) => record.map((cell) => plain(cell)));
  return Array.from({ length: Math.max(width, ...lines.map((line) => line.length)) }, (_, i) => {
    const text = [...new Set(lines.map((line, level) => line[i] || spanning(lines, level, i)))]
      .filter(Boolean)
      .join(' / ');
    const name = text === '' ? `#${i + 1}` : text;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

const plain = (cell: string): string =>
  cell
    .replace(/^\uFEFF/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The group that a blank of an upper line belongs to: the nearest name to its left, where the line below names the column. */
function spanning(lines: readonly (readonly string[])[], level: number, column: number): string {
  if (!lines[level + 1]?.[column]) return '';
  return lines[level]?.slice(0, column).findLast((cell) => cell !== '') ?? '';
}
