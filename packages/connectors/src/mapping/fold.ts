import { halfWidth } from '../normalise/half-width.ts';

/** Text for comparing words of headers and codes: ordinary width, lower case, without accents. */
export const fold = (text: string): string => {
  const plain = halfWidth(text).toLowerCase();
  return /^[\x20-\x7e]*$/.test(plain)
    ? plain
    : plain
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC');
};
