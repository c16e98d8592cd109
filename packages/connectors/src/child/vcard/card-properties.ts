/** One line of a card: its name in capitals without group, its parameters in capitals, and its value as the bytes of latin1 text. */
export interface CardProperty {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly value: string;
}

/**
 * The properties of each card of a file of vCards 2.1, 3.0 or 4.0 (RFC 2426, RFC 6350), written by whatever program. Lines are
 * unfolded before anything is decoded, since programs fold in the middle of a character. A card inside a card (AGENT) is passed over.
 * @param text the file's bytes as latin1 text
 */
export function cardsOf(text: string): readonly (readonly CardProperty[])[] {
  const cards: CardProperty[][] = [];
  let depth = 0;
  for (const line of unfolded(text)) {
    const property = propertyOf(line);
    if (property === undefined) continue;
    const marks = property.value.trim().toUpperCase() === 'VCARD';
    if (property.name === 'BEGIN' && marks) {
      depth += 1;
      if (depth === 1) cards.push([]);
    } else if (property.name === 'END' && marks) depth = Math.max(0, depth - 1);
    else if (depth === 1) cards.at(-1)?.push(property);
  }
  return cards;
}

/** Joins lines that begin with a blank, and those that quoted-printable text continues on by an equals sign. */
function unfolded(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    const before = lines.at(-1);
    if (before !== undefined && isQuoted(before) && before.endsWith('='))
      lines[lines.length - 1] = before.slice(0, -1) + line.replace(/^[ \t]/, '');
    else if (before !== undefined && /^[ \t]/.test(line)) lines[lines.length - 1] = before + line.slice(1);
    else lines.push(line);
  }
  return lines;
}

const isQuoted = (line: string): boolean => /^[^:]*QUOTED-PRINTABLE/i.test(line);

/** Name and parameters end at the first colon outside quotation marks. */
function propertyOf(line: string): CardProperty | undefined {
  const head = /^(?:[^":]|"[^"]*")*/.exec(line)?.[0] ?? '';
  if (head === '' || line[head.length] !== ':') return undefined;
  const [name = '', ...parameters] = head.match(/(?:[^";]|"[^"]*")+/g) ?? [];
  return {
    name: name.replace(/^.*\./, '').trim().toUpperCase(),
    parameters: parameters.map((each) => each.replaceAll('"', '').trim().toUpperCase()),
    value: line.slice(head.length + 1),
  };
}
