import { dayOf, formatDay, type Day, type Flow, type Holding, type LedgerEvent } from '@vivero/domain';
import { customerSeries } from '../build-series.ts';
import type { CustomerSeries } from '../customer-series.ts';

/** The day on which the example customers are looked at. */
export const TODAY: Day = dayOf(2026, 6, 20);

type Made = Partial<Omit<LedgerEvent, 'amount' | 'balance'>> & { readonly amount?: number; readonly balance?: number };

/** A movement `ago` days before TODAY, in whole euros. */
export function moved(ago: number, flow: Flow, amount: number, more: Made = {}): LedgerEvent {
  const day = TODAY - ago;
  const at = `${formatDay(day)}T10:00:00Z`;
  const { balance, amount: _, ...rest } = more;
  return {
    eventId: `${flow}-${ago}-${amount}`,
    code: 'MV',
    day,
    at,
    recordedAt: at,
    medium: null,
    direction: null,
    flow,
    category: null,
    amount: { minor: amount * 100, currency: 'EUR' },
    balance: balance === undefined ? null : { minor: balance * 100, currency: 'EUR' },
    about: null,
    details: {},
    ...rest,
  };
}

/** `times` monthly movements, the latest `firstAgo` days before TODAY. */
export const monthly = (times: number, firstAgo: number, flow: Flow, amount: number, more: Made = {}): LedgerEvent[] =>
  Array.from({ length: times }, (_, i) => moved(firstAgo + i * 30, flow, amount, more));

export const held = (category: Holding['category'], overrides: Partial<Holding> = {}): Holding => ({
  holdingId: `h-${category}`,
  category,
  productId: null,
  elsewhere: false,
  openedOn: TODAY - 1_000,
  maturesOn: null,
  endedOn: null,
  balance: null,
  payment: null,
  ...overrides,
});

export const seriesOf = (events: readonly LedgerEvent[], holdings: readonly Holding[] = []): CustomerSeries =>
  customerSeries(events, holdings, 'EUR', TODAY);

/** A year of an ordinary life: 2,000 in, 1,500 out in three parts a month, nothing that calls for attention. */
export const ordinary = (): LedgerEvent[] => [
  ...Array.from({ length: 13 }, (_, i) => moved(16 + i * 30, 'transfer_in', 2_000 + (i % 3) * 50)),
  ...Array.from({ length: 39 }, (_, i) => moved(3 + i * 10, 'cash_out', 480 + (i % 4) * 20)),
];
