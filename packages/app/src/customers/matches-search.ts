const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** True when every word of the search begins a word of the name or, in scripts without spaces, stands anywhere in it. Case and accents do not matter. */
export function matchesSearch(name: string, search: string): boolean {
  const text = plain(name);
  return plain(search)
    .split(/\s+/)
    .filter((word) => word !== '')
    .every((word) => (/\p{Script=Han}/u.test(word) ? text.includes(word) : ` ${text}`.includes(` ${word}`)));
}
