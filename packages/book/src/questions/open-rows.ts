import type { Part } from '../columns/book.ts';
import type { MemberSet } from '../scope/member-set.ts';

/** The rows of a part that the asker may see and that no overlay has replaced, ascending. */
export function openRows({ people, hidden }: Part, scope: MemberSet): Uint32Array {
  const { member } = people;
  const { words } = scope;
  const rows = new Uint32Array(member.length);
  let count = 0;
  for (let row = 0; row < member.length; row += 1) {
    const number = member[row] as number;
    if (hidden !== null && hidden[row] !== 0) continue;
    rows[count] = row;
    // A row that is not seen is written over by the next one.
    count += ((words[number >>> 5] ?? 0) >>> (number & 31)) & 1;
  }
  return rows.subarray(0, count);
}
