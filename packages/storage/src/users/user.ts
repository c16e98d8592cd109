import type { Language, Role } from '@vivero/domain';

/** A person who may sign in. */
export interface User {
  readonly userId: string;
  /** Lower case. */
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  /** The own book; of role `rm` only. */
  readonly rm: number | null;
  readonly teamId: string | null;
  readonly language: Language;
  /** argon2id; null = no password was set yet. */
  readonly passwordHash: string | null;
  /** One of the built-in demo bank's people, who may sign in without a password from this machine. */
  readonly demo: boolean;
  /** ISO instant with Z; null = may sign in. */
  readonly disabledAt: string | null;
}

export const USER_COLUMNS = `u.user_id as "userId", u.login, u.name, u.role, u.rm, u.team_id as "teamId", u.language,
  u.password_hash as "passwordHash", u.demo, u.disabled_at as "disabledAt"`;
