import type { Part } from '../columns/book.ts';
import type { MemberSet } from '../scope/member-set.ts';

/**
 * The rows of a part that the asker may see and that no overlay has replaced, ascending.
 * @param rows room for as many as the part has
 */
export function openRows(
  { people, hidden }: Part,
  scope: MemberSet,
  rows: Uint32Array = new Uint32Array(people.member.length),
): Uint32Array {
  const { member } = people;
  const { words } = scope;
  let count = 0;
  for (let row = 0; row < member.length; row += 1) {
    const number = member[row] as number;
    const word = number >>> 5;
    rows[count] = row;
    // A row that is not seen is written over by the next one.
    if (word < words.length) count += ((words[word] as number) >>> (number & 31)) & 1;
  }
  if (hidden !== null) {
    const seen = count;
    count = 0;
    for (let i = 0; i < seen; i += 1) {
      const row = rows[i] as number;
      rows[count] = row;
      count += 1 - (hidden[row] as number);
    }
  }
  return rows.subarray(0, count);
}
