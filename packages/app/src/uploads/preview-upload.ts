import { type Actor, type Day, type Language, type NewId, ok, type Result } from '@vivero/domain';
import { appendAudit, type Bank, inScope, type Stores } from '@vivero/storage';
import { importReach } from '../intake/import-reach.ts';
import { importSource } from '../intake/import-source.ts';
import type { Preview } from './held-upload.ts';
import type { SeenTable } from './look-at-upload.ts';
import { linesBefore } from './lines-before.ts';
import { PreviewLines } from './preview-lines.ts';
import type { Upload, UploadAnswers } from './upload.ts';
import { uploadSource } from './upload-source.ts';
import type { OnWork } from './work.ts';

/** Everything that judging the rows of an upload needs. */
export interface UploadRun {
  readonly stores: Stores;
  readonly actor: Actor;
  readonly language: Language;
  readonly bank: Bank;
  readonly today: Day;
  readonly upload: Upload;
  readonly answers: UploadAnswers;
  readonly seen: SeenTable;
  /** Where the bytes are. */
  readonly path: string;
  /** ISO instant with Z. */
  readonly now: () => string;
  readonly newId: NewId;
  readonly onWork: OnWork;
}

/** Judges every row and writes nothing but a line of the audit: asking who is in the bank already is a question that somebody answers for. */
export async function previewUpload(run: UploadRun): Promise<Result<Preview>> {
  const { stores, actor, upload, onWork } = run;
  const source = await uploadSource(run.path, run.seen, run.answers, { ...run, fileName: upload.fileName });
  if (!source.ok) return source;
  const collected = new PreviewLines(importReach(actor) === 'bank', linesBefore(run.seen.detected.format));
  const judged = await importSource(stores, source.value.rows, {
    actor,
    now: run.now,
    newId: run.newId,
    fileName: upload.fileName,
    contentHash: '',
    zone: run.bank.timeZone,
    preview: true,
    onJudged: collected.add,
    onProgress: ({ rows }) => onWork({ stage: 'reading', done: rows, total: null }),
  });
  if (!judged.ok) return judged;
  const report = judged.value;
  await inScope(stores, [], (db) =>
    appendAudit(db, {
      at: run.now(),
      actor: actor.id,
      action: 'upload.previewed',
      subject: upload.uploadId,
      details: { rows: report.files.map(({ rowsIn, verdicts }) => ({ rowsIn, verdicts })) },
    }),
  );
  return ok({ report, lines: collected.lines, leftOut: collected.leftOut });
}
