import { OUTCOME_REASONS, parseDay, type Touch } from '@vivero/domain';
import type { TouchRow } from '@vivero/storage';

/** A contact of the ledger with what its coded details say it was about. */
export function touchOf({ details, recordedAt: _, code, ...row }: TouchRow): Touch {
  const text = (name: string): string | null =>
    typeof details[name] === 'string' && details[name] !== '' ? details[name] : null;
  return {
    ...row,
    service: details['service'] === true,
    needKind: text('needKind') as Touch['needKind'],
    productId: text('productId'),
    contentId: text('contentId'),
    activityId: text('activityId'),
    asksQuestion: details['asksQuestion'] === true,
    nextStepOn: parseDay(text('nextStepOn') ?? '') ?? null,
    extent: details['attempt'] === true ? 'attempt' : code === 'CT-V' ? 'talk' : 'message',
    declined: OUTCOME_REASONS.find((reason) => reason === text('declined')) ?? null,
    closes: details['closes'] === true,
  };
}
