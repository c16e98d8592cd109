import { ROLES } from '@vivero/domain';

/** Who asks, about what, and what the table of who sees what makes of it: the words of the access matrix. */
export const WHO = ['nobody', ...ROLES] as const;
export type Who = (typeof WHO)[number];
/** Own, somebody else's, and one that does not exist. Routes about no object are asked as if about the own one. */
export type Thing = 'own' | 'foreign' | 'missing';
export type Statuses = Readonly<Record<Who, number>>;
export const everybody = (status: number): Statuses => statuses(status, status, status, status, status, status);
export const statuses = (
  nobody: number,
  rm: number,
  team_lead: number,
  marketing: number,
  compliance: number,
  admin: number,
) => ({ nobody, rm, team_lead, marketing, compliance, admin }) as const;
export const signedIn = (status: number): Statuses => ({ ...everybody(status), nobody: 401 });

/** Of a thing that belongs to one person: the RM's own, the administrator's, and none. */
export const own = (rm: number, admin: number) => ({
  own: statuses(401, rm, 403, 403, 403, 404),
  foreign: statuses(401, 404, 403, 403, 403, admin),
  missing: statuses(401, 404, 403, 403, 403, 404),
});
export const customers = {
  own: statuses(401, 200, 200, 200, 200, 403),
  foreign: statuses(401, 404, 404, 200, 200, 403),
  missing: statuses(401, 404, 404, 404, 404, 403),
};
export const listed = { own: customers.own, foreign: customers.own, missing: customers.own };
export const unclaimed = {
  own: statuses(401, 409, 409, 403, 403, 403),
  foreign: statuses(401, 409, 409, 403, 403, 403),
  missing: statuses(401, 409, 409, 403, 403, 403),
};
export const today = {
  own: statuses(401, 200, 200, 403, 403, 403),
  foreign: statuses(401, 404, 404, 403, 403, 403),
  missing: statuses(401, 404, 404, 403, 403, 403),
};

/** Changes of a customer: by the RM of the book and the lead of the team, the lead second. */
export const changes = (rm: number, team_lead = rm) => ({
  own: statuses(401, rm, team_lead, 403, 403, 403),
  foreign: statuses(401, 404, 404, 403, 403, 403),
  missing: statuses(401, 404, 404, 403, 403, 403),
});
/** What an RM writes down is for the RM alone. @param status of an answer about the own customer */
export const noted = (status: number) => ({
  own: statuses(401, status, 403, 403, 403, 403),
  foreign: statuses(401, 404, 403, 403, 403, 403),
  missing: statuses(401, 404, 403, 403, 403, 403),
});

/** Of a note that an app sends, one for each. */
export const CLIENT_KEYS: Readonly<Record<Thing, string>> = {
  own: '00000000-0000-4000-8000-000000000001',
  foreign: '00000000-0000-4000-8000-000000000002',
  missing: '00000000-0000-4000-8000-000000000003',
};
