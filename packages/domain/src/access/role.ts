export const ROLES = ['rm', 'team_lead', 'marketing', 'compliance', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Who asks. `rms` are the books (RM numbers) whose customers the actor may see by name: the own one for an RM, the team's for
 * a team lead, none for the others; `wide` says that aggregates and reads over the whole bank are allowed (marketing with personal
 * fields masked, compliance with each view audited).
 */
export interface Actor {
  readonly kind: 'user' | 'operator' | 'system';
  /** `usr_…`, `operator` or `system:<job>`: what the audit writes down. */
  readonly id: string;
  readonly role: Role;
  readonly rms: readonly number[];
  readonly wide: boolean;
}
