import { contentDigest } from '@vivero/connectors';
import type { ImportReport, Result } from '@vivero/domain';
import { inScope, keepMapping } from '@vivero/storage';
import { importSource } from '../intake/import-source.ts';
import type { UploadRun } from './preview-upload.ts';
import { uploadSource } from './upload-source.ts';

/** Takes an upload in, all or nothing, and keeps how its columns were read: the next file of the same list is read the same way. */
export async function importUpload(run: UploadRun, expected: number): Promise<Result<ImportReport>> {
  const { stores, actor, upload, onWork } = run;
  const source = await uploadSource(run.path, run.seen, run.answers, { ...run, fileName: upload.fileName });
  if (!source.ok) return source;
  const digest = await contentDigest(run.path);
  if (!digest.ok) return digest;
  const { mapping, rows } = source.value;
  const imported = await importSource(stores, rows, {
    actor,
    now: run.now,
    newId: run.newId,
    fileName: upload.fileName,
    contentHash: `${digest.value}:${JSON.stringify(mapping)}`,
    zone: run.bank.timeZone,
    onProgress: ({ rows: done }) => onWork({ stage: 'importing', done, total: expected }),
  });
  if (imported.ok)
    await inScope(stores, [], (db) =>
      keepMapping(db, { name: mapping.name, mapping, changedAt: run.now(), changedBy: actor.id }),
    );
  return imported;
}
