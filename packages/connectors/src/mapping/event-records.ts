import { createHash } from 'node:crypto';
import {
  CONTACT_MEDIA,
  EVENT_CODES,
  FLOWS,
  type Flow,
  type IntakeEvent,
  type IntakeRecord,
  type Money,
} from '@vivero/domain';
import { categoryOf, DIRECTION_WORDS, MEDIUM_WORDS } from './coded-words.ts';
import { localInstant } from './local-instant.ts';
import type { MappedRow } from './mapped-row.ts';
import type { Mapping } from './mapping.ts';
import { derivedKey, rowIdentity } from './row-identity.ts';
import { RowRefused } from '../rows/row-refused.ts';

type RowRecords = { readonly records: readonly IntakeRecord[]; readonly amount: Money | null };

/**
 * An event row. Without an id of its own its id is a digest of the row's text; equal rows of one file (two coffees on one day)
 * are numbered, so that the next export of the same rows gives the same ids.
 * @param copies how often each digest was met so far in this file
 */
export function eventRecords(
  row: MappedRow,
  cells: readonly string[],
  mapping: Mapping,
  copies: Map<string, number>,
): RowRecords {
  const stated = row.amount('amount');
  const reading = row.reading('on');
  if (reading === null) throw row.refused('date_invalid', 'on', '');
  const code =
    row.code('code', (word) => EVENT_CODES.find((each) => each.toLowerCase() === word)) ?? mapping.defaults.code;
  if (code === undefined) throw new RowRefused('value_unknown', null, '');
  const direction =
    row.code('direction', (word) => DIRECTION_WORDS[word]) ??
    (code === 'MV' && stated !== null ? (stated.minor < 0 ? 'out' : 'in') : null);
  const { timeZone } = mapping.defaults;
  const number = row.key('customer');
  const person = number === null ? rowIdentity(row) : undefined;
  const event: IntakeEvent = {
    kind: 'event',
    eventId: `${mapping.name}:${row.key('id') ?? `#${digest(cells, copies)}#`}`,
    customerKey: number ?? derivedKey(row, person ?? {}, mapping.match),
    ...(person === undefined ? {} : { person }),
    code,
    onDay: reading.day,
    at:
      reading.seconds === null || timeZone === undefined ? null : localInstant(reading.day, reading.seconds, timeZone),
    medium:
      row.code('medium', (word) => MEDIUM_WORDS[word] ?? CONTACT_MEDIA.find((each) => each === word)) ??
      mapping.defaults.medium ??
      null,
    direction,
    flow:
      row.code('flow', (word) => FLOWS.find((each) => each === word)) ?? (code === 'MV' ? bareFlow(direction) : null),
    category: row.code('category', categoryOf),
    amount: stated === null ? null : { ...stated, minor: Math.abs(stated.minor) },
    balance: row.amount('balance'),
    about: row.key('about'),
    details: {},
  };
  return { records: [event], amount: stated };
}

const bareFlow = (direction: 'in' | 'out' | null): Flow => (direction === 'out' ? 'other_out' : 'other_in');

function digest(cells: readonly string[], copies: Map<string, number>): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(cells.map((cell) => cell.trim())))
    .digest('hex')
    .slice(0, 32);
  const copy = (copies.get(hash) ?? 0) + 1;
  copies.set(hash, copy);
  return copy === 1 ? hash : `${hash}-${copy}`;
}
