import { drawsOn, type SharedLimit } from '@vivero/decision';
import { type Bank, booksOfTeams, type Db, type StandingRow } from '@vivero/storage';

/**
 * What is left of the limits that the bank has set for a day.
 * @param standing suggestions that count already; null = a row that comes during the day draws on nothing that is shared
 */
export async function sharedLimits(
  db: Db,
  { planRules }: Pick<Bank, 'planRules'>,
  standing: readonly StandingRow[] | null,
): Promise<readonly SharedLimit[]> {
  if (planRules.limits.length === 0) return [];
  const teams = await booksOfTeams(
    db,
    planRules.limits.flatMap(({ teamId }) => teamId ?? []),
  );
  const limits = planRules.limits.map(({ perDay, teamId, ...limit }): SharedLimit => ({
    ...limit,
    ...(teamId !== undefined && { rms: teams.get(teamId) ?? [] }),
    left: standing === null ? 0 : perDay,
  }));
  const drawsOf = drawsOn(limits);
  const used = (standing ?? []).map(({ rm, productId, contentId, medium }) =>
    drawsOf({ product: productId === null ? null : { productId }, contentId, customer: { rm } }, { medium }),
  );
  return limits.map((limit, bit) => ({
    ...limit,
    left: Math.max(0, limit.left - used.filter((draws) => ((draws >> bit) & 1) === 1).length),
  }));
}
