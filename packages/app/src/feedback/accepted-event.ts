import type { Day, FeedbackKind, LedgerEvent } from '@vivero/domain';

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
  event: {
    eventId: `vivero:${item.feedbackId}:FB`,
    code: 'FB',
    day: today,
    at: now,
    recordedAt: now,
    medium: null,
    direction: 'in',
    flow: null,
    category: null,
    amount: null,
    balance: null,
    about: null,
    details: { kind: item.kind, duplicate: !item.novel, feedbackId: item.feedbackId },
  } satisfies LedgerEvent,
});
