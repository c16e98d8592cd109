import { describe, expect, test } from 'vitest';
import { withTestDb, type TestDb } from '../testing/index.ts';
import { actorScope } from './actor-scope.ts';
import { setLanguage, setPassword } from './change-user.ts';
import { createUser, type NewUser } from './create-user.ts';
import { listUsers, userById, userByLogin } from './read-users.ts';
import { createSession, deleteSession, sessionByToken } from './session.ts';
import { createSetupLink, useSetupLink } from './setup-link.ts';

const now = '2026-03-01T09:00:00.000Z';
const later = '2026-03-01T10:00:00.000Z';
const person = (overrides: Partial<NewUser> = {}): NewUser => ({
  userId: 'usr_ana',
  login: 'ana',
  name: 'Ana',
  role: 'admin',
  rm: null,
  teamId: null,
  language: 'es',
  passwordHash: null,
  demo: false,
  createdAt: now,
  ...overrides,
});

async function organisation({ db }: TestDb): Promise<void> {
  await db.query(`insert into branch (branch_id, name) values ('brn_1', 'Centro')`);
  await db.query(
    `insert into team (team_id, branch_id, name) values ('team_1', 'brn_1', 'A'), ('team_2', 'brn_1', 'B')`,
  );
  await db.query(
    `insert into rm (rm, name, team_id) values (3, 'c', 'team_1'), (1, 'a', 'team_1'), (2, 'b', 'team_2')`,
  );
}

test('a person is found by login in any case, by id, and in the list', () =>
  withTestDb(async ({ db }) => {
    expect(await createUser(db, person())).toEqual({ ok: true, value: undefined });
    const { createdAt, ...stored } = { ...person(), disabledAt: null };
    expect(createdAt).toBe(now);
    expect(await userByLogin(db, 'ANA')).toEqual(stored);
    expect(await userById(db, 'usr_ana')).toEqual(stored);
    expect(await userByLogin(db, 'eva')).toBeUndefined();
    expect(await listUsers(db)).toEqual([stored]);
    await setLanguage(db, 'usr_ana', 'zh');
    expect((await userById(db, 'usr_ana'))?.language).toBe('zh');
  }));

test('a taken login and an unknown book are problems, and the transaction goes on', () =>
  withTestDb(async ({ db }) => {
    await createUser(db, person());
    const again = await createUser(db, person({ userId: 'usr_eva' }));
    expect(again).toEqual({ ok: false, problem: { code: 'user.login_taken', login: 'ana' } });
    const bookless = await createUser(db, person({ userId: 'usr_eva', login: 'eva', role: 'rm', rm: 9 }));
    expect(bookless).toEqual({ ok: false, problem: { code: 'rm.not_found', rm: 9 } });
    expect((await createUser(db, person({ userId: 'usr_eva', login: 'eva' }))).ok).toBe(true);
  }));

test('a session ends by time, by signing out, by disabling the person and by a new password', () =>
  withTestDb(async ({ db }) => {
    await createUser(db, person());
    const token = (n: number) => Buffer.alloc(32, n);
    const open = async (n: number, expiresAt = later) =>
      createSession(db, { tokenHash: token(n), userId: 'usr_ana', createdAt: now, expiresAt });
    await open(1);
    expect(await sessionByToken(db, token(1), now)).toMatchObject({ user: { login: 'ana' }, expiresAt: later });
    expect(await sessionByToken(db, token(2), now)).toBeUndefined();
    expect(await sessionByToken(db, token(1), later)).toBeUndefined();
    await deleteSession(db, token(1));
    expect(await sessionByToken(db, token(1), now)).toBeUndefined();
    await open(2);
    await setPassword(db, 'usr_ana', '$argon2id$x');
    expect(await sessionByToken(db, token(2), now)).toBeUndefined();
    expect((await userById(db, 'usr_ana'))?.passwordHash).toBe('$argon2id$x');
    await open(3);
    await db.query(`update app_user set disabled_at = $1`, [now]);
    expect(await sessionByToken(db, token(3), now)).toBeUndefined();
  }));

test('opening a session clears the person’s expired ones away', () =>
  withTestDb(async ({ db }) => {
    await createUser(db, person());
    await createSession(db, { tokenHash: Buffer.alloc(32, 1), userId: 'usr_ana', createdAt: now, expiresAt: now });
    await createSession(db, { tokenHash: Buffer.alloc(32, 2), userId: 'usr_ana', createdAt: later, expiresAt: later });
    expect((await db.query('select from session')).rowCount).toBe(1);
  }));

test('a set-up link works once, before it expires, and only the newest', () =>
  withTestDb(async ({ db }) => {
    const [old, link] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    await createSetupLink(db, old, later);
    await createSetupLink(db, link, later);
    expect(await useSetupLink(db, old, now)).toBe(false);
    expect(await useSetupLink(db, link, later)).toBe(false);
    expect(await useSetupLink(db, link, now)).toBe(true);
    expect(await useSetupLink(db, link, now)).toBe(false);
  }));

describe('the scope of a person', () => {
  test.each([
    { why: 'an RM has the own book', role: 'rm', rm: 2, teamId: 'team_1', rms: [2], wide: false },
    {
      why: 'a team lead has the team’s books',
      role: 'team_lead',
      rm: null,
      teamId: 'team_1',
      rms: [1, 3],
      wide: false,
    },
    { why: 'marketing sees the bank, not a book', role: 'marketing', rm: null, teamId: null, rms: [], wide: true },
    { why: 'compliance sees the bank, not a book', role: 'compliance', rm: null, teamId: null, rms: [], wide: true },
    { why: 'an administrator sees no customer', role: 'admin', rm: null, teamId: 'team_1', rms: [], wide: false },
  ] as const)('$why', async ({ role, rm, teamId, rms, wide }) =>
    withTestDb(async (t) => {
      await organisation(t);
      const actor = await actorScope(t.db, { userId: 'usr_ana', role, rm, teamId });
      expect(actor).toEqual({ kind: 'user', id: 'usr_ana', role, rms, wide });
    }),
  );
});
