import {
  type ContentItem,
  contentGaps,
  DEFAULT_ID_PREFIX,
  money,
  type Money,
  type Moment,
  NEED_KINDS,
  type NeedKind,
  type Phrase,
  type Product,
  type Scene,
  SCENE_OF_STEP,
  scriptFor,
  type StimulusStep,
} from '@vivero/domain';
import { inScope, readBank, type Stores } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { readShelf } from '../content/read-shelf.ts';

/** A piece of content with the sentence that it is passed on with. */
export interface ContentOffer extends Pick<ContentItem, 'contentId' | 'type' | 'moment' | 'title' | 'stages'> {
  readonly scene: Scene;
  readonly line: Phrase;
}
/** A product with the sentence that asks whether it suits. */
export interface ProductOffer extends Pick<Product, 'productId' | 'name' | 'category' | 'role' | 'riskLevel'> {
  /** The least that can be placed or lent; null when there is no such floor. */
  readonly minimum: Money | null;
  readonly scene: Scene;
  readonly line: Phrase;
}
export interface NeedShelf {
  readonly need: NeedKind;
  /** The question that finds out about the need, and what the customer gains by the talk. */
  readonly question: Phrase;
  readonly value: Phrase;
  readonly content: readonly ContentOffer[];
  readonly products: readonly ProductOffer[];
  /** Moments of the need that no content speaks to. */
  readonly missing: readonly Moment[];
}
export interface Materials {
  /** True while the bank has brought nothing of its own and this is the shelf that Vivero comes with. */
  readonly builtIn: boolean;
  readonly needs: readonly NeedShelf[];
}

/** The bank's shelf, need by need: what can be said, passed on and offered, and what is not there. */
export async function materials(stores: Stores, now: string): Promise<Materials> {
  const { products, content } = await inScope(stores, [], async (db) => {
    const bank = await readBank(db);
    return readShelf(db, bank.currency, businessDay(bank, now));
  });
  const gaps = new Map(contentGaps(content).map(({ need, moments }) => [need, moments]));
  return {
    builtIn: [...products.map(({ productId }) => productId), ...content.map(({ contentId }) => contentId)].every((id) =>
      id.startsWith(DEFAULT_ID_PREFIX),
    ),
    needs: NEED_KINDS.map((need) => {
      const { question, value } = scriptOf(need, 'ask', {});
      return {
        need,
        question,
        value,
        content: content.filter(({ serves }) => serves.includes(need)).map((item) => contentOffer(need, item)),
        products: products.filter(({ serves }) => serves.includes(need)).map((product) => productOffer(need, product)),
        missing: gaps.get(need) ?? [],
      };
    }),
  };
}

const scriptOf = (need: NeedKind, step: StimulusStep['step'], with_: Partial<StimulusStep>) =>
  scriptFor(need, { step, productId: null, contentId: null, gap: false, ...with_ });

/** Facts of one product belong to an offer; everything else can be passed on before anybody has asked. */
function contentOffer(need: NeedKind, { contentId, type, moment, title, stages }: ContentItem): ContentOffer {
  const step = type === 'product' ? 'offer' : 'seed';
  const line = scriptOf(need, step, { contentId }).opening;
  return { contentId, type, moment, title, stages, scene: SCENE_OF_STEP[step], line };
}

function productOffer(need: NeedKind, product: Product): ProductOffer {
  const { productId, name, category, role, riskLevel, minimumMinor, currency } = product;
  const line = scriptOf(need, 'offer', { productId }).question;
  const minimum = minimumMinor === 0 ? null : money(minimumMinor, currency);
  return { productId, name, category, role, riskLevel, minimum, scene: SCENE_OF_STEP.offer, line };
}
