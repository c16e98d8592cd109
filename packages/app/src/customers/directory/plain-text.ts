/** Text as it is searched: ordinary width, no accents or case, blanks between words and nothing else that is neither letter nor digit. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A Chinese character; names in Chinese have no blanks and are searched by sound too. */
export const HAN = /\p{Script=Han}/u;
