import { dayOf } from '../../day.ts';
import type { EventCode, LedgerEvent } from '../../ledger-event.ts';
import { foldStages, type StageInput } from '../fold-stages.ts';

/** Day 0 of the tables: 1 January 2024, so that month ends are the days 30, 59 (leap year), 90, 120 ... */
export const START = dayOf(2024, 1, 1);
/** An event as a test tells it: the day after START, the code, and what else matters. */
export type Told = readonly [day: number, code: EventCode, more?: Partial<LedgerEvent>];

const event = ([day, code, more]: Told, i: number): LedgerEvent => ({
  eventId: `e${i}`,
  code,
  day: START + day,
  at: `2024-01-01T00:00:${String(i).padStart(2, '0')}Z`,
  recordedAt: `2026-01-01T00:00:${String(i).padStart(2, '0')}Z`,
  medium: null,
  direction: null,
  flow: null,
  category: null,
  amount: null,
  balance: null,
  about: null,
  details: {},
  ...more,
});
const stranger: StageInput = {
  events: [],
  profile: { completeness: 0, hasBasis: false, verifiedOn: null },
  holdings: [],
  asOf: START,
};
/** The fold of a stranger to whom just this happened. */
export const fold = (told: readonly Told[], asOf: number, change: Partial<StageInput> = {}) =>
  foldStages({ ...stranger, events: told.map(event), asOf: START + asOf, ...change });
/** The moves as `day stage cause`. */
export const moves = (told: readonly Told[], asOf: number, change: Partial<StageInput> = {}) =>
  fold(told, asOf, change).rows.map(
    (row) => `${row.effectiveOn - START} ${row.to} ${row.cause}${row.implied ? ' implied' : ''}`,
  );
