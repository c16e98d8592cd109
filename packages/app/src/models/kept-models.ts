import { type Actor, formatDay, ok, type Problem, type Result } from '@vivero/domain';
import { inScope, latestModels, type ModelRow, type Stores } from '@vivero/storage';
import { mayUseModels } from './may-use-models.ts';
import { NEED_SUBJECT } from './need-models.ts';
import { PURCHASE_SUBJECT, type PurchaseCard } from './purchase-card.ts';
import type { NeedCard } from './train-needs.ts';

/** The latest attempt to learn something, with its card. */
export type KeptModel = {
  readonly modelId: string;
  readonly asOf: string;
  /** ISO instant with Z. */
  readonly trainedAt: string;
} & (
  | { readonly foretells: 'needs'; readonly card: NeedCard }
  | { readonly foretells: 'purchases'; readonly card: PurchaseCard }
);

/** Every model as it stands: those in use, and those refused with the reason. */
export async function keptModels(
  stores: Stores,
  actor: Actor,
): Promise<Result<readonly KeptModel[], Extract<Problem, { code: 'access.refused' }>>> {
  const allowed = mayUseModels(actor);
  if (!allowed.ok) return allowed;
  return inScope(stores, [], async (db) => {
    const needs = await latestModels(db, NEED_SUBJECT);
    const purchases = await latestModels(db, PURCHASE_SUBJECT);
    return ok([
      ...needs.map((row) => ({ ...lineOf(row), foretells: 'needs' as const, card: row.card as NeedCard })),
      ...purchases.map((row) => ({ ...lineOf(row), foretells: 'purchases' as const, card: row.card as PurchaseCard })),
    ]);
  });
}

const lineOf = ({ modelId, asOf, trainedAt }: ModelRow) => ({ modelId, asOf: formatDay(asOf), trainedAt });
