import type { ImportReport, Problem } from '@vivero/domain';
import type { SeenTable } from './look-at-upload.ts';
import type { LeftOut, PreviewLine } from './preview-lines.ts';
import type { Upload } from './upload.ts';
import type { Work } from './work.ts';

/** What an import would do, and the first rows of each verdict. */
export interface Preview {
  readonly report: ImportReport;
  readonly lines: readonly PreviewLine[];
  readonly leftOut: readonly LeftOut[];
}

/** An upload and how far it has come. The bytes and the settings survive this process; the rest is found out again. */
export interface HeldUpload {
  upload: Upload;
  seen: SeenTable | null;
  /** What it waits for; null = for a person. */
  work: Work | null;
  /** What the last piece of work ended in. */
  problem: Problem | null;
  preview: Preview | null;
  /** Once it is imported. */
  report: ImportReport | null;
}

export const heldUpload = (upload: Upload): HeldUpload => ({
  upload,
  seen: null,
  work: null,
  problem: null,
  preview: null,
  report: null,
});
