import { type Day, type FeedbackKind, plainEvent } from '@vivero/domain';

/** That feedback of a customer was taken on, as the ledger keeps it: who gives such feedback carries the bank. */
export const acceptedEvent = (
  item: {
    readonly feedbackId: string;
    readonly customerId: string;
    readonly rm: number;
    readonly kind: FeedbackKind;
    readonly novel: boolean;
  },
  { now, today }: { readonly now: string; readonly today: Day },
) => ({
  customerId: item.customerId,
  rm: item.rm,
  source: 'vivero',
  batchId: null,
  event: plainEvent({
    eventId: `vivero:${item.feedbackId}:FB`,
    code: 'FB',
    day: today,
    at: now,
    direction: 'in',
    details: { kind: item.kind, duplicate: !item.novel, feedbackId: item.feedbackId },
  }),
});
