import { dayOf } from '@vivero/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WrittenEvent } from './booked-row.ts';
import { ColumnWriter } from './column-writer.ts';
import { bytesPerEvent } from './event-columns.ts';
import { factsOf } from './event-kind.ts';
import { KindTable } from './kind-table.ts';
import { readRow } from './read-row.ts';
import { writtenEvent } from './testing/written-event.ts';

const START = dayOf(2020, 1, 1);

test('what goes into the columns comes out again, each customer apart', () => {
  fc.assert(
    fc.property(fc.array(fc.array(writtenEvent, { maxLength: 12 }), { maxLength: 6 }), (people) => {
      const kinds = new KindTable();
      const writer = new ColumnWriter(kinds);
      for (const events of people) writer.add(events);
      const columns = writer.columns();
      expect(columns.start.length).toBe(people.length + 1);
      for (const [row, events] of people.entries()) {
        const found = readRow(columns, kinds, row);
        expect(found.length).toBe(events.length);
        for (const [i, { event, countsFrom }] of events.entries()) {
          const read = found[i];
          expect(read).toMatchObject({
            day: event.day,
            at: Date.parse(event.at) / 1000,
            value: (event.code === 'PROF' ? event.details['completeness'] : event.amount?.minor) ?? null,
            balance: event.balance?.minor ?? null,
            countsFrom: countsFrom ?? null,
          });
          expect(read?.kind).toMatchObject({ code: event.code, medium: event.medium, facts: factsOf(event.details) });
          // References agree with ids: the same number exactly where the ids are the same.
          for (const [j, { event: other }] of events.entries()) {
            expect(read?.about !== null && read?.about === found[j]?.about).toBe(
              event.about !== null && event.about === other.about,
            );
            if (read?.about !== null) expect(read?.about === found[j]?.name).toBe(event.about === other.eventId);
          }
        }
      }
    }),
  );
});

test('events of instants that the book cannot hold are left out and counted; their neighbours stay', () => {
  const writer = new ColumnWriter(new KindTable());
  const at = (instant: string, year: number) =>
    ({
      event: {
        eventId: instant,
        code: 'MV',
        at: instant,
        day: dayOf(year, 1, 1),
        about: null,
        amount: null,
        balance: null,
        details: {},
      },
    }) as unknown as WrittenEvent;
  writer.add([at('1949-12-31T00:00:00Z', 1949), at('2020-01-01T00:00:00Z', 2020), at('2090-01-01T00:00:00Z', 2090)]);
  expect(writer.leftOut).toBe(2);
  expect(writer.columns().at.length).toBe(1);
});

test('a movement of money with its balance takes 16 bytes, a contact 8', () => {
  const writer = new ColumnWriter(new KindTable());
  const eur = (amount: number) => ({ minor: amount, currency: 'EUR' });
  const row = (code: string, more: object) =>
    ({
      event: { eventId: code, code, at: '2020-01-01T00:00:00Z', day: START, about: null, details: {}, ...more },
    }) as unknown as WrittenEvent;
  writer.add(Array.from({ length: 10 }, () => row('MV', { amount: eur(5), balance: eur(7) })));
  expect(bytesPerEvent(writer.columns())).toBe(16);
  const contacts = new ColumnWriter(new KindTable());
  contacts.add(Array.from({ length: 10 }, () => row('CT-V', { amount: null, balance: null })));
  expect(bytesPerEvent(contacts.columns())).toBe(8);
});
