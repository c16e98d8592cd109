import {
  civil,
  type Consent,
  type Day,
  dayOf,
  formatDay,
  type IntakeCustomer,
  type IntakeEvent,
  type IntakeHolding,
  type IntakeRecord,
  type Money,
} from '@vivero/domain';
import {
  categoryOf,
  BASIS_WORDS,
  CONSENT_WORDS,
  LINK_WORDS,
  RELATION_WORDS,
  RISK_WORDS,
  SEX_WORDS,
} from './coded-words.ts';
import type { DateReading } from '../normalise/date-text.ts';
import { instantOf } from './local-instant.ts';
import type { MappedRow } from './mapped-row.ts';
import type { Mapping } from './mapping.ts';
import { RowRefused } from '../rows/row-refused.ts';
import { derivedKey, rowIdentity } from './row-identity.ts';

type RowRecords = { readonly records: readonly IntakeRecord[]; readonly amount: Money | null };

/** A customer row: the person, the holding on the same line if there is one, and what the holding is evidence of. */
export function customerRecords(row: MappedRow, mapping: Mapping, asOf: Day, seen: Set<string>): RowRecords {
  const amount = row.amount('balance');
  const number = row.key('key');
  // A number that is made of several columns tells rows apart and says nothing to people.
  const identity = { ...rowIdentity(row), ...(number === null || row.isJoined('key') ? {} : { number }) };
  const key = number ?? derivedKey(row, identity, mapping.match);
  const birthYear = row.text('birthYear');
  if (birthYear !== null && !/^(18|19|20)\d\d$/.test(birthYear))
    throw row.refused('number_invalid', 'birthYear', birthYear);
  const customer: IntakeCustomer = {
    kind: 'customer',
    key,
    ...(number === null ? { keyDerived: true as const } : {}),
    rmKey: row.text('rm') ?? mapping.defaults.rm,
    identity,
    sex: row.code('sex', (word) => SEX_WORDS[word]),
    birthYear: birthYear === null ? null : Number(birthYear),
    place: row.text('place'),
    segment: row.text('segment'),
    relation: row.code('relation', (word) => RELATION_WORDS[word]) ?? mapping.defaults.relation,
    basis: row.code('basis', (word) => BASIS_WORDS[word]) ?? mapping.defaults.basis,
    riskTolerance: row.code('riskTolerance', (word) => RISK_WORDS[word]),
    riskAssessedOn: row.day('riskAssessedOn'),
    consents: consents(row, mapping.name, asOf),
    customerSince: row.day('customerSince'),
  };
  const holding = holdingOf(row, key, amount);
  once(seen, holding?.key ?? key);
  const records: IntakeRecord[] = holding ? [customer, holding, ...funding(holding, mapping.name)] : [customer];
  const average = monthAverage(row, holding, key, mapping.name, asOf);
  if (average !== null) records.push(average);
  const text = row.text('note');
  if (text !== null)
    // Without a day: the same remark in the next export is the same remark.
    records.push({
      kind: 'note',
      noteId: `${mapping.name}:${key}:${text}`,
      customerKey: key,
      onDay: row.day('noteOn') ?? asOf,
      at: null,
      author: row.text('linkedBy'),
      text,
    });
  records.push(...links(row, mapping, key, asOf));
  return { records, amount };
}

const CONSENTS = [
  ['consentAny', 'any'],
  ['consentCall', 'call'],
  ['consentSms', 'sms'],
  ['consentEmail', 'email'],
  ['consentWechat', 'wechat'],
] as const;

function consents(row: MappedRow, source: string, asOf: Day): Consent[] {
  const on = row.day('consentOn') ?? asOf;
  return CONSENTS.flatMap(([field, medium]) => {
    const state = row.code(field, (word) => CONSENT_WORDS[word]);
    return state === null ? [] : [{ medium, purpose: 'marketing' as const, state, on, source }];
  });
}

/** Without a number of its own a holding is told apart by product and days: a customer has many deposits of one product. */
function holdingOf(row: MappedRow, customerKey: string, balance: Money | null): IntakeHolding | null {
  const productName = row.text('product');
  const category = row.code('category', categoryOf) ?? row.code('product', categoryOf);
  const openedOn = row.day('openedOn');
  const maturesOn = row.day('maturesOn');
  const stated = row.key('holdingKey');
  if (category === null) {
    if (stated !== null || balance !== null || maturesOn !== null) throw row.refused('value_unknown', 'product', '');
    return null;
  }
  return {
    kind: 'holding',
    key: stated ?? `${customerKey}/${productName ?? category}/${openedOn ?? ''}/${maturesOn ?? ''}`,
    ...(stated === null ? { keyDerived: true as const } : {}),
    customerKey,
    category,
    productName,
    elsewhere: false,
    openedOn,
    maturesOn,
    endedOn: row.day('endedOn'),
    balance,
    payment: row.amount('payment'),
  };
}

/** Opened and funded makes a transaction settled (definitions.md 2.1): a holding with an opening day and money in it shows both. */
function funding(holding: IntakeHolding, source: string): IntakeRecord[] {
  if (holding.openedOn === null || holding.balance === null || holding.balance.minor === 0) return [];
  return [
    {
      kind: 'event',
      eventId: `${source}:#${holding.key}#:funded`,
      customerKey: holding.customerKey,
      code: 'TX-S',
      onDay: holding.openedOn,
      at: null,
      medium: null,
      direction: null,
      flow: null,
      category: holding.category,
      amount: null,
      balance: null,
      about: holding.key,
      details: { inferred: true },
    },
  ];
}

const MONTH_BEFORE = /上月|previous|last month|anterior/i;

/**
 * The average balance of a month, beside the balance of a day and never in its place: it stands as the amount of a statement, so
 * that nobody takes it for what the account holds. Of the month before where the header says so, else of the month until `asOf`.
 */
function monthAverage(
  row: MappedRow,
  holding: IntakeHolding | null,
  customerKey: string,
  source: string,
  asOf: Day,
): IntakeEvent | null {
  const average = row.amount('averageBalance');
  if (average === null) return null;
  const { year, month } = civil(asOf);
  const onDay = MONTH_BEFORE.test(row.header('averageBalance')) ? dayOf(year, month, 1) - 1 : asOf;
  const about = holding?.key ?? null;
  return {
    kind: 'event',
    // With the amount: a corrected figure of the same day is another statement.
    eventId: `${source}:#${about ?? customerKey}#:average:${formatDay(onDay)}:${average.minor}`,
    customerKey,
    code: 'BAL',
    onDay,
    at: null,
    medium: null,
    direction: null,
    flow: null,
    category: holding?.category ?? null,
    amount: average,
    balance: null,
    about,
    details: { measure: 'month_average' },
  };
}

/** The link in WeCom or WeChat: since when, by whom, and when the customer ended it; a state without a day is as of the file. */
function links(row: MappedRow, mapping: Mapping, customerKey: string, asOf: Day): IntakeEvent[] {
  const byRm = row.text('linkedBy');
  const linked = row.reading('linkedOn');
  const ended = row.reading('unlinkedOn');
  const gone = row.codeIfKnown('linkState', (word) => LINK_WORDS[word]) === 'ended';
  const event = (code: 'PD-A' | 'PD-X', { day, seconds }: DateReading): IntakeEvent => ({
    kind: 'event',
    eventId: `${mapping.name}:#${customerKey}|${byRm ?? ''}|${formatDay(day)}#:${code}`,
    customerKey,
    code,
    onDay: day,
    at: instantOf(day, seconds, mapping.defaults.timeZone),
    medium: 'wecom',
    direction: code === 'PD-X' ? 'in' : null,
    flow: null,
    category: null,
    amount: null,
    balance: null,
    about: null,
    details: {},
    ...(byRm === null || code === 'PD-X' ? {} : { byRm }),
  });
  const events = linked === null ? [] : [event('PD-A', linked)];
  if (ended !== null) events.push(event('PD-X', ended));
  else if (gone) events.push(event('PD-X', { day: asOf, seconds: null }));
  return events;
}

function once(seen: Set<string>, key: string): void {
  if (seen.has(key)) throw new RowRefused('key_duplicate', null, key);
  seen.add(key);
}
