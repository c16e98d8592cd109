import type { Day } from '../day.ts';
import type { DueRule } from './playbook.ts';
import type { PlaybookRun } from './playbook-run.ts';

/** The day on which a step is due, which may be past; null when it is due before a date that the customer does not have. */
export function dueDay(due: DueRule, { clockOn, freeOn, anchorOn }: PlaybookRun): Day | null {
  if ('before' in due) return anchorOn === null ? null : anchorOn - due.days;
  return (due.after === 'enrolment' ? clockOn : freeOn) + due.days;
}
