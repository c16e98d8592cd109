import type { CustomerFilter } from '@vivero/domain';

/** Which customers: those that a filter leaves and a search finds. */
export interface Wanted {
  readonly filter: CustomerFilter;
  /** Part of a name, pinyin, the end of a phone number, a customer number; absent = everybody. */
  readonly search?: string;
}

/** Which of them an action is about: all, those ticked, or all but those whose tick was taken away. */
export interface Chosen extends Wanted {
  readonly customerIds?: readonly string[];
  readonly exceptIds?: readonly string[];
  /** The number that the person has seen: an action on another number is not what was asked for. */
  readonly expected: number;
}
