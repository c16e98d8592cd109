import type { IntakeRefusal, RefusalCode } from '@vivero/domain';
import { shorten } from '../normalise/shorten.ts';

/** Leaves the building of one row's records from wherever a value turns out to be unusable; caught by `rowVerdict`. */
export class RowRefused extends Error {
  readonly refusal: IntakeRefusal;
  constructor(code: RefusalCode, column: string | null, found: string) {
    super(code);
    this.refusal = { code, column, found: shorten(found) };
  }
}
