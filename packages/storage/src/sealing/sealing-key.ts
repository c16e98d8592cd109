import { randomBytes } from 'node:crypto';
import type { MasterKey } from './master-key.ts';
import { sealBytes, unsealBytes } from './seal.ts';

/** A fresh key for one person's texts (or one batch's refused rows); only the wrapped form is stored. */
export function newSealingKey(master: MasterKey): { key: Buffer; wrapped: Buffer } {
  const key = randomBytes(32);
  return { key, wrapped: sealBytes(master.wrapping, key) };
}

/** @throws Error when the key was wrapped under another master key or was changed */
export function unwrap(master: MasterKey, wrapped: Uint8Array): Buffer {
  return unsealBytes(master.wrapping, wrapped);
}
