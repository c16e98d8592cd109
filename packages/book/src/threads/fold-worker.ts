import type { Folded } from '../columns/folded.ts';
import { KindTable } from '../columns/kind-table.ts';
import { foldPart } from '../fold/fold-part.ts';
import { answerJobs } from './answer-jobs.ts';
import type { FoldJob } from './fold-job.ts';

/** A thread that folds what it is sent. Columns are in shared memory, so only their addresses travel. */
answerJobs(({ events, people, kinds, options }: FoldJob) =>
  inSharedMemory(foldPart(events, people, new KindTable(kinds), options)),
);

function inSharedMemory(folded: Folded): Folded {
  const { features, ...columns } = folded;
  const entries = Object.entries(columns).map(([name, column]) => [name, shared(column)] as const);
  return { ...(Object.fromEntries(entries) as Omit<Folded, 'features'>), features: features.map(shared) };
}

function shared<C extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(column: C): C {
  if (column.buffer instanceof SharedArrayBuffer) return column;
  const Class = column.constructor as new (buffer: SharedArrayBuffer) => C;
  const made = new Class(new SharedArrayBuffer(column.byteLength));
  made.set(column);
  return made;
}
