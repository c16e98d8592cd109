import { halfWidth } from '../normalise/half-width.ts';

const folded = new Map<string, string>();

/** Text for comparing words of headers and codes: ordinary width, lower case, without accents. */
export function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const plain = halfWidth(text).toLowerCase();
  const result = /^[\x20-\x7e]*$/.test(plain)
    ? plain
    : plain
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC');
  // Codes and product names repeat for the whole of a file; what does not repeat must not pile up.
  if (folded.size < 5_000) folded.set(text, result);
  return result;
}
