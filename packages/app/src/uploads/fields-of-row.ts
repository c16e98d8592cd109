import { type FieldChange, formatDay, type IntakeRecord } from '@vivero/domain';
import { statedFields } from '../intake/judge/customer-fields.ts';

/** What a row says, field by field, as a person checks it: who it is first, then what they hold or what happened. */
export const fieldsOfRow = (records: readonly IntakeRecord[]): FieldChange[] =>
  records.flatMap((record) => {
    const stated = Object.entries(statedBy(record)).map(([field, after]) => ({ field, before: null, after }));
    return stated.filter(({ after }) => after !== null && after !== '');
  });

const day = (value: number | null): string | null => (value === null ? null : formatDay(value));

function statedBy(record: IntakeRecord): Readonly<Record<string, FieldChange['after']>> {
  switch (record.kind) {
    case 'customer':
      // Who they are to the bank was said once for all of them.
      return { ...statedFields(record, null), relation: null, basis: null };
    case 'holding':
      return {
        ...(record.productName === null ? { category: record.category } : { productName: record.productName }),
        balance: record.balance,
        payment: record.payment,
        openedOn: day(record.openedOn),
        maturesOn: day(record.maturesOn),
        endedOn: day(record.endedOn),
      };
    case 'event':
      // What a list of holdings shows was inferred from it; the row says no more than the holding does.
      return record.details['inferred'] === true
        ? {}
        : {
            name: record.person?.name ?? null,
            on: day(record.onDay),
            medium: record.medium,
            direction: record.direction,
            amount: record.amount,
          };
    case 'note':
      return { note: record.text, author: record.author };
    default:
      return {};
  }
}
