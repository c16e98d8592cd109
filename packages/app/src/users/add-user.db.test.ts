import { withTestDb } from '@vivero/storage/testing';
import { describe, expect, test } from 'vitest';
import { actor, NOW, twoBooks } from '../customers/testing/two-books.ts';
import { options } from '../intake/testing/test-bank.ts';
import { firstAdministrator } from '../sign-in/set-up.ts';
import { sessionOf, signIn } from '../sign-in/sign-in.ts';
import { addUser, listUsers, type NewColleague } from './add-user.ts';

const made = { now: NOW, newId: options().newId };
const ADMIN = actor('admin');
const PASSWORD = 'a long enough password';
const wish = (over: Partial<NewColleague> = {}): NewColleague => ({
  login: 'elena',
  name: 'Elena Marsh',
  role: 'marketing',
  rm: null,
  teamId: null,
  language: 'en',
  password: PASSWORD,
  ...over,
});

describe('addUser', () => {
  test.each([
    { why: 'a short password', over: { password: 'short' }, code: 'access.password_too_short' },
    { why: 'a book for somebody who keeps none', over: { rm: 1 }, code: 'request.invalid' },
    { why: 'a book that does not exist', over: { role: 'rm', rm: 99 }, code: 'rm.not_found' },
    { why: 'a lead without a team', over: { role: 'team_lead' }, code: 'request.invalid' },
    { why: 'a team for somebody who leads none', over: { teamId: 'team_1' }, code: 'request.invalid' },
    { why: 'a team that does not exist', over: { role: 'team_lead', teamId: 'team_1' }, code: 'request.invalid' },
    { why: 'a login that somebody has, in any case', over: { login: 'THOMAS' }, code: 'user.login_taken' },
  ] as const)('$why is refused and leaves nothing', ({ over, code }) =>
    withTestDb(async ({ stores, superuser }) => {
      await addUser(stores, ADMIN, wish({ login: 'thomas' }), made);
      const before = await listUsers(stores);
      const added = await addUser(stores, ADMIN, wish(over), made);
      expect(added).toMatchObject({ ok: false, problem: { code } });
      expect(await listUsers(stores)).toEqual(before);
      const { rows } = await superuser.query(`select from audit_entry as a where a.action = 'user.added'`);
      expect(rows).toHaveLength(1);
    }),
  );

  test('an RM without a book opens an empty one under the own name, and a refused RM opens none', () =>
    withTestDb(async ({ stores, superuser }) => {
      const books = async () =>
        (await superuser.query<{ rm: number; name: string }>('select rm, name from rm order by rm')).rows;
      await addUser(stores, ADMIN, wish({ login: 'thomas' }), made);
      const before = await books();
      expect(await addUser(stores, ADMIN, wish({ role: 'rm', login: 'thomas' }), made)).toMatchObject({ ok: false });
      expect(await books()).toEqual(before);
      expect(await addUser(stores, ADMIN, wish({ role: 'rm', name: '林晓禾' }), made)).toMatchObject({ ok: true });
      const [newest, ...rest] = (await books()).toReversed();
      expect(rest.toReversed()).toEqual(before);
      expect(newest).toEqual({ rm: (before.at(-1)?.rm ?? 0) + 1, name: '林晓禾' });
    }));

  test('the newcomer signs in, and the audit knows who let them in but no name', () =>
    withTestDb(async ({ stores, superuser }) => {
      const added = await addUser(stores, ADMIN, wish(), made);
      if (!added.ok) throw new Error(added.problem.code);
      const entered = await signIn(stores, { login: 'Elena', password: PASSWORD }, { now: NOW, sessionToken: 'token' });
      expect(entered).toMatchObject({ ok: true, value: { actor: { role: 'marketing', wide: true, rms: [] } } });
      expect((await sessionOf(stores, 'token', NOW))?.user.userId).toBe(added.value.userId);
      const { rows } = await superuser.query(
        `select a.actor, a.action, a.subject, a.details from audit_entry as a order by a.audit_id`,
      );
      expect(rows).toEqual([
        {
          actor: 'usr_admin',
          action: 'user.added',
          subject: added.value.userId,
          details: { role: 'marketing', rm: null },
        },
        { actor: added.value.userId, action: 'session.started', subject: added.value.userId, details: {} },
      ]);
      const { rows: sessions } = await superuser.query(`select s.token_hash as hash from session as s`);
      expect(JSON.stringify(sessions)).not.toContain('token"');
    }));

  test('a wrong password of somebody who exists is written down', () =>
    withTestDb(async ({ stores, superuser }) => {
      await addUser(stores, ADMIN, wish(), made);
      for (const login of ['elena', 'nobody'])
        expect(await signIn(stores, { login, password: 'wrong' }, { now: NOW, sessionToken: 't' })).toMatchObject({
          ok: false,
          problem: { code: 'access.wrong_credentials' },
        });
      const { rows } = await superuser.query(`select a.action from audit_entry as a order by a.audit_id`);
      expect(rows).toEqual([{ action: 'user.added' }, { action: 'session.refused' }]);
    }));

  test('an RM who signs in has the own book and no other', () =>
    withTestDb(async ({ stores }) => {
      await twoBooks(stores, ['Ana Ruiz'], ['Zoe Marín']);
      expect((await addUser(stores, ADMIN, wish({ role: 'rm', rm: 2 }), made)).ok).toBe(true);
      const entered = await signIn(stores, { login: 'elena', password: PASSWORD }, { now: NOW, sessionToken: 't' });
      expect(entered).toMatchObject({ ok: true, value: { actor: { rms: [2], wide: false } } });
    }));

  test('the first administrator of an unattended start is made once', () =>
    withTestDb(async ({ stores }) => {
      await firstAdministrator(stores, PASSWORD, made);
      await firstAdministrator(stores, 'another long password', made);
      expect((await listUsers(stores)).map(({ login, role }) => ({ login, role }))).toEqual([
        { login: 'admin', role: 'admin' },
      ]);
      const start = { now: NOW, sessionToken: 't' };
      expect((await signIn(stores, { login: 'admin', password: PASSWORD }, start)).ok).toBe(true);
      expect((await signIn(stores, { login: 'admin', password: 'another long password' }, start)).ok).toBe(false);
    }));
});
