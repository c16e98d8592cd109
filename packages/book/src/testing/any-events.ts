import {
  CONTACT_MEDIA,
  type Day,
  type EventCode,
  formatDay,
  type LedgerEvent,
  PRODUCT_CATEGORIES,
} from '@vivero/domain';
import fc from 'fast-check';

const CODES: readonly EventCode[] = ['CT-V', 'IN-Q', 'TX-S', 'TX-S', 'TX-V', 'MV', 'PROF'];

/**
 * A customer's history around a day, some of it after it: few codes and close together, so that filters, windows and steps meet often;
 * several events in one second; purchases that are taken back.
 */
export const anyEvents = (asOf: Day, days: number): fc.Arbitrary<readonly LedgerEvent[]> =>
  fc
    .array(
      fc.record({
        ago: fc.integer({ min: -2, max: days }),
        second: fc.constantFrom(0, 1, 43_200, 86_399),
        code: fc.constantFrom(...CODES),
        medium: fc.constantFrom(null, ...CONTACT_MEDIA.slice(0, 2)),
        direction: fc.constantFrom(null, 'in' as const, 'out' as const),
        category: fc.constantFrom(null, ...PRODUCT_CATEGORIES.slice(0, 2)),
        minor: fc.constantFrom(null, 0, 100, -100, 250, 2 ** 31, 0.5),
        currency: fc.constantFrom('EUR', 'EUR', 'USD'),
        about: fc.nat({ max: 5 }),
      }),
      { maxLength: 14 },
    )
    .map((events) =>
      events
        .map(({ ago, second, code, minor, currency, about, ...rest }, i) => ({
          ...rest,
          eventId: `evt_${i}`,
          code,
          day: asOf - ago,
          at: `${formatDay(asOf - ago)}T${new Date(second * 1_000).toISOString().slice(11, 19)}Z`,
          recordedAt: '2026-01-01T00:00:00Z',
          flow: code === 'MV' ? ('salary' as const) : null,
          amount: minor === null || code === 'PROF' ? null : { minor, currency },
          balance: null,
          about: code === 'TX-V' ? `evt_${about}` : null,
          details: code === 'PROF' ? { completeness: 0.7 } : {},
        }))
        .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.eventId < b.eventId ? -1 : 1)),
    );
