import type { Consent, Day, IntakeCustomer, IntakeHolding, IntakeRecord, Money } from '@vivero/domain';
import { categoryOf, BASIS_WORDS, CONSENT_WORDS, RELATION_WORDS, RISK_WORDS, SEX_WORDS } from './coded-words.ts';
import type { MappedRow } from './mapped-row.ts';
import type { Mapping } from './mapping.ts';
import { RowRefused } from '../rows/row-refused.ts';
import { derivedKey, rowIdentity } from './row-identity.ts';

type RowRecords = { readonly records: readonly IntakeRecord[]; readonly amount: Money | null };

/** A customer row: the person, the holding on the same line if there is one, and what the holding is evidence of. */
export function customerRecords(row: MappedRow, mapping: Mapping, asOf: Day, seen: Set<string>): RowRecords {
  const amount = row.amount('balance');
  const number = row.key('key');
  const identity = { ...rowIdentity(row), ...(number === null ? {} : { number }) };
  const key = number ?? derivedKey(identity, mapping.match);
  const birthYear = row.text('birthYear');
  if (birthYear !== null && !/^(18|19|20)\d\d$/.test(birthYear))
    throw row.refused('number_invalid', 'birthYear', birthYear);
  const customer: IntakeCustomer = {
    kind: 'customer',
    key,
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
  if (!holding) return { records: [customer], amount };
  return { records: [customer, holding, ...funding(holding, mapping.name)], amount };
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

function once(seen: Set<string>, key: string): void {
  if (seen.has(key)) throw new RowRefused('key_duplicate', null, key);
  seen.add(key);
}
