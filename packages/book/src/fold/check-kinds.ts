import type { EventColumns } from '../columns/event-columns.ts';
import type { KindTable } from '../columns/kind-table.ts';

/** @throws RangeError when an event is of a kind that the table does not have: then the columns and the table are not of one book */
export function checkKinds({ kind }: EventColumns, { kinds }: KindTable): void {
  const unknown = kind.find((each) => each >= kinds.length);
  if (unknown !== undefined) throw new RangeError(`an event is of kind ${unknown}, the table has ${kinds.length}`);
}
