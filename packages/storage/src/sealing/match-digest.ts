import { createHmac } from 'node:crypto';
import type { MatchKind } from '@vivero/domain';
import type { MasterKey } from './master-key.ts';

/**
 * Keyed hash by which two rows are found to be the same person without storing what they share: HMAC-SHA-256 cut to 16 bytes
 * (two of 10^9 texts meet by chance with probability 1.5 * 10^-21). Without the master key it says nothing about the text.
 * @param scopeText what the text is unique in, such as the source of a key; '' when it means the same everywhere
 */
export function matchDigest(master: MasterKey, kind: MatchKind, scopeText: string, text: string): Buffer {
  // JSON keeps the three parts apart: ('a', 'bc') and ('ab', 'c') must not meet.
  return createHmac('sha256', master.matching)
    .update(JSON.stringify([kind, scopeText, text]))
    .digest()
    .subarray(0, 16);
}
