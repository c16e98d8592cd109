import {
  type Actor,
  formatDay,
  NEED_KINDS,
  type NeedKind,
  ok,
  PRODUCT_CATEGORIES,
  type Problem,
  type ProductCategory,
  type Result,
} from '@vivero/domain';
import { inScope, latestCards, type Stores } from '@vivero/storage';
import { mayUseModels } from './may-use-models.ts';
import { NEED_SUBJECT } from './need-models.ts';
import { PURCHASE_SUBJECT, type PurchaseCard } from './purchase-card.ts';
import type { NeedCard } from './train-needs.ts';
import { VALUE_SUBJECT, type ValueCard } from './value-card.ts';

/** The latest attempt to learn something, with its card. */
export type KeptModel = {
  readonly modelId: string;
  readonly asOf: string;
  /** ISO instant with Z. */
  readonly trainedAt: string;
} & (
  | { readonly foretells: 'needs'; readonly of: NeedKind; readonly card: NeedCard }
  | { readonly foretells: 'purchases'; readonly of: ProductCategory; readonly card: PurchaseCard }
  | { readonly foretells: 'value'; readonly of: 'customers'; readonly card: ValueCard }
);

/** Every model as it stands, in the order in which people know needs and products: those in use, and those refused with the reason. */
export async function keptModels(
  stores: Stores,
  actor: Actor,
): Promise<Result<readonly KeptModel[], Extract<Problem, { code: 'access.refused' }>>> {
  const allowed = mayUseModels(actor);
  if (!allowed.ok) return allowed;
  return inScope(stores, [], async (db) => {
    const kept = new Map<string, KeptModel>();
    for (const { subject, card, asOf, ...row } of await latestCards(db, [
      NEED_SUBJECT,
      PURCHASE_SUBJECT,
      VALUE_SUBJECT,
    ]))
      kept.set(subject, { ...row, asOf: formatDay(asOf), ...shown(subject, card) });
    const subjects = [
      ...NEED_KINDS.map((kind) => `${NEED_SUBJECT}:${kind}`),
      ...PRODUCT_CATEGORIES.map((category) => `${PURCHASE_SUBJECT}:${category}`),
      `${VALUE_SUBJECT}:customers`,
    ];
    return ok(subjects.flatMap((subject) => kept.get(subject) ?? []));
  });
}

function shown(subject: string, card: object) {
  const [kind] = subject.split(':');
  if (kind === NEED_SUBJECT)
    return { foretells: 'needs' as const, of: (card as NeedCard).need, card: card as NeedCard };
  if (kind === PURCHASE_SUBJECT) {
    const own = card as PurchaseCard;
    return { foretells: 'purchases' as const, of: own.category, card: own };
  }
  return { foretells: 'value' as const, of: 'customers' as const, card: card as ValueCard };
}
