import { graver, type ImportTally, type IntakeEvent, type IntakeRecord, type IntakeRow } from '@vivero/domain';
import type { Db } from '@vivero/storage';
import { backTo, type Changes, markOf, noChanges } from './changes.ts';
import { type ChunkKnowledge, chunkKnowledge } from './chunk-knowledge.ts';
import { subjectOf } from './find-customer.ts';
import type { IntakeContext } from './intake-context.ts';
import { isElsewhere } from './is-elsewhere.ts';
import { judgeCustomer } from './judge-customer.ts';
import { judgeEvent } from './judge-event.ts';
import { judgeHolding, judgeParty } from './judge-holding.ts';
import { judgeNote } from './judge-note.ts';
import { judgeBranch, judgeRm } from './judge-organisation.ts';
import { conflict, type Judgement, refused, taken } from './judgement.ts';

/** Decides what each row of a chunk is, counts it, and collects what is to be written. Reads only. */
export async function judgeChunk(
  db: Db,
  context: IntakeContext,
  tally: ImportTally,
  rows: readonly IntakeRow[],
): Promise<Changes> {
  const knowledge = await chunkKnowledge(db, context, rows);
  const changes = noChanges();
  for (const row of rows) {
    const judgement = judgeRow(context, knowledge, changes, row);
    const { verdict, code, customerId, detail, kept, without } = judgement;
    tally.judged(row.file, row.amount, verdict, code);
    for (const field of kept) tally.kept(field);
    for (const each of without ?? []) tally.without(row.file, each.code);
    if ((verdict !== 'same' && verdict !== 'new') || without !== undefined) {
      // What concerns nobody lies in the batch's own book.
      const rm = context.own?.rm ?? judgement.rm;
      const note = { file: row.file, row: row.row, rm, verdict, customerId };
      changes.notes.push(
        without === undefined
          ? { ...note, code, detail }
          : { ...note, code: without[0]?.code ?? code, detail: { ...(detail as object | null), without } },
      );
    }
    context.onJudged?.(row, judgement);
  }
  return changes;
}

/** A row is taken whole or not at all: its gravest record speaks for it. */
function judgeRow(context: IntakeContext, knowledge: ChunkKnowledge, changes: Changes, row: IntakeRow): Judgement {
  if ('refused' in row.outcome)
    return refused(row.outcome.refused.code, row.outcome.refused.column, row.outcome.refused.found);
  const { memory } = context;
  const mark = markOf(changes);
  memory.beginRow();
  let sum: Judgement | undefined;
  for (const record of row.outcome.records) {
    const one = judgeRecord(context, knowledge, changes, record);
    if (one.verdict === 'refused' || one.verdict === 'conflict') {
      memory.takeRowBack();
      backTo(changes, mark);
      if (one.contested && record.kind === 'event' && contests(context, knowledge, record, one.contested.event.eventId))
        changes.events.push(one.contested);
      return one;
    }
    sum = sum === undefined ? one : together(sum, one);
  }
  sum ??= taken('same', null);
  return row.without === undefined ? sum : { ...sum, ...withoutOf(row, sum) };
}

/** What either leaves out, where either does. */
const withoutOf = (a: Pick<Judgement, 'without'>, b: Pick<Judgement, 'without'>): Pick<Judgement, 'without'> =>
  a.without === undefined && b.without === undefined ? {} : { without: [...(a.without ?? []), ...(b.without ?? [])] };

/**
 * Whether an event of a row that was taken back still goes to quarantine: the ledger must hold, or be about to hold, what it differs
 * from (the row itself may have said both), and the customer must stay, whom this very row may have been about to create.
 */
const contests = (context: IntakeContext, knowledge: ChunkKnowledge, record: IntakeEvent, eventId: string) =>
  (context.memory.events.has(eventId) || knowledge.events.has(eventId)) &&
  !('verdict' in subjectOf(context, knowledge, record));

const together = (sum: Judgement, one: Judgement): Judgement => ({
  ...(sum.customerId === null ? one : sum),
  verdict: graver(sum.verdict, one.verdict),
  detail: joined(sum.detail, one.detail),
  kept: one.kept.length === 0 ? sum.kept : [...sum.kept, ...one.kept],
  ...withoutOf(sum, one),
});

/** Field diffs of several records of one row follow one another. */
function joined(a: unknown, b: unknown): unknown {
  if (a === null || b === null) return a ?? b;
  const diffs = [a, b].flatMap((detail) => (detail as { diff: readonly unknown[] } | null)?.diff ?? []);
  return diffs.length === 0 ? null : { diff: diffs };
}

function judgeRecord(
  context: IntakeContext,
  knowledge: ChunkKnowledge,
  changes: Changes,
  record: IntakeRecord,
): Judgement {
  if (isElsewhere(knowledge, record)) return conflict('other_book', null);
  switch (record.kind) {
    case 'branch':
      return judgeBranch(context, changes, record);
    case 'rm':
      return judgeRm(context, changes, record);
    case 'customer':
      return judgeCustomer(context, knowledge, changes, record);
    case 'holding':
      return judgeHolding(context, knowledge, changes, record);
    case 'party':
      return judgeParty(context, knowledge, changes, record);
    case 'event':
      return judgeEvent(context, knowledge, changes, record);
    case 'note':
      return judgeNote(context, knowledge, changes, record);
  }
}
