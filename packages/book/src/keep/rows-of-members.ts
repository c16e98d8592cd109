/** Rows of customers in a part, whose numbers ascend: -1 = is not in it. @param wanted ascending */
export function rowsOfMembers(member: Uint32Array, wanted: ArrayLike<number>): Int32Array {
  const rows = new Int32Array(wanted.length);
  let low = 0;
  for (let i = 0; i < wanted.length; i += 1) {
    const number = wanted[i] as number;
    let high = member.length;
    let at = low;
    while (at < high) {
      const middle = (at + high) >>> 1;
      if ((member[middle] as number) < number) at = middle + 1;
      else high = middle;
    }
    low = at;
    rows[i] = member[at] === number ? at : -1;
  }
  return rows;
}
