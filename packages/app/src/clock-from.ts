/**
 * The clock that a process goes by, in milliseconds since 1970: the machine's; or one that shows `startsAt` now and goes on from there as the
 * machine's does. So a proof lives through a month in an hour, with the program as it is.
 */
export function clockFrom(startsAt: string | undefined, machine: () => number): () => number {
  if (startsAt === undefined) return machine;
  const ahead = Date.parse(startsAt) - machine();
  return () => machine() + ahead;
}
