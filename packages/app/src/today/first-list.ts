import { type Actor, fail, type NewId, type Problem, type Result } from '@vivero/domain';
import type { Stores } from '@vivero/storage';
import { planDay } from '../plan/plan-day.ts';
import { todayOf } from './today.ts';

type FirstListProblem = Extract<Problem, { code: 'rm.not_found' | 'today.already_decided' }>;

/**
 * Decides the day of an RM's own book at once, on the first day, when nobody has: the night's round comes too late for somebody who has
 * just written down whom they see. A list with anything on it stays as it is, or one could ask again until one likes the answer.
 */
export async function firstList(
  stores: Stores,
  actor: Actor,
  made: { readonly now: () => string; readonly newId: NewId },
): Promise<Result<unknown, FirstListProblem>> {
  const [rm] = actor.rms;
  if (rm === undefined || actor.role !== 'rm') return fail({ code: 'rm.not_found', rm: rm ?? 0 });
  const today = await todayOf(stores, actor, rm, made.now());
  if (!today.ok) return today;
  if (today.value.rows.length > 0) return fail({ code: 'today.already_decided' });
  return planDay(stores, actor, { rm, ...made });
}
