/**
 * Whether a row is the table's headers once more, as printed lists have them on each page: every filled cell is its column's name,
 * or the part of it that stands in one of two header lines.
 */
export function headerRepeat(headers: readonly string[]): (cells: readonly string[]) => boolean {
  const names = headers.map((header) => {
    const name = header.replace(/ \(\d+\)$/, '');
    return [name, ...name.split(' / ')];
  });
  return (cells) => {
    let filled = 0;
    for (let i = 0; i < cells.length; i += 1) {
      const text = (cells[i] ?? '').trim();
      if (text === '') continue;
      // Nearly every row leaves here, at its first cell.
      if (!names[i]?.includes(text) && !names[i]?.includes(text.replace(/\s+/g, ' '))) return false;
      filled += 1;
    }
    return filled >= 2;
  };
}
