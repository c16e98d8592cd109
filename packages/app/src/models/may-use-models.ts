import type { Actor } from '@vivero/domain';
import { mayDo } from '../users/may-do.ts';

/** Whether somebody may have models learned and see their cards: who runs marketing, answers for the rules or operates the system. */
export const mayUseModels = (actor: Pick<Actor, 'kind' | 'role'>) => mayDo(actor, 'models');
