import { halfWidth } from './half-width.ts';

const WORD =
  '(?:本页|以上|全部|累计)?(?:合\\s?计|总\\s?计|小\\s?计|共\\s?计|总\\s?和)|grand total|sub\\s?-?total(?:es)?|totals?|totales|sum|suma|suma total|total general';
/** The word with at most a count or a remark behind it. */
const ALONE = new RegExp(`^(?:${WORD})(?:金额|笔数|户数)?(?:\\s?[::(（].*|[\\s\\d.,]*)$`, 'i');
/** The word with what it is the total of: 小计-南京路支行, Total oficina 12. */
const OF_SOMETHING = new RegExp(`^(?:${WORD})[\\s-]`, 'i');

/** Whether the row sums up others: its first filled cell says so. One that says more is a total only where most cells are blank. */
export function isTotalRow(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell.trim() !== '');
  if (first === undefined || first.length > 40) return false;
  const text = halfWidth(first);
  if (ALONE.test(text)) return true;
  return OF_SOMETHING.test(text) && cells.filter((cell) => cell.trim() !== '').length * 2 <= cells.length;
}
