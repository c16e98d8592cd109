import type { Role } from '@vivero/domain';

const HOMES = {
  rm: '/',
  team_lead: '/',
  marketing: '/loop',
  compliance: '/customers',
  admin: '/admin',
} as const satisfies Record<Role, string>;

/** The page that a role starts its day on. */
export const homeOf = (role: Role): (typeof HOMES)[Role] => HOMES[role];
