import type { KindTable } from '../columns/kind-table.ts';

/** @throws RangeError when an event was of a kind that the table does not have: then the columns and the table are not of one book */
export function checkKinds(highest: number, { kinds }: KindTable): void {
  if (highest >= kinds.length) throw new RangeError(`an event is of kind ${highest}, the table has ${kinds.length}`);
}
