import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { customerFacets } from './customer-facets.ts';
import { Directory } from './directory/directory.ts';
import { actor, NOW, twoBooks } from './testing/two-books.ts';
import type { Wanted } from './wanted.ts';

let stores: TestStores;
let directory: Directory;
beforeAll(async () => {
  stores = await testStores();
  directory = new Directory(stores.keys);
  await twoBooks(stores, ['Bruno Gil', 'Lucía Ortega', 'Zoe Ortega'], ['Lucía Marín']);
});
afterAll(async () => stores.close());

test.each<{ why: string; wanted: Wanted; books: string; stages: number }>([
  { why: 'both books, where none is chosen', wanted: { filter: {} }, books: '1: 3, 2: 1', stages: 4 },
  { why: 'the chosen book beside the other one', wanted: { filter: { rm: 2 } }, books: '1: 3, 2: 1', stages: 1 },
  {
    why: 'what a search finds of both',
    wanted: { filter: { rm: 1 }, search: 'lucia' },
    books: '1: 1, 2: 1',
    stages: 1,
  },
  { why: 'a book that is not in sight', wanted: { filter: { rm: 3 } }, books: '1: 3, 2: 1', stages: 0 },
])('a facet is counted as if nothing were chosen of it: $why', async ({ wanted, books, stages }) => {
  const facets = await customerFacets(stores, directory, actor('team_lead', [1, 2]), wanted, NOW);
  expect(facets.rm.map(({ value, customers }) => `${value}: ${customers}`).join(', ')).toBe(books);
  expect(facets.stages.reduce((sum, { customers }) => sum + customers, 0)).toBe(stages);
});
