import type { BookHost, Directory, RollbackDesk, UploadDesk, WaysOut } from '@vivero/app';
import type { Stores } from '@vivero/storage';
import type { NewId } from '@vivero/domain';
import type { Logger } from 'pino';
import type { Pairing } from './lan/pairing.ts';

/** What the composition root hands to every route. */
export interface Deps {
  readonly stores: Stores;
  /** Who is called what: one for the process. */
  readonly directory: Directory;
  /** The book of all histories: one for the process. */
  readonly book: BookHost;
  /** ISO instant with Z. */
  readonly now: () => string;
  /** Milliseconds, to say how long something took. */
  readonly clock: () => number;
  readonly newId: NewId;
  readonly randomBytes: (length: number) => Buffer;
  readonly publicUrl: string | undefined;
  /** Secrets by which other machines of the bank's sign what they say; none = nobody may. */
  readonly hookSecrets: readonly string[];
  /** By which messages leave the house. */
  readonly ways: WaysOut;
  /** Certificate and key, PEM texts, when this process speaks https itself. */
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  /** How phones are let into the demonstration bank; undefined unless Vivero was started for them. */
  readonly pairing: Pairing | undefined;
  /** Folder of the built page. */
  readonly webFolder: string;
  readonly log: Logger;
  readonly uploads: UploadDesk;
  readonly rollbacks: RollbackDesk;
}
