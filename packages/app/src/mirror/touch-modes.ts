import { proportion, type Proportion } from '@vivero/decision';
import { operates, type Touch, TOUCH_MODES, type TouchMode } from '@vivero/domain';
import type { NeedRecording, TouchRow } from '@vivero/storage';
import { isWitnessed, modeOfTouch } from '../plan/mode-of-touch.ts';
import { touchOf } from '../plan/touch-of.ts';

/** A contact with how it came about; service has no mode. */
export interface JudgedTouch {
  readonly touch: Touch;
  readonly mode: TouchMode | null;
  /** Written down when it happened. Of others nobody here saw that a need was on record before the contact. */
  readonly witnessed: boolean;
}

/** Contacts by mode and the active share of them (demands 1); service is left out. */
export interface ModeCounts {
  readonly modes: Readonly<Record<TouchMode, number>>;
  readonly activeShare: Proportion;
}

/** How contacts came about, computed from the record of needs. */
export function judgeTouches(rows: readonly TouchRow[], needs: readonly NeedRecording[]): readonly JudgedTouch[] {
  const byCustomer = Map.groupBy(needs, (need) => need.customerId);
  return rows.map((row) => ({
    touch: touchOf(row),
    mode: modeOfTouch(row, byCustomer.get(row.customerId) ?? []),
    witnessed: isWitnessed(row),
  }));
}

/** Contacts that work with somebody (demands 9). That one was led by a need counts only where somebody here saw that the need came first. */
export const workingTouches = (touches: readonly JudgedTouch[]): readonly JudgedTouch[] =>
  touches.filter(({ touch, mode, witnessed }) => operates(touch, witnessed ? mode : null));

export function countModes(touches: readonly JudgedTouch[]): ModeCounts {
  const count = (mode: TouchMode): number => touches.filter((touch) => touch.mode === mode).length;
  const modes = Object.fromEntries(TOUCH_MODES.map((mode) => [mode, count(mode)])) as Record<TouchMode, number>;
  const all = TOUCH_MODES.reduce((sum, mode) => sum + modes[mode], 0);
  return { modes, activeShare: proportion(modes.need_led, all) };
}
