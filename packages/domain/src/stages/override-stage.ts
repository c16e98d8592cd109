import type { Day } from '../day.ts';
import type { Problem } from '../problem.ts';
import { fail, ok, type Result } from '../result.ts';
import { stageRank, type StageOrNone } from './stage.ts';
import { stageOn, type StageRow } from './stage-history.ts';

export const OVERRIDE_MAXIMUM_DAYS = 90;

/** A person's correction of a stage by one step, kept apart from the history of evidence. */
export interface StageOverride {
  readonly overrideId: string;
  readonly from: StageOrNone;
  readonly to: StageOrNone;
  /** Who set it. */
  readonly by: string;
  readonly setOn: Day;
  /** Last day on which it shows. */
  readonly until: Day;
  /** ISO instant with Z. */
  readonly recordedAt: string;
}

/** What somebody asks for. The reason is words about the customer: it is checked here and sealed, and no rule reads it again. */
export interface OverrideWish extends StageOverride {
  readonly reason: string;
}

/**
 * Checks an override before it is stored: one stage up or down, a reason, at most 90 days.
 * @throws RangeError when it would end before it begins, which no form offers
 */
export function overrideStage(
  wish: OverrideWish,
): Result<OverrideWish, Extract<Problem, { code: `stage.override_${string}` }>> {
  const { from, to, setOn, until } = wish;
  if (until < setOn) throw new RangeError(`an override cannot end on day ${until}, before day ${setOn}`);
  if (Math.abs(stageRank(to) - stageRank(from)) !== 1) return fail({ code: 'stage.override_too_far', from, to });
  if (wish.reason.trim() === '') return fail({ code: 'stage.override_needs_reason' });
  if (until - setOn > OVERRIDE_MAXIMUM_DAYS)
    return fail({ code: 'stage.override_too_long', maximumDays: OVERRIDE_MAXIMUM_DAYS });
  return ok(wish);
}

/** Last day on which the override shows: it corrects one reading, so it ends when evidence moves the stage; null = never shown. */
function shownUntil(override: StageOverride, rows: readonly StageRow[], next: StageOverride | undefined): Day | null {
  if (stageOn(rows, override.setOn) !== override.from) return null;
  const moved = rows.find((row) => row.effectiveOn > override.setOn);
  const until = Math.min(override.until, (moved?.effectiveOn ?? Infinity) - 1, (next?.setOn ?? Infinity) - 1);
  return until < override.setOn ? null : until;
}

/** The overrides of one customer as rows of their own, and the one in force on `asOf`. A later one replaces an earlier one. */
export function applyOverrides(
  overrides: readonly StageOverride[],
  rows: readonly StageRow[],
  asOf: Day,
  ruleVersion: string,
): { readonly manual: readonly StageRow[]; readonly inForce: StageOverride | null } {
  const sorted = overrides
    .filter((override) => override.setOn <= asOf)
    .sort(
      (a, b) => a.setOn - b.setOn || compareText(a.recordedAt, b.recordedAt) || compareText(a.overrideId, b.overrideId),
    );
  const manual: StageRow[] = [];
  let inForce: StageOverride | null = null;
  for (const [i, override] of sorted.entries()) {
    const until = shownUntil(override, rows, sorted[i + 1]);
    if (until === null) continue;
    const row = { evidenceIds: [override.overrideId], ruleVersion, cause: 'manual', implied: false } as const;
    const { from, to, setOn, recordedAt } = override;
    manual.push({ ...row, from, to, effectiveOn: setOn, recordedAt });
    if (until >= asOf) inForce = override;
    else manual.push({ ...row, from: to, to: stageOn(rows, until + 1), effectiveOn: until + 1, recordedAt: null });
  }
  return { manual, inForce };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
