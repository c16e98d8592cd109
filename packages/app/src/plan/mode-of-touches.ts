import { proportion, type Proportion } from '@vivero/decision';
import {
  type Actor,
  type Day,
  fail,
  ok,
  type Problem,
  type RecordedNeed,
  type Result,
  TOUCH_MODES,
  touchMode,
  type TouchMode,
} from '@vivero/domain';
import {
  inScope,
  type NeedRecording,
  planTouches,
  readBooks,
  recordedNeeds,
  type Stores,
  type TouchRow,
} from '@vivero/storage';
import { touchOf } from './touch-of.ts';

/** How the contacts of one book came about; service is left out. For its own RM a mirror, never a ranking across people. */
export interface BookModes {
  readonly rm: number;
  readonly rmName: string;
  /** Contacts that were recorded when they happened, by mode. */
  readonly modes: Readonly<Record<TouchMode, number>>;
  /** Active share of these (demands 1). */
  readonly activeShare: Proportion;
  /**
   * The same share of contacts that came later, with an import, if its order in time is taken at its word. Nobody here saw that the
   * need was on record before the contact, so the two are never added up.
   */
  readonly asImported: Proportion;
}

/** A contact that was written down more than a day after it happened was imported or remembered, not witnessed. */
const WITNESSED_MILLISECONDS = 86_400_000;

/** Active or passive, by book: computed from the record of contacts and needs from one business day until another, both included. */
export async function modeOfTouches(
  stores: Stores,
  actor: Actor,
  { from, until, rm }: { readonly from: Day; readonly until: Day; readonly rm?: number },
): Promise<Result<readonly BookModes[], Extract<Problem, { code: 'rm.not_found' }>>> {
  const rms = actor.rms.filter((each) => (rm === undefined ? each !== 0 : each === rm));
  if (rm !== undefined && rms.length === 0) return fail({ code: 'rm.not_found', rm });
  return inScope(stores, rms, async (db) => {
    const touches = Map.groupBy(await planTouches(db, rms, until, until - from + 1), (row) => row.rm);
    const needs = Map.groupBy(await recordedNeeds(db, rms), (need) => need.customerId);
    const books = await readBooks(db, rms);
    return ok(books.map((book) => ({ rm: book.rm, rmName: book.name, ...modesOf(touches.get(book.rm) ?? [], needs) })));
  });
}

function modesOf(rows: readonly TouchRow[], needs: ReadonlyMap<string, readonly NeedRecording[]>) {
  const count = (some: readonly TouchRow[], recordedAt: (need: NeedRecording) => string | null) => {
    const modes = Object.fromEntries(TOUCH_MODES.map((mode) => [mode, 0])) as Record<TouchMode, number>;
    for (const row of some) {
      const known = (needs.get(row.customerId) ?? []).flatMap((need) => recordOf(need, recordedAt(need)));
      const mode = touchMode(touchOf(row), known);
      if (mode !== null) modes[mode] += 1;
    }
    const all = TOUCH_MODES.reduce((sum, mode) => sum + modes[mode], 0);
    return { modes, share: proportion(modes.need_led, all) };
  };
  const witnessed = ({ at, recordedAt }: TouchRow): boolean =>
    Date.parse(recordedAt) - Date.parse(at) <= WITNESSED_MILLISECONDS;
  const seen = count(rows.filter(witnessed), (need) => need.believedAt ?? need.heardAt);
  const imported = count(
    rows.filter((row) => !witnessed(row)),
    (need) => need.believedAt ?? need.happenedAt,
  );
  return { modes: seen.modes, activeShare: seen.share, asImported: imported.share };
}

/** What nothing dates was never on record. */
const recordOf = (
  { customerId, kind, origin, rm, endedAt, evidenceIds }: NeedRecording,
  recordedAt: string | null,
): readonly RecordedNeed[] =>
  recordedAt === null
    ? []
    : [{ customerId, kind, recordedAt, endedAt, typedByRm: origin === 'rm' ? rm : null, evidenceIds }];
