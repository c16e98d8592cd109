import { createSecretKey, type KeyObject } from 'node:crypto';
import type { MasterKey } from './master-key.ts';
import { randomSlice } from './random-slice.ts';
import { sealBytes, unsealBytes } from './seal.ts';

/** A fresh key for one person's texts (or one batch's refused rows); only the wrapped form is stored. */
export function newSealingKey(master: MasterKey): { key: KeyObject; wrapped: Buffer } {
  const bytes = randomSlice(32);
  return { key: createSecretKey(bytes), wrapped: sealBytes(master.wrapping, bytes) };
}

/** @throws Error when the key was wrapped under another master key or was changed */
export function unwrap(master: MasterKey, wrapped: Uint8Array): KeyObject {
  return createSecretKey(unsealBytes(master.wrapping, wrapped));
}
