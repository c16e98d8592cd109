import { halfWidth } from './half-width.ts';

const TOTAL =
  /^(?:合\s?计|总\s?计|小\s?计|共\s?计|总\s?和|grand total|sub\s?-?total|totals?|sum|suma|total general|totales)(?:金额|笔数|[\s::(（].*)?$/i;

/** Whether the row sums up others: its first filled cell says so. */
export function isTotalRow(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell.trim() !== '');
  return first !== undefined && first.length <= 40 && TOTAL.test(halfWidth(first));
}
