/** Characters that NFKC leaves alone: ASCII, accented Latin letters, Han. */
const ORDINARY = /^[\x20-\x7e\u00c0-\u0131\u4e00-\u9fff]*$/;

/** Full-width letters, digits and spaces of East Asian input as ordinary ones (NFKC), blanks collapsed and trimmed. */
export function halfWidth(text: string): string {
  // Normalising every cell took half of the time of an import; nearly all cells need none of it.
  if (ORDINARY.test(text)) return text.includes('  ') ? text.replace(/ +/g, ' ').trim() : text.trim();
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

const BLANK = /^\s*(?:-+|—+|\/|\\N|n\/?a|null|none|无|空)?\s*$/i;

/** Ways of writing "nothing here" that exports use. */
export const isBlankCell = (text: string): boolean =>
  text === '' || (/^[-\s—/\\nN无空]/.test(text) && BLANK.test(text));
