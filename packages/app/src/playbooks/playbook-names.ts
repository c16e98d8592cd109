import { defaultCatalogue, type PlaybookNames } from '@vivero/domain';
import { type Db, library, readBank, savedSegments } from '@vivero/storage';
import { productsOf } from '../content/products-of.ts';
import { SEGMENT_FIGURES } from '../segments/segment-figures.ts';

/**
 * What a playbook of the bank may name. Whether it may go out today the gate says when the step is due. Segments that somebody keeps for
 * themselves are not the bank's to go by.
 */
export async function playbookNames(db: Db): Promise<PlaybookNames> {
  const { currency } = await readBank(db);
  const products = await productsOf(db, currency);
  const pieces = [...defaultCatalogue(currency).content, ...(await library(db))];
  const segments = (await savedSegments(db)).filter(({ shared, owner }) => shared || owner === null);
  return {
    features: SEGMENT_FIGURES,
    segments: new Set(segments.map(({ segmentId }) => segmentId)),
    contents: new Set(pieces.map(({ contentId }) => contentId)),
    products: new Set(products.map(({ productId }) => productId)),
  };
}
