import { SourceFailure } from '@vivero/connectors';
import {
  type Actor,
  fail,
  formatDay,
  type ImportReport,
  ImportTally,
  type IntakeSource,
  type NewId,
  ok,
  type Problem,
  type Result,
} from '@vivero/domain';
import {
  allRms,
  appendAudit,
  type Bank,
  batchById,
  type Db,
  endBatch,
  foundBank,
  gatherStatistics,
  hasCustomers,
  holdOrganisation,
  inScope,
  interruptedBatch,
  interruptRunning,
  keyTaken,
  MUCH_WRITTEN,
  type Organisation,
  preferIndexes,
  readOrganisation,
  readWide,
  runningBatch,
  startBatch,
  type Stores,
  takeImportLock,
  widenScope,
} from '@vivero/storage';
import { applyChanges, type BatchWriter } from './apply-changes.ts';
import { bookOfReach, importReach, type ImportReach } from './import-reach.ts';
import type { IntakeContext, OwnBook } from './judge/intake-context.ts';
import { IntakeMemory } from './judge/intake-memory.ts';
import { judgeChunk } from './judge/judge-chunk.ts';
import { compareWithLast } from '../snapshots/compare-with-last.ts';
import { noonInZone } from './noon-in-zone.ts';
import { ownList } from './own-list.ts';
import { rechunk } from './rechunk.ts';

export interface ImportOptions {
  readonly actor: Actor;
  /** ISO instant with Z. */
  readonly now: () => string;
  readonly newId: NewId;
  /** As the person knows the file or folder. */
  readonly fileName: string;
  /** Hash of everything that is read: the same source and hash again resume an interrupted batch. */
  readonly contentHash: string;
  /** IANA name of the bank's time zone. */
  readonly zone: string;
  /** What the bank becomes when this is its first import; the currency is the source's unless stated. */
  readonly founds?: Partial<Bank>;
  /** Judge every row and write nothing. */
  readonly preview?: boolean;
  /** Called after each chunk. */
  readonly onProgress?: (progress: { readonly rows: number }) => void;
  /** Is told of each row, in file order, what became of it. */
  readonly onJudged?: IntakeContext['onJudged'];
  /** Book of customers for whom the source names no RM; 0 = nobody's. An RM's import knows the own book only. */
  readonly defaultRm?: number;
  /** The interrupted batch to resume, where the caller wants this one and no other. */
  readonly batchId?: string;
}

/** Rows a chunk, a statement per table each: larger ones are no faster, and a chunk in hand is what a big import's memory is made of. */
const CHUNK_ROWS = 1_000;

/**
 * Takes a source into the store in one transaction: everything or nothing. Each row gets a verdict; the report counts rows and
 * amounts per file and verdict, and rows in = rows in verdicts. A preview comes to the same report and writes nothing.
 *
 * An RM brings people into the own book: the transaction sees and writes no other, and a row whose person is in another one is a
 * conflict that says no more.
 *
 * While it runs the batch is visible as `running`; when the process dies nothing of it stays but that row (see `recoverImports`).
 * Problems: `access.refused`, `import.running`, `import.batch_not_found`, `import.own_list_too_long`, `rm.not_found`, and what the source's files are refused for.
 */
export async function importSource(
  stores: Stores,
  source: IntakeSource,
  options: ImportOptions,
): Promise<Result<ImportReport>> {
  const reach = importReach(options.actor);
  if (reach === undefined) return fail({ code: 'access.refused', action: 'import' });
  try {
    const given = reach === 'bank' ? source : ownList(source);
    if (options.preview !== true) return await importBatch(stores, given, options, reach);
    if (reach === 'bank') return await readWide(stores, async (db) => preview(db, stores, given, options, null));
    return await inOwnBook(stores, reach, async (db, own) => preview(db, stores, given, options, own));
  } catch (error) {
    const problem = error instanceof SourceFailure ? error.problem : keyTaken(error);
    if (problem) return fail(problem);
    throw error;
  }
}

const inOwnBook = <T>(
  stores: Stores,
  { ownBook: rm }: Exclude<ImportReach, 'bank'>,
  work: (db: Db, own: OwnBook) => Promise<T>,
): Promise<T> => inScope(stores, [rm], (db) => readWide(stores, (wide) => work(db, { rm, wide })));

async function preview(db: Db, stores: Stores, source: IntakeSource, options: ImportOptions, own: OwnBook | null) {
  const organisation = await readOrganisation(db);
  const book = defaultBookOf(organisation, options, own);
  if (!book.ok) return book;
  const context = await contextOf(db, stores, source, options, {
    own,
    organisation,
    defaultRm: book.value,
    batchId: null,
  });
  const tally = new ImportTally();
  await eachChunk(db, context, tally, options, async () => undefined);
  return ok(reportOf(null, source, tally));
}

async function importBatch(
  stores: Stores,
  source: IntakeSource,
  options: ImportOptions,
  reach: ImportReach,
): Promise<Result<ImportReport>> {
  const book = bookOfReach(reach);
  let batchId: string | undefined;
  const run = async (db: Db, own: OwnBook | null): Promise<Result<ImportReport>> => {
    if (!(await takeImportLock(db))) return fail({ code: 'import.running', batchId: (await runningBatch(db)) ?? '' });
    const rms = own === null ? await wholeBank(db) : [own.rm];
    const organisation = await readOrganisation(db);
    // Before there is a batch: one that is refused must not be left behind as running.
    const defaultBook = defaultBookOf(organisation, options, own);
    if (!defaultBook.ok) return defaultBook;
    // In a transaction of its own, which outlives this one: a process that is killed leaves a batch that says `running`.
    const started = await inScope(stores, rms, async (other) => beginBatch(other, source, options, book));
    if (!started.ok) return started;
    batchId = started.value;

    const context = await contextOf(db, stores, source, options, {
      own,
      organisation,
      defaultRm: defaultBook.value,
      batchId,
    });
    // What the bank is, one RM's list does not decide.
    if (own === null)
      await foundBank(db, { currency: source.currency, timeZone: options.zone, ...options.founds }, batchId);
    const stamp = { batchId, source: source.source, at: context.at, asOfOn: formatDay(source.asOf) };
    const writer: BatchWriter = {
      db,
      keys: stores.keys,
      stamp,
      rms,
      by: options.actor.id,
      newId: options.newId,
      book,
      noteKey: null,
    };
    const tally = new ImportTally();
    await eachChunk(db, context, tally, options, async (changes) => applyChanges(writer, changes));
    const sinceLast = source.snapshot
      ? await compareWithLast(db, {
          batchId,
          source: source.source,
          asOf: source.asOf,
          at: context.at,
          noon: context.noon,
          named: context.memory.named(),
        })
      : null;
    const report = { ...reportOf(batchId, source, tally), ...(sinceLast && { sinceLast }) };
    if (report.files.reduce((rows, { rowsIn }) => rows + rowsIn, 0) >= MUCH_WRITTEN) await gatherStatistics(db);
    const at = options.now();
    await endBatch(db, { batchId, state: 'done', endedAt: at, report });
    // What an RM calls a file may be somebody's name.
    const rows = report.files.map(({ file, rowsIn, verdicts }) => ({ ...(own ? {} : { file }), rowsIn, verdicts }));
    await appendAudit(db, {
      at,
      actor: options.actor.id,
      action: 'import.run',
      subject: batchId,
      details: { source: source.source, book, files: rows },
    });
    return ok(report);
  };
  try {
    return await (reach === 'bank' ? inScope(stores, [0], (db) => run(db, null)) : inOwnBook(stores, reach, run));
  } catch (error) {
    if (batchId !== undefined) await giveUp(stores, batchId, options, book, error);
    throw error;
  }
}

/** Takes every book into the transaction's scope, and keeps others from opening one. */
async function wholeBank(db: Db): Promise<number[]> {
  await holdOrganisation(db);
  const rms = await allRms(db);
  await widenScope(db, rms);
  return rms;
}

/** Writes down that the batch runs, under the id of the batch that this content was interrupted in. */
async function beginBatch(db: Db, source: IntakeSource, options: ImportOptions, rm: number): Promise<Result<string>> {
  const at = options.now();
  await interruptRunning(db, at);
  const interrupted = await interruptedBatch(db, source.source, options.contentHash);
  if (options.batchId !== undefined && options.batchId !== interrupted)
    return fail({ code: 'import.batch_not_found', batchId: options.batchId });
  const batchId = interrupted ?? options.newId('bat');
  await startBatch(db, {
    batchId,
    rm,
    source: source.source,
    fileName: options.fileName,
    contentHash: options.contentHash,
    options: {
      match: source.match,
      policy: source.policy,
      currency: source.currency,
      zone: options.zone,
      defaultRm: options.defaultRm ?? 0,
    },
    startedAt: at,
    startedBy: options.actor.id,
    asOfOn: formatDay(source.asOf),
  });
  return ok(batchId);
}

/** A file that cannot be read fails its batch for good; anything else interrupts it. Whoever holds the lock by now has seen to it. */
async function giveUp(
  stores: Stores,
  batchId: string,
  options: ImportOptions,
  book: number,
  error: unknown,
): Promise<void> {
  await inScope(stores, [book], async (db) => {
    if (!(await takeImportLock(db))) return;
    if ((await batchById(db, batchId))?.state !== 'running') return;
    const state = error instanceof SourceFailure ? 'failed' : 'interrupted';
    await endBatch(db, { batchId, state, endedAt: options.now() });
    await appendAudit(db, {
      at: options.now(),
      actor: options.actor.id,
      action: `import.${state}`,
      subject: batchId,
      details: error instanceof SourceFailure ? { problem: error.problem.code } : {},
    });
    // The error that stopped the import is what the caller must see, also when the database is gone altogether.
  }).catch(() => undefined);
}

/** The book of customers for whom the source names no RM. */
function defaultBookOf(
  organisation: Organisation,
  options: ImportOptions,
  own: OwnBook | null,
): Result<number, Extract<Problem, { code: 'rm.not_found' }>> {
  const rm = own?.rm ?? options.defaultRm ?? 0;
  return organisation.rms.some((each) => each.rm === rm) ? ok(rm) : fail({ code: 'rm.not_found', rm });
}

async function contextOf(
  db: Db,
  stores: Stores,
  source: IntakeSource,
  options: ImportOptions,
  {
    own,
    organisation,
    defaultRm,
    batchId,
  }: {
    readonly own: OwnBook | null;
    readonly organisation: Organisation;
    readonly defaultRm: number;
    readonly batchId: string | null;
  },
): Promise<IntakeContext> {
  await preferIndexes(db);
  return {
    source,
    keys: stores.keys,
    newId: options.newId,
    defaultRm,
    own,
    batchId,
    at: options.now(),
    noon: noonInZone(options.zone),
    memory: new IntakeMemory(organisation),
    first: !(await hasCustomers(own?.wide ?? db)),
    lock: batchId !== null,
    onJudged: options.onJudged,
  };
}

async function eachChunk(
  db: Db,
  context: IntakeContext,
  tally: ImportTally,
  { onProgress }: ImportOptions,
  take: (changes: Awaited<ReturnType<typeof judgeChunk>>) => Promise<void>,
): Promise<void> {
  let rows = 0;
  for await (const chunk of rechunk(context.source.rows(), CHUNK_ROWS)) {
    for (const { file, amount } of chunk) tally.arrived(file, amount);
    await take(await judgeChunk(db, context, tally, chunk));
    rows += chunk.length;
    onProgress?.({ rows });
  }
}

const reportOf = (batchId: string | null, source: IntakeSource, tally: ImportTally): ImportReport => ({
  batchId,
  source: source.source,
  asOf: formatDay(source.asOf),
  files: tally.files(),
  kept: tally.keptFields(),
  lacks: source.lacks,
});
