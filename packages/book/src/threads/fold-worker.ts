import type { EventKind } from '../columns/event-kind.ts';
import type { Folded } from '../columns/folded.ts';
import { KindTable } from '../columns/kind-table.ts';
import { foldPart } from '../fold/fold-part.ts';
import { answerJobs } from './answer-jobs.ts';
import type { FoldJob } from './fold-job.ts';

let known = new KindTable();

/** The table of the jobs before, as long as it is of the same book: what was made of its kinds need not be made again. */
function tableOf(kinds: readonly EventKind[]): KindTable {
  if (!kinds.every((kind, number) => known.numberOf(kind) === number)) known = new KindTable(kinds);
  return known;
}

/** A thread that folds what it is sent. Columns are in shared memory, so only their addresses travel. */
answerJobs(({ events, people, kinds, options }: FoldJob) =>
  inSharedMemory(foldPart(events, people, tableOf(kinds), options)),
);

function inSharedMemory(folded: Folded): Folded {
  const { features, ...columns } = folded;
  const entries = Object.entries(columns).map(([name, column]) => [name, shared(column)] as const);
  return { ...(Object.fromEntries(entries) as Omit<Folded, 'features'>), features: features.map(shared) };
}

function shared<C extends Uint8Array | Uint16Array | Int16Array | Uint32Array | Float64Array>(column: C): C {
  if (column.buffer instanceof SharedArrayBuffer) return column;
  const Class = column.constructor as new (buffer: SharedArrayBuffer) => C;
  const made = new Class(new SharedArrayBuffer(column.byteLength));
  made.set(column);
  return made;
}
