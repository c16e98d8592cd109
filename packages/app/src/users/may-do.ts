import { type Action, type Actor, fail, ok, type Problem, type Result, sightOf } from '@vivero/domain';

/** Whether somebody at the command line may do what the pages would let their role do; the operator of the machine may. */
export function mayDo(
  actor: Pick<Actor, 'kind' | 'role'>,
  action: Action,
): Result<null, Extract<Problem, { code: 'access.refused' }>> {
  const may = actor.kind !== 'user' || sightOf(actor.role, action) !== 'none';
  return may ? ok(null) : fail({ code: 'access.refused', action });
}
