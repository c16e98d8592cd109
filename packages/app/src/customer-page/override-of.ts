import type { KeyObject } from 'node:crypto';
import { applyOverrides, type Day, type StageOrNone, type StageRow } from '@vivero/domain';
import { type Db, overrideReason, overridesOfCustomers, unseal, userNames } from '@vivero/storage';

/** The stage that somebody has set by hand and that shows now. */
export interface ShownOverride {
  readonly to: StageOrNone;
  /** Name of a user, or who else it was (`operator`, a job). */
  readonly by: string;
  readonly setOn: Day;
  readonly until: Day;
  /** null = not for this reader. */
  readonly reason: string | null;
}

/** @param rows the moves by evidence and time  @param key the person's own, null for a reader who sees no personal words */
export async function overrideOf(
  db: Db,
  customerId: string,
  rows: readonly StageRow[],
  asOf: Day,
  key: KeyObject | null,
): Promise<ShownOverride | null> {
  const overrides = (await overridesOfCustomers(db, [customerId])).get(customerId) ?? [];
  const { inForce } = applyOverrides(overrides, rows, asOf, '');
  if (inForce === null) return null;
  const { overrideId, to, by, setOn, until } = inForce;
  const sealed = key === null ? undefined : await overrideReason(db, overrideId);
  const name = (await userNames(db, [by])).get(by) ?? by;
  return { to, by: name, setOn, until, reason: key === null || sealed === undefined ? null : unseal(key, sealed) };
}
