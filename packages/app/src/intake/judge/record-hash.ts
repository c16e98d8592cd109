import { hash } from 'node:crypto';
import type { IntakeRecord } from '@vivero/domain';

/** Equal for two rows of a file that say the same. `key` null leaves the key out: it tells rows apart, not people. */
export const recordHash = (record: IntakeRecord, key: string | null): string =>
  hash('sha256', JSON.stringify({ ...record, key }), 'base64');
