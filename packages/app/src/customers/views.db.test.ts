import { randomBytes } from 'node:crypto';
import { idOf } from '@vivero/domain';
import { withTestDb } from '@vivero/storage/testing';
import { expect, test } from 'vitest';
import { actor, NOW } from './testing/two-books.ts';
import { dropView, keepView, viewsOf } from './views.ts';

const made = { now: NOW, newId: <P extends string>(prefix: P) => idOf(prefix, Date.parse(NOW), randomBytes(10)) };
const VIEW = { name: 'Big and cold', filter: { cooling: true }, sort: 'balance' } as const;

test('views are a person’s own: nobody else sees, takes the name of, or removes one', () =>
  withTestDb(async ({ stores, superuser }) => {
    await superuser.query(
      `insert into app_user (user_id, login, name, role, created_at)
       values ('usr_marketing', 'm', 'M', 'marketing', '2026-01-01Z'), ('usr_compliance', 'c', 'C', 'compliance', '2026-01-01Z')`,
    );
    const [one, other] = [actor('marketing'), actor('compliance')];
    const kept = await keepView(stores, one, VIEW, made);
    if (!kept.ok) throw new Error(kept.problem.code);
    expect(await viewsOf(stores, one)).toEqual([{ viewId: kept.value.viewId, ...VIEW }]);
    expect(await keepView(stores, one, VIEW, made)).toEqual({
      ok: false,
      problem: { code: 'view.name_taken', name: VIEW.name },
    });
    expect(await keepView(stores, other, VIEW, made)).toMatchObject({ ok: true });
    expect(await dropView(stores, other, kept.value.viewId)).toMatchObject({ problem: { code: 'view.not_found' } });
    expect(await dropView(stores, one, kept.value.viewId)).toEqual({ ok: true, value: null });
    expect(await viewsOf(stores, one)).toEqual([]);
    for (let i = 0; i < 20; i += 1) await keepView(stores, one, { ...VIEW, name: `view ${i}` }, made);
    expect(await keepView(stores, one, VIEW, made)).toEqual({
      ok: false,
      problem: { code: 'view.too_many', maximum: 20 },
    });
  }));
