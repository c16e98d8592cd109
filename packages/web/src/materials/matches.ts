/** Lower case and without accents, so that `prestamo` finds `Préstamo`. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();

/** Whether every word of the search stands somewhere in the texts; an empty search fits everything. */
export function matches(search: string, texts: readonly string[]): boolean {
  const within = plain(texts.join('\n'));
  return plain(search)
    .split(/\s+/)
    .every((word) => within.includes(word));
}
