import type { ValueModel } from '@vivero/decision';
import { type Day, parseDay, type Problem } from '@vivero/domain';
import { type Db, latestModels } from '@vivero/storage';
import { isExpired } from './model-life.ts';
import { VALUE_SUBJECT, type ValueCard } from './value-card.ts';

/** What was learned of lifetimes, or why nothing is to be gone by. */
export type KeptValueModel =
  | { readonly state: 'in_use'; readonly model: ValueModel; readonly asOf: Day }
  | { readonly state: 'not_learned' }
  | { readonly state: 'expired'; readonly on: Day }
  | { readonly state: 'refused'; readonly why: Problem };

/** The latest attempt at lifetimes, as it stands on a day. */
export async function keptValueModel(db: Db, today: Day): Promise<KeptValueModel> {
  const [row] = await latestModels(db, VALUE_SUBJECT);
  if (row === undefined) return { state: 'not_learned' };
  const { refused, expiresOn } = row.card as ValueCard;
  if (refused !== null) return { state: 'refused', why: refused };
  if (isExpired(row.asOf, today)) return { state: 'expired', on: parseDay(expiresOn) ?? row.asOf };
  return { state: 'in_use', model: row.body as ValueModel, asOf: row.asOf };
}
