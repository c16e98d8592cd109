import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';
import { randomSlice } from './random-slice.ts';

const NONCE = 12;
const TAG = 16;

/**
 * AES-256-GCM (NIST SP 800-38D): nonce, tag, ciphertext. A random nonce of 96 bits is safe for 2^32 texts a key; a person has
 * dozens. Keys are key objects: Node takes four times as long to look at raw bytes as to seal with them.
 */
export function sealBytes(key: KeyObject, bytes: Uint8Array): Buffer {
  const nonce = randomSlice(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const ciphertext = cipher.update(bytes);
  cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
}

/** @throws Error when the key is another one or a single bit was changed */
export function unsealBytes(key: KeyObject, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
}

/** Seals a text with a person's own key; destroying the key erases it in every backup and copy too. */
export const seal = (key: KeyObject, text: string): Buffer => sealBytes(key, Buffer.from(text, 'utf8'));

/** @throws Error when the key is another one or a single bit was changed */
export const unseal = (key: KeyObject, sealed: Uint8Array): string => unsealBytes(key, sealed).toString('utf8');
