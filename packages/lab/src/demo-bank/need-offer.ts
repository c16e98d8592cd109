import { defaultCatalogue, NEED_KINDS, type NeedKind, type Product } from '@vivero/domain';

/** What an RM of the demo bank has to answer a need with, all from the built-in catalogue. */
export interface NeedOffer {
  readonly product: Product;
  readonly contentId: string;
}

const CATALOGUE = defaultCatalogue('EUR');
/** Every customer has an account already. */
const PRODUCTS = CATALOGUE.products.filter((product) => product.category !== 'current_account');

/** The main product and the first content of each need. */
export const NEED_OFFERS: Readonly<Record<NeedKind, NeedOffer>> = Object.fromEntries(
  NEED_KINDS.map((need) => {
    const product = PRODUCTS.filter((p) => p.serves.includes(need)).toSorted(byFocus(need))[0];
    const content = CATALOGUE.content.find((item) => item.serves.includes(need));
    if (product === undefined || content === undefined) throw new Error(`the catalogue has no answer to ${need}`);
    return [need, { product, contentId: content.contentId }];
  }),
) as unknown as Readonly<Record<NeedKind, NeedOffer>>;

/** A product that serves fewer needs, or this one first, is the more obvious answer. */
function byFocus(need: NeedKind): (a: Product, b: Product) => number {
  const distance = ({ serves }: Product): number => serves.indexOf(need) * 10 + serves.length;
  return (a, b) => distance(a) - distance(b);
}
