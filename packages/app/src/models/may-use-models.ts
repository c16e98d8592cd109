import { type Actor, fail, ok, type Problem, type Result, sightOf } from '@vivero/domain';

/** Whether somebody may have models learned and see their cards: who runs marketing, answers for the rules or operates the system. */
export const mayUseModels = ({
  kind,
  role,
}: Pick<Actor, 'kind' | 'role'>): Result<null, Extract<Problem, { code: 'access.refused' }>> =>
  kind === 'user' && sightOf(role, 'models') === 'none' ? fail({ code: 'access.refused', action: 'models' }) : ok(null);
