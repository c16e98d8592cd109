import { describe, expect, test } from 'vitest';
import { defaultCatalogue } from '../content/default-catalogue.ts';
import { promiseOfReturn } from '../content/promise-of-return.ts';
import { STAGES } from '../stages/stage.ts';
import { CATALOGUE } from '../terms/catalogue.ts';
import { NEED_KINDS, type NeedKind } from './need-kind.ts';
import { scriptFor } from './script.ts';
import { matchingProducts, stimulus } from './stimulus.ts';

const { products, content } = defaultCatalogue('EUR');
const need = (state: 'latent' | 'aware' | 'confirmed' | 'denied', kind: NeedKind = 'place_idle_cash') =>
  ({ kind, state, amountMinor: 0 }) as const;
const steps = (...args: Parameters<typeof stimulus>): string[] => stimulus(...args).map((s) => s.step);

describe('the path', () => {
  test.each([
    { state: 'latent', gives: ['seed', 'ask', 'offer'] },
    { state: 'aware', gives: ['ask', 'offer'] },
    { state: 'confirmed', gives: ['offer'] },
  ] as const)('of a need that is $state', ({ state, gives }) => {
    expect(steps(need(state), 'reached', products, content, 3)).toEqual(gives);
  });

  test('a latent need never meets a product first, whatever is on the shelf', () => {
    for (const kind of NEED_KINDS)
      for (const stage of STAGES)
        for (const shelf of [content, []]) {
          const [first] = stimulus(need('latent', kind), stage, products, shelf, 5);
          expect(first).toMatchObject({ step: 'seed', productId: null });
          const item = content.find((c) => c.contentId === first?.contentId);
          expect(item?.type).not.toBe('product');
        }
  });

  test('without content a seed and an offer say so, a question needs none', () => {
    expect(stimulus(need('latent'), 'reached', products, [], 3).map((s) => s.gap)).toEqual([true, false, true]);
  });

  test('the default catalogue leaves no gap and covers every need at the lowest risk', () => {
    for (const kind of NEED_KINDS)
      for (const stage of STAGES)
        for (const step of stimulus(need('latent', kind), stage, products, content, null)) {
          expect(step.gap, `${kind} ${stage} ${step.step}`).toBe(false);
          expect(step.productId !== null, `${kind} ${stage}`).toBe(step.step === 'offer');
        }
    expect(products.length).toBeGreaterThanOrEqual(14);
    expect(content).toHaveLength(24);
  });

  test('an ended need has no path', () => {
    expect(() => stimulus(need('denied'), 'reached', products, content, 3)).toThrow(RangeError);
  });
});

describe('products', () => {
  const first = (stage: (typeof STAGES)[number], tolerance: 1 | 2 | 3 | null, amountMinor = 0) =>
    matchingProducts({ kind: 'place_idle_cash', amountMinor }, stage, products, tolerance)[0];
  test.each([
    { why: 'traffic opens', stage: 'reached', role: 'traffic' },
    { why: 'a hit converts', stage: 'in_need', role: 'hit' },
    { why: 'profit comes with trust', stage: 'repurchasing', role: 'profit' },
  ] as const)('$why at $stage', ({ stage, role }) => {
    expect(first(stage, 3)?.role).toBe(role);
  });
  test.each([1, 2, null] as const)('nothing beyond the tolerance %s', (tolerance) => {
    const risks = STAGES.flatMap((stage) =>
      matchingProducts({ kind: 'place_idle_cash', amountMinor: 0 }, stage, products, tolerance).map((p) => p.riskLevel),
    );
    expect(Math.max(...risks)).toBe(tolerance ?? 1);
  });
  test('nothing that asks for more money than there is', () => {
    expect(first('repurchasing', 1, 100_000)?.productId).toBe('default.term_6m');
  });
});

test('every script is in the catalogue and promises nothing', () => {
  for (const kind of NEED_KINDS)
    for (const step of stimulus(need('latent', kind), 'in_need', products, content, 3))
      for (const phrase of Object.values(scriptFor(kind, step))) {
        const term = CATALOGUE[phrase.key];
        expect(term, phrase.key).toBeDefined();
        for (const [language, text] of Object.entries(term ?? {})) {
          expect(promiseOfReturn(text, language as 'en')).toBeUndefined();
          for (const [, name] of text.matchAll(/\{(\w+)/g)) expect(phrase.params).toHaveProperty(name ?? '');
        }
      }
});
