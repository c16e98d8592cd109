/** @throws RangeError when an event is of a kind that a table of so many does not have: then the columns and the table are not of one book */
export function checkKinds(events: Uint16Array, kinds: number): void {
  const unknown = events.find((each) => each >= kinds);
  if (unknown !== undefined) throw new RangeError(`an event is of kind ${unknown}, the table has ${kinds}`);
}
