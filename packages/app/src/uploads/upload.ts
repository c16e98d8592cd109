import type { Mapping, PointedColumns } from '@vivero/connectors';
import type { LawfulBasis, Relation } from '@vivero/domain';

/** What only the person who brings a file can say: who these people are, on what basis, and whose list it is. */
export interface UploadAnswers {
  readonly relation: Relation;
  readonly basis: LawfulBasis;
  readonly sourceName: string;
  /** What the rows may do to people who are known already: fill what is empty, or replace what is there. */
  readonly known: 'fill' | 'overwrite';
}

/** How a file is to be read and what is to become of it, as far as a person has said so; the rest is recognised. */
export interface UploadSettings {
  readonly format: Mapping['format'];
  readonly columns: PointedColumns;
  /** null = not asked yet. */
  readonly answers: UploadAnswers | null;
}

/** A file that somebody has uploaded and not imported yet. */
export interface Upload {
  readonly uploadId: string;
  /** Who brought it; it exists for nobody else. */
  readonly userId: string;
  /** As the person knows it. */
  readonly fileName: string;
  readonly bytes: number;
  /** ISO instant with Z. */
  readonly receivedAt: string;
  readonly settings: UploadSettings;
}
