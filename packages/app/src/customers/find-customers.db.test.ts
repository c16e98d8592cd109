import type { Actor } from '@vivero/domain';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { customerCard } from './customer-card.ts';
import { Directory } from './directory/directory.ts';
import { type CustomerPage, type CustomerQuery, findCustomers } from './find-customers.ts';
import { actor, NOW, twoBooks } from './testing/two-books.ts';

/** More than one statement of a search reads, so that hits lie on both sides of its seams. */
const FIRST = Array.from({ length: 1_101 }, (_, i) => (i % 100 === 0 ? `Lucía Ortega ${i}` : `Bruno Gil ${i}`));
const SECOND = ['Lucía Marín', 'Zoe Marín'];
const RM = actor('rm', [1]);

let stores: TestStores;
let directory: Directory;
beforeAll(async () => {
  stores = await testStores();
  directory = new Directory(stores.keys);
  await twoBooks(stores, FIRST, SECOND);
});
afterAll(async () => stores.close());

/** What a test asks for; the rest is everybody, the latest added first. */
type Asked = Partial<CustomerQuery> & { readonly limit: number };
const found = (as: Actor, query: Asked) =>
  findCustomers(stores, directory, as, { filter: {}, sort: 'added', ...query }, NOW);

async function pages(query: Asked, as = RM): Promise<CustomerPage[]> {
  const page = await found(as, query);
  return page.next === null ? [page] : [page, ...(await pages({ ...query, after: page.next }, as))];
}
const names = (all: readonly CustomerPage[]): string[] => all.flatMap((page) => page.customers.map(({ name }) => name));

describe('findCustomers', () => {
  test.each([
    {
      why: 'everybody of the book, once',
      query: { limit: 200 },
      as: RM,
      pages: [200, 200, 200, 200, 200, 101],
      total: 1_101,
    },
    { why: 'a page that is just full is the last', query: { limit: 2 }, as: actor('rm', [2]), pages: [2], total: 2 },
    { why: 'hits from the whole book', query: { search: 'lucia', limit: 5 }, as: RM, pages: [5, 5, 2], total: 12 },
    { why: 'hits that just fill the page', query: { search: 'lucia', limit: 12 }, as: RM, pages: [12], total: 12 },
    { why: 'no hit', query: { search: 'marin', limit: 5 }, as: RM, pages: [0], total: 0 },
    {
      why: 'two books of a team',
      query: { search: 'lucia', limit: 50 },
      as: actor('team_lead', [1, 2]),
      pages: [13],
      total: 13,
    },
    { why: 'nobody’s books', query: { limit: 50 }, as: actor('admin'), pages: [0], total: 0 },
  ])('$why', async ({ query, as, pages: sizes, total }) => {
    const all = await pages(query, as);
    expect(all.map((page) => page.customers.length)).toEqual(sizes);
    // Only the first page counts; the others begin where it ends.
    expect(all.map((page) => page.total)).toEqual([total, ...sizes.slice(1).map(() => null)]);
    const ids = all.flatMap((page) => page.customers.map(({ customerId }) => customerId));
    expect(ids).toEqual([...new Set(ids)].toSorted().toReversed());
  });

  test('pages of a search hold what the search finds and nothing else', async () => {
    expect(names(await pages({ search: 'ortega', limit: 5 })).toSorted()).toEqual(
      FIRST.filter((name) => name.includes('Ortega')).toSorted(),
    );
  });

  test('marketing finds by the mask and by nothing under it', async () => {
    const marketing = actor('marketing');
    expect(await found(marketing, { search: 'marin', limit: 5 })).toMatchObject({ total: 0 });
    const [page] = (await pages({ limit: 1_200 }, marketing)).map(({ customers }) => customers);
    expect(page?.every(({ name, customerId }) => name === `•••${customerId.slice(-6).toUpperCase()}`)).toBe(true);
  });

  test('a look of compliance is written down by ids, never by what was searched for', async () => {
    const page = await found(actor('compliance'), { search: 'zoe', limit: 5 });
    const { rows } = await stores.superuser.query(
      `select a.action, a.subject, a.details from audit_entry as a where a.actor = 'usr_compliance'`,
    );
    expect(rows).toEqual([
      {
        action: 'customers.listed',
        subject: 'usr_compliance',
        details: { customers: page.customers.map(({ customerId }) => customerId) },
      },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/zoe/i);
  });
});

describe('customerCard', () => {
  const of = async (name: string): Promise<string> => {
    const page = await found(actor('team_lead', [1, 2]), { search: name, limit: 1 });
    return page.customers[0]?.customerId ?? '';
  };

  test.each([
    { as: RM, search: 'zoe', why: 'somebody else’s customer', sees: undefined },
    { as: actor('admin'), search: 'zoe', why: 'an administrator', sees: undefined },
    {
      as: actor('rm', [2]),
      search: 'zoe',
      why: 'the own customer',
      sees: { name: 'Zoe Marín', place: 'Gijón', rm: 2 },
    },
    { as: actor('compliance'), search: 'zoe', why: 'compliance', sees: { name: 'Zoe Marín', place: 'Gijón' } },
    { as: actor('marketing'), search: 'zoe', why: 'marketing', sees: { place: null } },
  ])('$why', async ({ as, search, sees }) => {
    const customerId = await of(search);
    const card = await customerCard(stores, as, customerId, NOW);
    if (sees === undefined) expect(card).toEqual({ ok: false, problem: { code: 'customer.not_found', customerId } });
    else expect(card).toMatchObject({ ok: true, value: { ...sees, holdings: [{ category: 'term_deposit' }] } });
    if (as.role === 'marketing') expect(JSON.stringify(card)).not.toContain('Marín');
  });
});
