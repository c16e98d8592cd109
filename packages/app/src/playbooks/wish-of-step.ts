import type { Day, PlaybookStep, TouchWish } from '@vivero/domain';
import type { StoredRun } from '@vivero/storage';

const DAY = 86_400_000;
/** A service has a customer's last contact of the week before what merely wants to interest. */
const PRIORITY = { service: 2, marketing: 1 } as const;

/**
 * A step of somebody's run as the door wants it.
 * @param at.dayBegan milliseconds at which today began in the bank
 */
export function wishOfStep(
  {
    customerId,
    cycle,
    attempt,
    playbookId,
    step,
    dueOn,
  }: Pick<StoredRun, 'customerId' | 'cycle' | 'attempt' | 'dueOn'> & {
    readonly playbookId: string;
    readonly step: PlaybookStep;
  },
  at: { readonly today: Day; readonly dayBegan: number },
): TouchWish {
  const { medium, purpose, contentId, productId, needKind, scene } = step;
  const worthless = at.dayBegan + (dueOn + step.lateDays + 1 - at.today) * DAY;
  return {
    customerId,
    medium,
    purpose,
    agreed: false,
    contentId,
    productId,
    needKind,
    scene,
    priority: PRIORITY[purpose],
    idempotencyKey: `${playbookId}:${customerId}:${cycle}:${step.id}:${attempt}`,
    origin: `playbook:${playbookId}`,
    notBefore: null,
    expiresAt: new Date(worthless).toISOString(),
  };
}
