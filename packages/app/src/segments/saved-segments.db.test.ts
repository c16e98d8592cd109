import { randomBytes } from 'node:crypto';
import { type Condition, idOf, type Result } from '@vivero/domain';
import { testStores, withTestDb } from '@vivero/storage/testing';
import { expect, test } from 'vitest';
import { actor, NOW } from '../customers/testing/two-books.ts';
import { operator } from '../users/actors.ts';
import { listSegments, removeSegment, saveSegment, segmentsById, type SegmentWish } from './saved-segments.ts';

const FEATURES = new Set(['calls_90']);
const made = {
  now: NOW,
  newId: <P extends string>(prefix: P) => idOf(prefix, Date.parse(NOW), randomBytes(10)),
  features: FEATURES,
};
const ANA = actor('rm', [1]);
const BEA = actor('team_lead', [1]);
const people = (superuser: { query(text: string): Promise<unknown> }): Promise<unknown> =>
  superuser.query(
    `insert into app_user (user_id, login, name, role, created_at)
     values ('usr_rm', 'a', 'A', 'marketing', '2026-01-01Z'), ('usr_team_lead', 'b', 'B', 'marketing', '2026-01-01Z')`,
  );
const wish = (name: string, where: Condition, over: Partial<SegmentWish> = {}): SegmentWish => ({
  name,
  definition: { version: 1, where },
  shared: false,
  of: null,
  ...over,
});
const COOLING: Condition = { is: 'cooling' };
const ref = (id: string): Condition => ({ is: 'all', of: [{ is: 'segment', id }] });
const codeOf = (result: Result<unknown>): string | null => (result.ok ? null : result.problem.code);
const saved = async (result: ReturnType<typeof saveSegment>): Promise<string> => {
  const done = await result;
  if (!done.ok) throw new Error(done.problem.code);
  return done.value.segmentId;
};

test('a segment is kept, changed by who saw its last version, and removed', () =>
  withTestDb(async ({ stores, superuser }) => {
    await people(superuser);
    const id = await saved(saveSegment(stores, ANA, wish('Going cold', COOLING), made));
    const old = await listSegments(stores, ANA, FEATURES);
    expect(old).toEqual([
      {
        segmentId: id,
        name: 'Going cold',
        own: true,
        shared: false,
        version: 1,
        changedAt: '2026-03-10T09:00:00Z',
        segment: { version: 1, where: COOLING },
      },
    ]);
    const again = wish('Cold', { is: 'not', of: COOLING }, { of: { segmentId: id, version: 1 } });
    expect(await saveSegment(stores, ANA, again, made)).toEqual({ ok: true, value: { segmentId: id, version: 2 } });
    expect(codeOf(await saveSegment(stores, ANA, again, made))).toBe('segment.changed');
    expect(codeOf(await saveSegment(stores, BEA, again, made))).toBe('segment.not_found');
    expect(codeOf(await saveSegment(stores, ANA, wish('Cold', COOLING), made))).toBe('segment.name_taken');
    expect(codeOf(await removeSegment(stores, BEA, id, NOW))).toBe('segment.not_found');
    expect(await removeSegment(stores, ANA, id, NOW)).toEqual({ ok: true, value: null });
    expect(await listSegments(stores, ANA, FEATURES)).toEqual([]);
    const { rows } = await superuser.query<{ action: string }>('select action from audit_entry where subject = $1', [
      id,
    ]);
    expect(rows.map(({ action }) => action).toSorted()).toEqual(['segment.removed', 'segment.saved', 'segment.saved']);
  }));

test('others see and use what is shared; what is used stays', () =>
  withTestDb(async ({ stores, superuser }) => {
    await people(superuser);
    const own = await saved(saveSegment(stores, ANA, wish('own', COOLING), made));
    expect(await listSegments(stores, BEA, FEATURES)).toEqual([]);
    expect(codeOf(await saveSegment(stores, BEA, wish('x', ref(own)), made))).toBe('segment.reference_unknown');
    expect(codeOf(await saveSegment(stores, ANA, wish('y', ref(own), { shared: true }), made))).toBe(
      'segment.reference_private',
    );
    const share = wish('own', COOLING, { shared: true, of: { segmentId: own, version: 1 } });
    await saved(saveSegment(stores, ANA, share, made));
    const user = await saved(saveSegment(stores, BEA, wish('x', ref(own)), made));
    expect(segmentsById(await listSegments(stores, BEA, FEATURES)).size).toBe(2);
    expect(await removeSegment(stores, ANA, own, NOW)).toEqual({
      ok: false,
      problem: { code: 'segment.in_use', by: ['…'] },
    });
    const unshare = wish('own', COOLING, { of: { segmentId: own, version: 2 } });
    expect(codeOf(await saveSegment(stores, ANA, unshare, made))).toBe('segment.in_use');
    await saved(saveSegment(stores, BEA, wish('x', COOLING, { of: { segmentId: user, version: 1 } }), made));
    await saved(saveSegment(stores, ANA, unshare, made));
    expect(await removeSegment(stores, ANA, own, NOW)).toEqual({ ok: true, value: null });
  }));

test('a circle is refused, also one through another segment', () =>
  withTestDb(async ({ stores, superuser }) => {
    await people(superuser);
    const a = await saved(saveSegment(stores, ANA, wish('a', COOLING), made));
    const b = await saved(saveSegment(stores, ANA, wish('b', ref(a)), made));
    for (const to of [a, b])
      expect(
        codeOf(await saveSegment(stores, ANA, wish('a', ref(to), { of: { segmentId: a, version: 1 } }), made)),
      ).toBe('segment.cycle');
  }));

test('a feature that the fold has no more makes a segment that has to be built again, and nothing else', () =>
  withTestDb(async ({ stores, superuser }) => {
    await people(superuser);
    const calls: Condition = { is: 'figure', of: 'calls_90', compare: 'at_least', value: 3 };
    await saved(saveSegment(stores, ANA, wish('calls', calls), made));
    const listed = await listSegments(stores, ANA, new Set());
    expect(listed.map(({ name, segment }) => [name, segment])).toEqual([['calls', null]]);
    expect(codeOf(await saveSegment(stores, ANA, wish('more', calls), { ...made, features: new Set() }))).toBe(
      'segment.figure_unknown',
    );
  }));

test('two people at once cannot close a circle, and one name is one segment', async () => {
  const stores = await testStores();
  try {
    await people(stores.superuser);
    const a = await saved(saveSegment(stores, ANA, wish('a', COOLING, { shared: true }), made));
    const b = await saved(saveSegment(stores, BEA, wish('b', COOLING, { shared: true }), made));
    const results = await Promise.all([
      saveSegment(stores, ANA, wish('a', ref(b), { shared: true, of: { segmentId: a, version: 1 } }), made),
      saveSegment(stores, BEA, wish('b', ref(a), { shared: true, of: { segmentId: b, version: 1 } }), made),
    ]);
    expect(new Set(results.map(codeOf))).toEqual(new Set(['segment.cycle', null]));
    const twice = await Promise.all([1, 2].map(() => saveSegment(stores, ANA, wish('same', COOLING), made)));
    expect(new Set(twice.map(codeOf))).toEqual(new Set(['segment.name_taken', null]));
  } finally {
    await stores.close();
  }
});

test('the command line keeps segments of the bank', () =>
  withTestDb(async ({ stores, superuser }) => {
    await people(superuser);
    const shell = await operator(stores);
    const id = await saved(saveSegment(stores, shell, wish('bank', COOLING, { shared: true }), made));
    expect(codeOf(await saveSegment(stores, shell, wish('bank', COOLING), made))).toBe('segment.name_taken');
    expect((await listSegments(stores, ANA, FEATURES)).map(({ segmentId, own }) => [segmentId, own])).toEqual([
      [id, false],
    ]);
  }));
