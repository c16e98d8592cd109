import { LANGUAGES, messageOf, MOMENTS, NEED_KINDS } from '@vivero/domain';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Materials, materials } from './materials.ts';

let stores: TestStores;
let shelf: Materials;
beforeAll(async () => {
  stores = await testStores();
  shelf = await materials(stores, '2026-11-28T10:00:00Z');
});
afterAll(() => stores.close());

test('every need has its place on the shelf, with a question that the catalogue can say', () => {
  expect(shelf.needs.map(({ need }) => need)).toEqual([...NEED_KINDS]);
  for (const { question, value } of shelf.needs)
    for (const language of LANGUAGES)
      expect([messageOf(question.key, language), messageOf(value.key, language)]).not.toContain('');
});

test('a sentence speaks of the very thing that it stands beside', () => {
  for (const { content, products } of shelf.needs) {
    for (const { contentId, scene, line } of content)
      if (scene.aim === 'seed') expect(line.params['content']).toEqual({ term: `content.${contentId}` });
    for (const { productId, line } of products)
      expect(line.params['product']).toEqual({ term: `product.${productId}` });
  }
});

test('facts of a product sell; what is passed on before anybody asked does not', () => {
  const kinds = shelf.needs.flatMap(({ content }) => content.map(({ type, scene }) => `${type} ${scene.aim}`));
  expect([...new Set(kinds)].toSorted()).toEqual([
    'activity seed',
    'brand seed',
    'category seed',
    'media seed',
    'product sell',
  ]);
});

test('what is missing is what nothing on the shelf speaks to', () => {
  expect(shelf.builtIn).toBe(true);
  for (const { content, missing } of shelf.needs) {
    const there = new Set(content.map(({ moment }) => moment));
    expect(missing).toEqual(MOMENTS.filter((moment) => !there.has(moment)));
  }
});
