import { type Actor, type Day, ok, type Problem, type Result } from '@vivero/domain';
import { inScope, readBank, type Stores } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { keptModels } from './kept-models.ts';
import { type ShownModel, shownModel } from './shown-model.ts';

/** Every model with its card in sentences, as it stands today. */
export async function modelsPage(
  stores: Stores,
  actor: Actor,
  now: string,
): Promise<Result<{ readonly today: Day; readonly models: readonly ShownModel[] }, AccessRefused>> {
  const kept = await keptModels(stores, actor);
  if (!kept.ok) return kept;
  const today = businessDay(await inScope(stores, [], readBank), now);
  return ok({ today, models: kept.value.map((model) => shownModel(model, today)) });
}
type AccessRefused = Extract<Problem, { code: 'access.refused' }>;
