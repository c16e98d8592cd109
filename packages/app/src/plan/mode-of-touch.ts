import { type RecordedNeed, touchMode, type TouchMode } from '@vivero/domain';
import type { NeedRecording, TouchRow } from '@vivero/storage';
import { touchOf } from './touch-of.ts';

/** A contact that was written down more than a day after it happened was imported or remembered, not witnessed. */
const WITNESSED_MILLISECONDS = 86_400_000;

export const isWitnessed = ({ at, recordedAt }: TouchRow): boolean =>
  Date.parse(recordedAt) - Date.parse(at) <= WITNESSED_MILLISECONDS;

/**
 * How one contact came about, given the customer's needs as they are on record; null for service. For a contact that nobody here
 * witnessed the order in time of the import is taken at its word: the need counts from when its evidence says that it was.
 */
export function modeOfTouch(row: TouchRow, needs: readonly NeedRecording[]): TouchMode | null {
  const witnessed = isWitnessed(row);
  const known = needs.flatMap((need) =>
    recordOf(need, need.believedAt ?? (witnessed ? need.heardAt : need.happenedAt)),
  );
  return touchMode(touchOf(row), known);
}

/** What nothing dates was never on record. */
const recordOf = (
  { customerId, kind, origin, rm, endedAt, evidenceIds }: NeedRecording,
  recordedAt: string | null,
): readonly RecordedNeed[] =>
  recordedAt === null
    ? []
    : [{ customerId, kind, recordedAt, endedAt, typedByRm: origin === 'rm' ? rm : null, evidenceIds }];
