import type { CustomerFilter } from '@vivero/domain';

/** Which customers: those that a filter leaves and a search finds. */
export interface Wanted {
  readonly filter: CustomerFilter;
  /** Part of a name, pinyin, the end of a phone number, a customer number; absent = everybody. */
  readonly search?: string;
}
