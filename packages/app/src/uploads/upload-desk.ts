import type { Readable } from 'node:stream';
import { parseMapping, type UploadFolder } from '@vivero/connectors';
import { fail, type ImportReport, type NewId, ok, type Problem, type Result } from '@vivero/domain';
import { appendAudit, inScope, listMappings, readBank, type Stores } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import type { Caller } from '../sign-in/caller.ts';
import type { Background } from './background.ts';
import { type HeldUpload, heldUpload, type Preview } from './held-upload.ts';
import { importUpload } from './import-upload.ts';
import { leftOutCsv } from './left-out-csv.ts';
import { lookAtUpload, type SeenTable, type UploadLook } from './look-at-upload.ts';
import { previewUpload, type UploadRun } from './preview-upload.ts';
import { settleImport, touchedBy } from './settle-import.ts';
import { suggestedSource } from './suggested-source.ts';
import type { Upload, UploadSettings } from './upload.ts';
import { isOwnSource } from './source-of-list.ts';
import type { OnWork, Work } from './work.ts';

export interface DeskOptions {
  readonly stores: Stores;
  readonly folder: UploadFolder;
  readonly background: Background;
  /** ISO instant with Z. */
  readonly now: () => string;
  readonly newId: NewId;
}

/** An upload as its page sees it. */
export interface UploadState extends Upload {
  readonly suggestedSource: string;
  readonly work: Work | null;
  readonly problem: Problem | null;
  readonly previewed: boolean;
  readonly report: ImportReport | null;
}

/** Uploads live a day, and a person has few at a time. */
const LIFETIME_MS = 86_400_000;
const MOST_EACH = 5;
const UNTOUCHED: UploadSettings = { format: {}, columns: {}, answers: null };

/**
 * Where files that people bring lie until they are imported: each is looked at, previewed and taken in by pieces of work that go on
 * whether or not the page is open. An upload exists for whoever brought it and nobody else.
 */
export class UploadDesk {
  readonly #options: DeskOptions;
  readonly #held = new Map<string, HeldUpload>();

  private constructor(options: DeskOptions) {
    this.#options = options;
  }

  /** With the uploads that an earlier process left; what it was still receiving goes. */
  static async open(options: DeskOptions): Promise<UploadDesk> {
    const desk = new UploadDesk(options);
    const notes = (await options.folder.readNotes()) as readonly Upload[];
    for (const upload of notes) desk.#held.set(upload.uploadId, heldUpload(upload));
    await options.folder.keepOnly(notes.map(({ uploadId }) => uploadId));
    await desk.sweep();
    return desk;
  }

  async receive({ actor, user }: Caller, fileName: string, bytes: Readable): Promise<Result<UploadState>> {
    const { folder, newId, now, stores } = this.#options;
    const uploadId = newId('upl');
    const received = await folder.receive(uploadId, bytes);
    if (!received.ok) return received;
    const upload: Upload = {
      uploadId,
      userId: user.userId,
      fileName,
      bytes: received.value.bytes,
      receivedAt: now(),
      settings: UNTOUCHED,
    };
    await folder.writeNote(uploadId, upload);
    await inScope(stores, [], (db) =>
      appendAudit(db, {
        at: upload.receivedAt,
        actor: actor.id,
        action: 'upload.received',
        subject: uploadId,
        details: { bytes: upload.bytes },
      }),
    );
    const held = heldUpload(upload);
    this.#held.set(uploadId, held);
    const own = [...this.#held.values()].filter(
      ({ upload: each, work }) => each.userId === user.userId && work === null,
    );
    for (const { upload: old } of own.slice(0, Math.max(0, own.length - MOST_EACH))) await this.#forget(old.uploadId);
    return ok(stateOf(held));
  }

  async stateOf(caller: Caller, uploadId: string): Promise<Result<UploadState>> {
    const held = this.#of(caller, uploadId);
    return held.ok ? ok(stateOf(held.value)) : held;
  }

  async look(caller: Caller, uploadId: string): Promise<Result<UploadLook>> {
    const held = this.#of(caller, uploadId);
    if (!held.ok) return held;
    const seen = await this.#see(caller, held.value);
    return seen.ok ? ok(seen.value.look) : seen;
  }

  /** Says anew how the file is to be read; what was previewed under other settings is no longer so. */
  async change(caller: Caller, uploadId: string, settings: UploadSettings): Promise<Result<UploadLook>> {
    const held = this.#idle(caller, uploadId);
    if (!held.ok) return held;
    const { upload } = held.value;
    const read = JSON.stringify([upload.settings.format, upload.settings.columns]);
    Object.assign(held.value, { upload: { ...upload, settings }, preview: null, problem: null });
    if (read !== JSON.stringify([settings.format, settings.columns])) held.value.seen = null;
    await this.#options.folder.writeNote(uploadId, held.value.upload);
    return this.look(caller, uploadId);
  }

  async startPreview(caller: Caller, uploadId: string): Promise<Result<UploadState>> {
    return this.#start(caller, uploadId, { stage: 'reading', done: 0, total: null }, async (held, run) => {
      held.preview = null;
      const preview = await previewUpload(run);
      if (preview.ok) held.preview = preview.value;
      return preview;
    });
  }

  async previewOf(caller: Caller, uploadId: string): Promise<Result<Preview>> {
    const held = this.#of(caller, uploadId);
    if (!held.ok) return held;
    return held.value.preview === null ? fail({ code: 'upload.not_previewed' }) : ok(held.value.preview);
  }

  /** The rows that stay out as a table for a spreadsheet. */
  async leftOut(caller: Caller, uploadId: string): Promise<Result<AsyncIterable<string>>> {
    const held = this.#of(caller, uploadId);
    if (!held.ok) return held;
    const { preview, report, seen } = held.value;
    if (preview === null || seen === null || report !== null) return fail({ code: 'upload.not_previewed' });
    const path = this.#options.folder.pathOf(uploadId);
    return ok(leftOutCsv(path, seen.detected, preview.leftOut, caller.user.language));
  }

  async startImport(caller: Caller, uploadId: string): Promise<Result<UploadState>> {
    const { folder, newId, now, stores } = this.#options;
    const held = this.#of(caller, uploadId);
    if (!held.ok) return held;
    const expected = held.value.preview?.report.files.reduce((sum, { rowsIn }) => sum + rowsIn, 0);
    if (expected === undefined) return fail({ code: 'upload.not_previewed' });
    return this.#start(caller, uploadId, { stage: 'importing', done: 0, total: expected }, async (_, run) => {
      const imported = await importUpload(run, expected);
      if (!imported.ok) return imported;
      held.value.report = imported.value;
      await folder.remove(uploadId);
      const settling = { stores, actor: run.actor, now, newId, onWork: run.onWork };
      return settleImport(settling, await touchedBy(settling, imported.value.batchId ?? ''));
    });
  }

  async remove(caller: Caller, uploadId: string): Promise<Result<null>> {
    const held = this.#idle(caller, uploadId);
    if (!held.ok) return held;
    await this.#forget(uploadId);
    return ok(null);
  }

  /** Forgets what is older than a day; to be called now and then. */
  async sweep(): Promise<void> {
    const before = Date.parse(this.#options.now()) - LIFETIME_MS;
    for (const { upload, work } of this.#held.values())
      if (work === null && Date.parse(upload.receivedAt) < before) await this.#forget(upload.uploadId);
  }

  #of({ user }: Caller, uploadId: string): Result<HeldUpload> {
    const held = this.#held.get(uploadId);
    // Somebody else's does not exist.
    return held?.upload.userId === user.userId ? ok(held) : fail({ code: 'request.not_found', what: 'upload' });
  }

  #idle(caller: Caller, uploadId: string): Result<HeldUpload> {
    const held = this.#of(caller, uploadId);
    if (!held.ok) return held;
    if (held.value.work !== null) return fail({ code: 'upload.busy' });
    return held.value.report === null ? held : fail({ code: 'upload.imported' });
  }

  async #forget(uploadId: string): Promise<void> {
    this.#held.delete(uploadId);
    await this.#options.folder.remove(uploadId);
  }

  async #see({ actor, user }: Caller, held: HeldUpload): Promise<Result<SeenTable>> {
    if (held.seen !== null) return ok(held.seen);
    const { folder, now, stores } = this.#options;
    const { bank, mappings } = await inScope(stores, [], async (db) => ({
      bank: await readBank(db),
      mappings: await listMappings(db),
    }));
    const kept = mappings.flatMap(({ name, mapping }) => {
      const parsed = isOwnSource(actor, name) ? parseMapping(mapping) : undefined;
      return parsed?.ok === true ? [parsed.value] : [];
    });
    const reader = {
      today: businessDay(bank, now()),
      language: user.language,
      currency: bank.currency,
      timeZone: bank.timeZone,
      kept,
    };
    const seen = await lookAtUpload(folder.pathOf(held.upload.uploadId), held.upload.settings, reader);
    if (seen.ok) held.seen = seen.value;
    return seen;
  }

  /** Begins a piece of work and answers at once; what it ends in is asked for. */
  async #start(
    caller: Caller,
    uploadId: string,
    first: Work,
    work: (held: HeldUpload, run: UploadRun) => Promise<Result<unknown>>,
  ): Promise<Result<UploadState>> {
    const found = this.#idle(caller, uploadId);
    if (!found.ok) return found;
    const held = found.value;
    const { answers } = held.upload.settings;
    if (answers === null) return fail({ code: 'request.invalid', faults: ['answers'] });
    Object.assign(held, { work: first, problem: null });
    const onWork: OnWork = (progress) => (held.work = progress);
    this.#options.background.start(
      async () => {
        const run = await this.#prepare(caller, held, answers, onWork);
        return run.ok ? work(held, run.value) : run;
      },
      (problem) => void Object.assign(held, { work: null, problem }),
    );
    return ok(stateOf(held));
  }

  async #prepare(
    caller: Caller,
    held: HeldUpload,
    answers: UploadRun['answers'],
    onWork: OnWork,
  ): Promise<Result<UploadRun>> {
    const { folder, newId, now, stores } = this.#options;
    const seen = await this.#see(caller, held);
    if (!seen.ok) return seen;
    const bank = await inScope(stores, [], readBank);
    return ok({
      stores,
      actor: caller.actor,
      language: caller.user.language,
      bank,
      today: businessDay(bank, now()),
      upload: held.upload,
      answers,
      seen: seen.value,
      path: folder.pathOf(held.upload.uploadId),
      now,
      newId,
      onWork,
    });
  }
}

const stateOf = ({ upload, work, problem, preview, report }: HeldUpload): UploadState => ({
  ...upload,
  suggestedSource: suggestedSource(upload.fileName),
  work,
  problem,
  previewed: preview !== null,
  report,
});
