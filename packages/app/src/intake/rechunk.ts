import type { IntakeRow } from '@vivero/domain';

/** The same rows in chunks of a fixed size, whatever sizes they arrive in: memory and statements stay bounded. */
export async function* rechunk(chunks: AsyncIterable<readonly IntakeRow[]>, size: number): AsyncGenerator<IntakeRow[]> {
  let held: IntakeRow[] = [];
  for await (const chunk of chunks)
    for (const row of chunk) {
      held.push(row);
      if (held.length === size) {
        yield held;
        held = [];
      }
    }
  if (held.length > 0) yield held;
}
