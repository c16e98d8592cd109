/**
 * Whether two records are one header: the upper one names groups (a cell that spans several columns leaves blanks behind it),
 * the lower one the columns of each group, and under a column without a group nothing new stands. What follows must look
 * different, since a row of people under headers with a nameless column would fit as well.
 */
export function headerPair(
  upper: readonly string[],
  lower: readonly string[] | undefined,
  next: readonly string[] | undefined,
): boolean {
  if (lower === undefined || next === undefined) return false;
  const cellsOf = (record: readonly string[]): string[] => record.map((cell) => cell.trim());
  const [a, b] = [cellsOf(upper), cellsOf(lower)];
  if (!a.every(isWord) || !b.every(isWord) || a.filter(Boolean).length < 2) return false;
  const named = b.filter(Boolean);
  if (new Set(named).size < named.length) return false;
  let groups = 0;
  for (let from = 0; from < Math.max(a.length, b.length);) {
    let to = from + 1;
    while ((a[to] ?? '') === '' && (b[to] ?? '') !== '') to += 1;
    const group = to - from > 1;
    if ((a[from] ?? '') === '' || (group && (b[from] ?? '') === '')) return false;
    if (!group && (b[from] ?? '') !== '' && b[from] !== a[from]) return false;
    if (group) groups += 1;
    from = to;
  }
  return groups > 0 && next.some((cell, i) => /\d/.test(cell) && !/\d/.test(b[i] ?? ''));
}

/** A header's cell: blank, or a short text that is no statement (户名：张三) and no number. */
const isWord = (cell: string): boolean =>
  cell === '' || (/\p{L}/u.test(cell) && cell.length <= 40 && !/[:：]|\d{3}/.test(cell));
