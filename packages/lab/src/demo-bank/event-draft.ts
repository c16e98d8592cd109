import type { ContactMedium, Day, EventCode, Flow, Money, ProductCategory } from '@vivero/domain';

/** An event before the order of the day gives it its id. */
export interface EventDraft {
  readonly code: EventCode;
  readonly day: Day;
  /** Minutes after midnight UTC; null where a bank's books state no time. */
  readonly minute: number | null;
  readonly medium: ContactMedium | null;
  readonly direction: 'in' | 'out' | null;
  readonly flow: Flow | null;
  readonly category: ProductCategory | null;
  readonly amount: Money | null;
  readonly balance: Money | null;
  /** A holding key, or an earlier draft of the same customer. */
  readonly about: string | EventDraft | null;
  readonly details: Readonly<Record<string, string | number | boolean>>;
}

/** Fills in what most events do not have. */
export const draft = (event: Pick<EventDraft, 'code' | 'day'> & Partial<EventDraft>): EventDraft => ({
  minute: null,
  medium: null,
  direction: null,
  flow: null,
  category: null,
  amount: null,
  balance: null,
  about: null,
  details: {},
  ...event,
});

const NOON = 720;

/** Minutes since 1970: what orders events; without a time noon counts. */
export const minuteOf = ({ day, minute }: EventDraft): number => day * 1_440 + (minute ?? NOON);
