const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ordm: 'º',
  ordf: 'ª',
  middot: '·',
  ndash: '–',
  mdash: '—',
  euro: '€',
  yen: '¥',
  pound: '£',
};
/** `&eacute;` is a letter and a mark: the combining characters by the second half of the name. */
const MARKS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  cedil: '\u0327',
};

/** What a reader sees of a piece of a web page: without tags, character references resolved, white space collapsed. */
export const pageText = (piece: string): string =>
  piece
    .replace(/<[^<>]*>/g, '')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{2,10});?/gi, (whole, name: string) => character(name) ?? whole)
    .replace(/\s+/g, ' ')
    .trim();

function character(name: string): string | undefined {
  if (name.startsWith('#')) {
    const code = Number(/^#x/i.test(name) ? `0x${name.slice(2)}` : name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  }
  const mark = MARKS[name.slice(1)];
  return mark === undefined ? NAMED[name] : `${name[0]}${mark}`.normalize('NFC');
}
