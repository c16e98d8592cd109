/** Full-width letters, digits and spaces of East Asian input as ordinary ones (NFKC), blanks collapsed and trimmed. */
export function halfWidth(text: string): string {
  // NFKC costs ten times a test for ASCII, and most cells are ASCII.
  const plain = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFKC');
  return plain.replace(/\s+/g, ' ').trim();
}

/** Ways of writing "nothing here" that exports use. */
export const isBlankCell = (text: string): boolean =>
  /^[\s\u3000]*(?:-+|—+|\/|\\N|n\/?a|null|none|无|空)?[\s\u3000]*$/i.test(text);
