/**
 * A long number that a spreadsheet turned into `6.22E+18`: its last digits are lost for good. A number of a contract may well be
 * `12E34`: without a decimal sign only a stated plus makes it one that was ruined.
 */
export const isRuined = (text: string): boolean => /^[+-]?\d+(?:(?:[.,]\d+)?E\+|[.,]\d+E)\d+$/i.test(text);
