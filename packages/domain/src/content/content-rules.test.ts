import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkContent, withFacts } from './check-content.ts';
import { CONTENT_DECISIONS, decideContent } from './decide-content.ts';
import { defaultProducts } from './default-products.ts';
import { CONTENT_STATES, type LibraryItem } from './library-item.ts';
import { contentStop, shelfFreshness } from './sendable.ts';

const TODAY = 20_000;
const PRODUCTS = defaultProducts('EUR').map((product) =>
  product.productId === 'default.term_6m' ? { ...product, rate: 0.021 } : product,
);
const item: LibraryItem = {
  contentId: 'cnt_1',
  version: 1,
  type: 'product',
  moment: 'transaction',
  serves: ['renew_maturing'],
  stages: ['in_need'],
  segments: null,
  variants: [{ variantId: 'var_1', language: 'en', title: 'Six months', body: 'Now at {rate} a year.' }],
  facts: [{ name: 'rate', productId: 'default.term_6m', fact: 'rate', value: 0.021 }],
  endsOn: null,
  reviewOn: TODAY,
  state: 'approved',
  writtenBy: 'usr_1',
  decidedBy: 'usr_2',
};
const dearer = PRODUCTS.map((product) =>
  product.productId === 'default.term_6m' ? { ...product, rate: 0.02 } : product,
);
const gone = PRODUCTS.filter(({ productId }) => productId !== 'default.term_6m');

test.each([
  { why: 'approved, true and current: it may go out', of: {}, products: PRODUCTS, then: null },
  { why: 'a draft may not', of: { state: 'draft' }, products: PRODUCTS, then: 'draft' },
  { why: 'the moment the rate changes it may not', of: {}, products: dearer, then: 'facts_changed' },
  { why: 'nor when the product is gone', of: {}, products: gone, then: 'facts_changed' },
  { why: 'an event counts on its own day', of: { endsOn: TODAY }, products: PRODUCTS, then: null },
  { why: 'nor after its end', of: { endsOn: TODAY - 1 }, products: PRODUCTS, then: 'ended' },
  { why: 'a review that is overdue stops nothing', of: { reviewOn: TODAY - 30 }, products: PRODUCTS, then: null },
] as const)('$why', ({ of, products, then }) => {
  const piece = { ...item, ...of };
  expect(contentStop(piece, products, TODAY)).toBe(then);
  const fresh = shelfFreshness(piece, products, TODAY);
  expect(fresh > 0).toBe(then === null);
  if (piece.reviewOn === TODAY) expect(fresh).toBe(then === null ? 1 : 0);
});

test.each([
  { why: 'a whole piece', of: {}, then: null },
  { why: 'no wording', of: { variants: [] }, then: 'content.no_wording' },
  { why: 'for nobody', of: { stages: [] }, then: 'content.no_stage' },
  { why: 'of use for nothing', of: { serves: [] }, then: 'content.no_need' },
  { why: 'who we are needs no need', of: { serves: [], type: 'brand' }, then: null },
  {
    why: 'a fact that nobody has stated',
    of: { facts: [{ name: 'rate', productId: 'default.savings', fact: 'rate', value: 0.01 }] },
    then: 'content.fact_unknown',
  },
  { why: 'a placeholder without a fact', of: { facts: [] }, then: 'content.placeholder_unknown' },
  {
    why: 'a promise of capital',
    of: { variants: [{ variantId: 'v', language: 'es', title: 'Capital garantizado', body: '' }] },
    then: 'content.promises_return',
  },
  {
    why: 'the same in Chinese',
    of: { variants: [{ variantId: 'v', language: 'zh', title: '稳健理财', body: '保本保息' }] },
    then: 'content.promises_return',
  },
] as const)('$why', ({ of, then }) => {
  expect(checkContent({ ...item, ...of }, PRODUCTS)?.code ?? null).toBe(then);
});

test('facts are put in by name and nothing else of the text moves', () => {
  expect(withFacts('Now at {rate}, from {minimum}.', (name) => `<${name}>`)).toBe('Now at <rate>, from <minimum>.');
});

test('nobody approves what they wrote, whatever the way there', () => {
  const steps = fc.array(
    fc.record({ decision: fc.constantFrom(...CONTENT_DECISIONS), by: fc.constantFrom('usr_1', 'usr_2') }),
  );
  fc.assert(
    fc.property(steps, (taken) => {
      let state: LibraryItem['state'] = 'draft';
      for (const { decision, by } of taken) {
        const decided = decideContent({ state, writtenBy: 'usr_1' }, decision, by);
        if (!decided.ok) continue;
        expect(CONTENT_STATES).toContain(decided.value);
        if (decided.value === 'approved') expect(by).toBe('usr_2');
        state = decided.value;
      }
    }),
  );
});
