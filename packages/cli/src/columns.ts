/** Pads cells to columns: numbers to the right, text to the left. Wide characters (Chinese) count as two places. */
export function columns(rows: readonly (readonly (string | number)[])[]): string[] {
  const places = (text: string): number => {
    let sum = 0;
    for (const char of text) sum += /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u.test(char) ? 2 : 1;
    return sum;
  };
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell)));
  const widths = (cells[0] ?? []).map((_, i) => Math.max(...cells.map((row) => places(row[i] ?? ''))));
  const numeric = widths.map((_, i) => rows.slice(1).some((row) => typeof row[i] === 'number'));
  return cells.map((row) =>
    row
      .map((cell, i) => {
        const gap = ' '.repeat((widths[i] ?? 0) - places(cell));
        return numeric[i] === true ? gap + cell : cell + gap;
      })
      .join('  ')
      .trimEnd(),
  );
}
