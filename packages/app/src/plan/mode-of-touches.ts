import { proportion, type Proportion } from '@vivero/decision';
import { type Actor, type Day, fail, ok, type Problem, type Result, TOUCH_MODES, type TouchMode } from '@vivero/domain';
import {
  inScope,
  type NeedRecording,
  planTouches,
  readBooks,
  recordedNeeds,
  type Stores,
  type TouchRow,
} from '@vivero/storage';
import { isWitnessed, modeOfTouch } from './mode-of-touch.ts';

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
  const count = (some: readonly TouchRow[]) => {
    const modes = Object.fromEntries(TOUCH_MODES.map((mode) => [mode, 0])) as Record<TouchMode, number>;
    for (const row of some) {
      const mode = modeOfTouch(row, needs.get(row.customerId) ?? []);
      if (mode !== null) modes[mode] += 1;
    }
    const all = TOUCH_MODES.reduce((sum, mode) => sum + modes[mode], 0);
    return { modes, share: proportion(modes.need_led, all) };
  };
  const seen = count(rows.filter(isWitnessed));
  const imported = count(rows.filter((row) => !isWitnessed(row)));
  return { modes: seen.modes, activeShare: seen.share, asImported: imported.share };
}
