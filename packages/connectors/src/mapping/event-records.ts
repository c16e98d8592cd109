import { createHash } from 'node:crypto';
import { EVENT_CODES, FLOWS, type Flow, type IntakeEvent, type IntakeRecord, type Money } from '@vivero/domain';
import { categoryOf, DIRECTION_WORDS, mediumOf } from './coded-words.ts';
import { contactCode } from './contact-code.ts';
import { fold } from './fold.ts';
import { instantOf } from './local-instant.ts';
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
  const text = row.text('text');
  const author = row.text('author');
  const result = row.text('result');
  const told = isTold(mapping);
  const direction = row.code('direction', (word) => DIRECTION_WORDS[word]);
  const medium = row.codeIfKnown('medium', mediumOf);
  const code =
    row.code('code', (word) => EVENT_CODES.find((each) => each.toLowerCase() === word)) ??
    mapping.defaults.code ??
    (told ? contactCode(medium, direction, fold(`${result ?? ''} ${text ?? ''}`)) : undefined);
  if (code === undefined) throw new RowRefused('value_unknown', null, '');
  const way = direction ?? (code === 'MV' && stated !== null ? (stated.minor < 0 ? 'out' : 'in') : null);
  const number = row.key('customer');
  const person = number === null ? rowIdentity(row) : undefined;
  const event: IntakeEvent = {
    kind: 'event',
    eventId: `${mapping.name}:${row.key('id') ?? `#${digest(cells, copies)}#`}`,
    customerKey: number ?? derivedKey(row, person ?? {}, mapping.match),
    ...(person === undefined ? {} : { person }),
    code,
    onDay: reading.day,
    at: instantOf(reading.day, reading.seconds, mapping.defaults.timeZone),
    medium: medium ?? mapping.defaults.medium ?? null,
    direction: told ? (way ?? 'out') : way,
    flow: row.code('flow', (word) => FLOWS.find((each) => each === word)) ?? (code === 'MV' ? bareFlow(way) : null),
    category: row.code('category', categoryOf),
    amount: stated === null ? null : { ...stated, minor: Math.abs(stated.minor) },
    balance: row.amount('balance'),
    about: row.key('about'),
    details: {},
    ...(author === null ? {} : { byRm: author }),
  };
  const records: IntakeRecord[] = [event];
  const words = [result, text].filter((each) => each !== null).join(' · ');
  if (told && (words !== '' || author !== null))
    records.push({
      kind: 'note',
      noteId: `${event.eventId}:${author ?? ''}:${words}`,
      customerKey: event.customerKey,
      ...(person === undefined ? {} : { person }),
      onDay: event.onDay,
      at: event.at,
      author,
      text: words,
    });
  return { records, amount: stated };
}

/** Whether the rows are a log of contacts in the words of whoever made them. */
const isTold = ({ columns, kind }: Mapping): boolean =>
  kind === 'events' && !('amount' in columns) && ('text' in columns || 'result' in columns || 'author' in columns);

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
