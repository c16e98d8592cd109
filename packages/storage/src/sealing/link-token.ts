import { createHmac, timingSafeEqual } from 'node:crypto';
import type { MasterKey } from './master-key.ts';

const MAC = 16;
const macOf = (master: MasterKey, payload: Buffer): Buffer =>
  createHmac('sha256', master.linking).update(payload).digest().subarray(0, MAC);

/** A text that only this bank can have written, fit for an address: HMAC-SHA-256, cut to 128 bits (RFC 2104, section 5). It is signed, not hidden. */
export function linkToken(master: MasterKey, text: string): string {
  const payload = Buffer.from(text, 'utf8');
  return Buffer.concat([macOf(master, payload), payload]).toString('base64url');
}

/** What the token says; undefined when this bank has not written it. */
export function readLinkToken(master: MasterKey, token: string): string | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length <= MAC || bytes.toString('base64url') !== token) return undefined;
  const payload = bytes.subarray(MAC);
  return timingSafeEqual(bytes.subarray(0, MAC), macOf(master, payload)) ? payload.toString('utf8') : undefined;
}
