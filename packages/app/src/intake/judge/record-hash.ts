import { hash } from 'node:crypto';
import type { IntakeCustomer, IntakeHolding } from '@vivero/domain';

/** Equal for two rows of a file that say the same. */
export const recordHash = (record: IntakeCustomer | IntakeHolding): string =>
  hash('sha256', JSON.stringify(record), 'base64');
