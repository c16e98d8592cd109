import type { Directory, RollbackDesk, UploadDesk } from '@vivero/app';
import type { Stores } from '@vivero/storage';
import type { NewId } from '@vivero/domain';
import type { Logger } from 'pino';

/** What the composition root hands to every route. */
export interface Deps {
  readonly stores: Stores;
  /** Who is called what: one for the process. */
  readonly directory: Directory;
  /** ISO instant with Z. */
  readonly now: () => string;
  readonly newId: NewId;
  readonly randomBytes: (length: number) => Buffer;
  readonly publicUrl: string | undefined;
  /** Folder of the built page. */
  readonly webFolder: string;
  readonly log: Logger;
  readonly uploads: UploadDesk;
  readonly rollbacks: RollbackDesk;
}
