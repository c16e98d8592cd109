import {
  dayOf,
  type IntakeCustomer,
  type IntakeEvent,
  type IntakeHolding,
  type IntakeRow,
  type IntakeSource,
} from '@vivero/domain';

/** Builders of intake for tests: everything has a default, every test says only what it is about. */
export const customer = (key: string, over: Partial<IntakeCustomer> = {}): IntakeCustomer => ({
  kind: 'customer',
  key,
  rmKey: null,
  identity: {},
  sex: null,
  birthYear: null,
  place: null,
  segment: null,
  relation: null,
  basis: null,
  riskTolerance: null,
  riskAssessedOn: null,
  consents: [],
  customerSince: null,
  ...over,
});

export const holding = (key: string, customerKey: string, over: Partial<IntakeHolding> = {}): IntakeHolding => ({
  kind: 'holding',
  key,
  customerKey,
  category: 'current_account',
  productName: null,
  elsewhere: false,
  openedOn: null,
  maturesOn: null,
  endedOn: null,
  balance: null,
  payment: null,
  ...over,
});

export const event = (eventId: string, customerKey: string, over: Partial<IntakeEvent> = {}): IntakeEvent => ({
  kind: 'event',
  eventId,
  customerKey,
  code: 'MV',
  onDay: dayOf(1998, 6, 1),
  at: null,
  medium: null,
  direction: null,
  flow: 'other_in',
  category: null,
  amount: { minor: 100, currency: 'EUR' },
  balance: null,
  about: null,
  details: {},
  ...over,
});

/** One row per list of records, numbered from 1, in a file of the given name. */
export const rowsOf = (
  file: string,
  ...rows: (readonly Extract<IntakeRow['outcome'], { records: unknown }>['records'][number][])[]
): IntakeRow[] =>
  rows.map((records, i) => {
    const [first] = records;
    const amount = first?.kind === 'event' ? first.amount : first?.kind === 'holding' ? first.balance : null;
    return { file, row: i + 1, amount, outcome: { records } };
  });

export const refusedRow = (file: string, row: number): IntakeRow => ({
  file,
  row,
  amount: { minor: 7, currency: 'EUR' },
  outcome: { refused: { code: 'date_invalid', column: 'Born', found: '31.02.1990' } },
});

export function testSource(rows: readonly IntakeRow[], over: Partial<IntakeSource> = {}): IntakeSource {
  return {
    source: 'core',
    currency: 'EUR',
    asOf: dayOf(1998, 12, 31),
    lacks: ['FB'],
    policy: {},
    match: ['key'],
    async *rows() {
      for (let from = 0; from < rows.length; from += 700) yield rows.slice(from, from + 700);
    },
    ...over,
  };
}
