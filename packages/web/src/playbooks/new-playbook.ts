import { PLACE_OF, type Playbook, PLAYBOOK_FORMAT, type PlaybookStep } from '@vivero/domain';

const inAll = (text: string) => ({ en: text, zh: text, es: text });

/** A step as somebody begins with it: a service call a week after the one before. */
export const newStep = (id: string, title: string): PlaybookStep => ({
  id,
  title: inAll(title),
  due: { after: 'previous', days: 7 },
  lateDays: 3,
  owner: 'rm',
  medium: 'call',
  purpose: 'service',
  contentId: null,
  productId: null,
  needKind: null,
  scene: { place: PLACE_OF.call, frequency: 'low', aim: 'seed' },
  stages: null,
  awaits: null,
});

/** A playbook as somebody begins with it: nobody is in it until somebody takes people in. */
export const newPlaybook = (name: string, title: string): Playbook => ({
  format: PLAYBOOK_FORMAT,
  name: inAll(name),
  serves: [{ way: 'up', stage: 'interested' }],
  enrols: { by: 'hand' },
  againAfterDays: null,
  heldOutShare: 0,
  steps: [{ ...newStep('step_1', title), due: { after: 'enrolment', days: 0 } }],
  exits: [],
});

/** A name for a step that none of these has. */
export function freeId(steps: readonly PlaybookStep[]): string {
  let number = steps.length + 1;
  while (steps.some(({ id }) => id === `step_${number}`)) number += 1;
  return `step_${number}`;
}
