import type { PlaybookNames } from '@vivero/domain';
import { type Db, readBank, savedSegments } from '@vivero/storage';
import { shelfNames } from '../content/catalogue-of.ts';
import { SEGMENT_FIGURES } from '../segments/segment-figures.ts';

/**
 * What a playbook of the bank may name. Whether it may go out today the gate says when the step is due. Segments that somebody keeps for
 * themselves are not the bank's to go by.
 */
export async function playbookNames(db: Db): Promise<PlaybookNames> {
  const { currency } = await readBank(db);
  const { content, products } = await shelfNames(db, currency);
  const segments = (await savedSegments(db)).filter(({ shared, owner }) => shared || owner === null);
  return {
    features: SEGMENT_FIGURES,
    segments: new Set(segments.map(({ segmentId }) => segmentId)),
    contents: new Set(content.map(({ contentId }) => contentId)),
    products: new Set(products.map(({ productId }) => productId)),
  };
}
