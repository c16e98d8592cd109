import type { KeyObject } from 'node:crypto';
import type { Identity } from '@vivero/domain';
import { seal, unseal } from '@vivero/storage';

/** What a customer row keeps sealed: who the person is, and under which key each source knows them. */
export interface SealedIdentity extends Identity {
  readonly keys?: Readonly<Record<string, string>>;
}

export const sealIdentity = (key: KeyObject, identity: SealedIdentity): Buffer => seal(key, JSON.stringify(identity));

export const openIdentity = (key: KeyObject, sealed: Uint8Array): SealedIdentity =>
  JSON.parse(unseal(key, sealed)) as SealedIdentity;
