import { fail, ok, type Result } from '@vivero/domain';
import type { Pool } from 'pg';
import type { Login } from './login-url.ts';

interface Standing {
  readonly login: string;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly owns: boolean;
  readonly member: boolean;
}

/**
 * Refuses a login that row-level security would not hold: superuser, BYPASSRLS, an owner of tables (an owner may switch it off),
 * a member of any role (policies of a granted role are inherited), or another login than the policies name.
 */
export async function checkLogin(pool: Pool, expected: Login): Promise<Result<undefined>> {
  const { rows } = await pool.query<Standing>(
    `select me.rolname as login,
            me.rolsuper as superuser,
            me.rolbypassrls as bypasses,
            exists (select from pg_class as c where c.relowner = me.oid and c.relkind in ('r', 'p', 'v', 'm')) as owns,
            exists (select from pg_auth_members as m where m.member = me.oid) as member
       from pg_roles as me
      where me.rolname = session_user`,
  );
  const [me] = rows;
  if (!me) throw new Error('the session has no role');
  const why = me.superuser
    ? 'superuser'
    : me.bypasses
      ? 'bypasses_rls'
      : me.owns
        ? 'owns_tables'
        : me.member
          ? 'member_of_role'
          : me.login === expected
            ? undefined
            : 'unknown_to_policies';
  return why === undefined ? ok(undefined) : fail({ code: 'start.database_login_unsafe', login: me.login, why });
}
