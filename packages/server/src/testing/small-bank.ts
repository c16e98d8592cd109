import { addUser, importSource, operator, planDay, refresh } from '@vivero/app';
import {
  idOf,
  type IntakeRecord,
  type IntakeRow,
  type IntakeSource,
  type NewId,
  parseDay,
  type Role,
} from '@vivero/domain';
import { inScope, readOrganisation, type Stores, versionsOfBook } from '@vivero/storage';

/** A Tuesday morning in Madrid. */
export const NOW = '2026-03-10T10:00:00.000Z';
export const PASSWORD = 'correct horse battery';

let made = 0;
/** Ids that sort in the order in which they were made. */
export const newId: NewId = (prefix) => {
  const counted = Buffer.alloc(10);
  counted.writeUInt32BE((made += 1));
  return idOf(prefix, Date.parse(NOW), counted);
};

const TODAY = parseDay(NOW.slice(0, 10)) ?? 0;
/** Three books, two of them in the team that the lead leads; every person of a book carries its surname. */
const BOOKS = [
  { key: 'north-1', team: 'North', surname: 'Quintanar' },
  { key: 'north-2', team: 'North', surname: 'Valdivieso' },
  { key: 'south-1', team: 'South', surname: 'Zubiaga' },
] as const;
const FIRST_NAMES = ['Alba', 'Bruno', 'Carla', 'Diego', 'Elvira', 'Fermín'];

export interface BankCustomer {
  readonly customerId: string;
  readonly name: string;
  readonly rm: number;
}

export interface SmallBank {
  readonly customers: readonly BankCustomer[];
  /** Numbers of the books in the order of `BOOKS`. */
  readonly rms: readonly [number, number, number];
  /** User id by login; the login is the role, and everybody has `PASSWORD`. */
  readonly users: Readonly<Record<Role, string>>;
}

/** A bank made as a bank is made: imported, understood, planned, with one person of each role. @param stores an empty database */
export async function smallBank(stores: Stores & { settled(): Promise<void> }): Promise<SmallBank> {
  const clock = { now: () => NOW, newId };
  const imported = await importSource(stores, SOURCE, {
    ...clock,
    actor: await operator(stores),
    fileName: 'small bank',
    contentHash: 'small bank',
    zone: 'Europe/Madrid',
  });
  if (!imported.ok) throw new Error(JSON.stringify(imported.problem));
  await stores.settled();
  await refresh(stores, clock);
  const planned = await planDay(stores, await operator(stores), clock);
  if (!planned.ok) throw new Error(JSON.stringify(planned.problem));

  const { teams, rms } = await inScope(stores, [], readOrganisation);
  const [first, second, third] = BOOKS.map(({ key }) => rms.find((rm) => rm.sourceKey === `core:${key}`)?.rm ?? 0);
  const books = [first ?? 0, second ?? 0, third ?? 0] as const;
  const add = async (role: Role, at: { rm?: number; teamId?: string } = {}): Promise<string> => {
    const colleague = { login: role, name: `The ${role}`, role, rm: at.rm ?? null, teamId: at.teamId ?? null };
    const wish = { ...colleague, language: 'en' as const, password: PASSWORD };
    const added = await addUser(stores, await operator(stores), wish, { now: NOW, newId });
    if (!added.ok) throw new Error(JSON.stringify(added.problem));
    return added.value.userId;
  };
  const north = teams.find((team) => team.name === 'North');
  if (north === undefined) throw new Error('the north has no team');
  return {
    customers: await customersOf(stores, books),
    rms: books,
    users: {
      rm: await add('rm', { rm: books[0] }),
      team_lead: await add('team_lead', { teamId: north.teamId }),
      marketing: await add('marketing'),
      compliance: await add('compliance'),
      admin: await add('admin'),
    },
  };
}

async function customersOf(stores: Stores, rms: SmallBank['rms']): Promise<BankCustomer[]> {
  const books = await Promise.all(rms.map((rm) => inScope(stores, [rm], (db) => versionsOfBook(db, rm))));
  return books.flatMap((lines, book) =>
    lines.map(({ customerId }, place) => ({ customerId, rm: rms[book] ?? 0, name: nameOf(book, place) })),
  );
}

const nameOf = (book: number, place: number): string => `${FIRST_NAMES[place]} ${BOOKS[book]?.surname}`;

function* records(): Generator<readonly IntakeRecord[]> {
  for (const { key, team } of BOOKS) {
    yield [{ kind: 'branch', key: team, name: team }];
    yield [{ kind: 'rm', key, name: `Keeper of ${key}`, branchKey: team, team }];
  }
  for (const [book, { key }] of BOOKS.entries())
    for (const place of FIRST_NAMES.keys()) yield personAndDeposit(`${key}-${place}`, key, nameOf(book, place), place);
}

/** A term deposit that matures soon: a need, a reason to call and something to decide. */
const personAndDeposit = (key: string, rmKey: string, name: string, place: number): readonly IntakeRecord[] => [
  {
    kind: 'customer',
    key,
    rmKey,
    identity: { name, phone: `+3460000${key.length}${place}00`, email: `${key}@example.com` },
    sex: null,
    birthYear: 1980,
    place: 'Madrid',
    segment: null,
    relation: 'customer',
    basis: 'contract',
    riskTolerance: 3,
    riskAssessedOn: TODAY - 100,
    consents: [],
    customerSince: TODAY - 1000,
  },
  {
    kind: 'holding',
    key: `deposit-${key}`,
    customerKey: key,
    category: 'term_deposit',
    productName: null,
    elsewhere: false,
    openedOn: TODAY - 355,
    maturesOn: TODAY + 10 + place,
    endedOn: null,
    balance: { minor: 2_500_000 + place, currency: 'EUR' },
    payment: null,
  },
];

const SOURCE: IntakeSource = {
  source: 'core',
  currency: 'EUR',
  asOf: TODAY,
  lacks: ['RF-I', 'RF-C', 'FB'],
  policy: {},
  match: ['key'],
  async *rows() {
    yield [...records()].map((outcome, i): IntakeRow => ({
      file: 'bank',
      row: i + 1,
      amount: null,
      outcome: { records: outcome },
    }));
  },
};
