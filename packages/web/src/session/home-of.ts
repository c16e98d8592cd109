import type { Role } from '@vivero/domain';

/** The page that a role starts its day on. */
export const homeOf = (role: Role): '/' | '/admin' => (role === 'rm' || role === 'team_lead' ? '/' : '/admin');
