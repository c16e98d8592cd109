import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** What the bank's 32 secret bytes are used for, apart: wrapping people's keys, hashing what makes two rows the same person, and signing links. */
export interface MasterKey {
  readonly wrapping: KeyObject;
  /** 256 bits in hex */
  readonly matching: string;
  readonly linking: KeyObject;
}

/** @param secret 32 bytes of a cryptographic source; @throws RangeError when there are more or fewer */
export function masterKeyOf(secret: Uint8Array): MasterKey {
  if (secret.length !== 32) throw new RangeError(`a master key has 32 bytes, got ${secret.length}`);
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `vivero ${purpose}`, 32));
  return {
    wrapping: createSecretKey(derive('wrapping')),
    matching: derive('matching').toString('hex'),
    linking: createSecretKey(derive('linking')),
  };
}
