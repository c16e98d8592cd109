/** A long number that a spreadsheet turned into `6.22E+18`: its last digits are lost for good. */
export const isRuined = (text: string): boolean => /^[+-]?\d+(?:[.,]\d+)?E\+?\d+$/i.test(text);
