import { type Actor, formatDay, type Language, majorUnits } from '@vivero/domain';
import type { ListedLine, MasterKey } from '@vivero/storage';
import { customerContact } from '../reading/customer-contact.ts';
import { customerName } from '../reading/customer-name.ts';
import { sayTerm } from '../say.ts';

const COLUMNS = [
  'name',
  'number',
  'phone',
  'email',
  'relation',
  'place',
  'segment',
  'stage',
  'since',
  'balance',
  'currency',
  'last_touch',
  'next_maturity',
  'promised_on',
  'rm',
] as const;

export const exportHeader = (language: Language): string[] =>
  COLUMNS.map((column) => sayTerm(`export.${column}`, language));

/** One customer as a row of a spreadsheet: days as `YYYY-MM-DD`, the balance as a plain number, words in the reader's language. */
export function exportedRow(
  keys: MasterKey,
  actor: Actor,
  line: ListedLine,
  currency: string,
  language: Language,
): (string | number | null)[] {
  const day = (value: number | null) => (value === null ? null : formatDay(value));
  const { number, phone, email } = customerContact(keys, line, actor);
  const { balanceMinor: minor } = line;
  return [
    customerName(keys, line, actor),
    number ?? null,
    phone ?? null,
    email ?? null,
    sayTerm(`relation.${line.relation}`, language),
    actor.role === 'marketing' ? null : line.place,
    line.segment,
    sayTerm(`stage.${line.stage ?? 'unprofiled'}`, language),
    day(line.since),
    minor === null ? null : majorUnits({ minor, currency }),
    currency,
    day(line.lastTouch),
    day(line.nextMaturity),
    day(line.promisedOn),
    line.rmName,
  ];
}
