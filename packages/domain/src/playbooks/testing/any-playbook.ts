import type { Playbook, PlaybookStep } from '../playbook.ts';
import { step, words } from '../shipped-lines.ts';

export const TITLE = words('a', '甲', 'a');

export const playbookOf = (steps: readonly PlaybookStep[], over: Partial<Playbook> = {}): Playbook => ({
  format: 1,
  name: TITLE,
  serves: [{ way: 'up', stage: 'reached' }],
  enrols: { by: 'hand' },
  againAfterDays: null,
  heldOutShare: 0,
  steps,
  exits: [],
  ...over,
});

export const stepOf = (over: Partial<PlaybookStep>): PlaybookStep =>
  step({ id: 'one', title: TITLE, due: { after: 'previous', days: 0 }, medium: 'call', ...over });
