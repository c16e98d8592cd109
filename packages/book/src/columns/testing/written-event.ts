import { dayOf, EVENT_CODES, FLOWS, type LedgerEvent, PRODUCT_CATEGORIES } from '@vivero/domain';
import fc from 'fast-check';
import type { WrittenEvent } from '../booked-row.ts';

const START = dayOf(2020, 1, 1);
/** Sums beside every border of the narrow form, and fractions, which completeness is. */
const minor = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.constantFrom(2 ** 30 - 1, 2 ** 30, 2 ** 30 + 1, -(2 ** 30), 1 - 2 ** 30, -(2 ** 31), 2 ** 31, 2 ** 52, -(2 ** 52)),
);
const money = fc.option(fc.record({ minor, currency: fc.constantFrom('EUR', 'CNY') }));
/** Any event there could be; ids repeat, so that some are about others. */
export const writtenEvent: fc.Arbitrary<WrittenEvent> = fc
  .record({
    id: fc.nat({ max: 30 }),
    second: fc.nat({ max: 4_000 * 86_400 }),
    code: fc.constantFrom(...EVENT_CODES),
    medium: fc.constantFrom(null, 'call', 'event'),
    flow: fc.option(fc.constantFrom(...FLOWS)),
    category: fc.option(fc.constantFrom(...PRODUCT_CATEGORIES)),
    amount: money,
    balance: money,
    about: fc.option(fc.nat({ max: 40 })),
    details: fc.constantFrom({}, { completeness: 0.1 + 0.2 }, { completeness: 1 }, { rsvp: 'yes', hosted: true }),
    countsFrom: fc.option(fc.nat({ max: 4_000 }), { nil: undefined }),
  })
  .map(({ id, second, about, countsFrom, ...rest }) => ({
    event: {
      ...rest,
      eventId: `evt_${id}`,
      day: START + Math.floor(second / 86_400),
      at: `${new Date(START * 86_400_000 + second * 1_000).toISOString().slice(0, 19)}Z`,
      recordedAt: '2026-01-01T00:00:00Z',
      direction: null,
      about: about === null ? null : `evt_${about}`,
    } as LedgerEvent,
    ...(countsFrom === undefined ? {} : { countsFrom: START + countsFrom }),
  }));
