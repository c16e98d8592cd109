import { factOf } from '../product-plan/product-fact.ts';
import type { Product } from '../product-plan/product.ts';
import type { Problem } from '../problem.ts';
import type { LibraryItem } from './library-item.ts';
import { promiseOfReturn } from './promise-of-return.ts';

type ContentProblem = Extract<Problem, { code: `content.${string}` }>;

/** `{name}` in a text. */
const PLACEHOLDER = /\{([^{}]*)\}/g;

/**
 * Whether a piece is fit to be handed to compliance: a wording, stages, for all but the brand a need; facts quoted by name only and
 * known to the shelf; no word that promises capital or a return (demands 6).
 * @returns the first fault in reading order; null when there is none
 */
export function checkContent(
  item: Pick<LibraryItem, 'type' | 'serves' | 'stages' | 'variants' | 'facts'>,
  products: readonly Product[],
): ContentProblem | null {
  if (item.variants.length === 0) return { code: 'content.no_wording' };
  if (item.stages.length === 0) return { code: 'content.no_stage' };
  if (item.serves.length === 0 && item.type !== 'brand') return { code: 'content.no_need' };
  for (const { productId, fact } of item.facts) {
    const product = products.find((each) => each.productId === productId);
    if (product === undefined || factOf(product, fact) === null)
      return { code: 'content.fact_unknown', productId, fact };
  }
  const names = new Set(item.facts.map(({ name }) => name));
  for (const { language, title, body } of item.variants) {
    for (const [, name = ''] of `${title} ${body}`.matchAll(PLACEHOLDER))
      if (!names.has(name)) return { code: 'content.placeholder_unknown', name };
    const words = promiseOfReturn(`${title}. ${body}`, language);
    if (words !== undefined) return { code: 'content.promises_return', language, words };
  }
  return null;
}

/** A text with its facts put in; `say` writes one as a person of the language reads it. */
export const withFacts = (text: string, say: (name: string) => string): string =>
  text.replaceAll(PLACEHOLDER, (_, name: string) => say(name));
