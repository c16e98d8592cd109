import { expect, test } from 'vitest';
import { insertTestCustomers } from '../testing/insert-test-customers.ts';
import { withTestDb } from '../testing/index.ts';
import { inScope } from './in-scope.ts';
import { keyTaken } from './key-taken.ts';

test.each([
  {
    what: 'customer',
    insert: `insert into customer_key (customer_id, rm, digest) values ('cus_' || $1::int, $1, md5($2::text)::uuid)`,
  },
  {
    what: 'holding',
    insert: `insert into holding (holding_id, customer_id, rm, source_digest, category, elsewhere)
             values ('hold_' || gen_random_uuid(), 'cus_' || $1::int, $1, md5($2::text)::uuid, 'deposit', false)`,
  },
])('a key of a $what in another book is taken in the very same way as one in the own book', ({ what, insert }) =>
  withTestDb(async ({ db, stores }) => {
    await insertTestCustomers(db, [1, 2, 3]);
    await db.query(insert, [1, 'mine']);
    await db.query(insert, [2, 'theirs']);
    const answers = [];
    for (const key of ['mine', 'theirs'])
      answers.push(
        await inScope(stores, [1, 3], async (own) => own.query(insert, [3, key])).catch((error: unknown) => error),
      );
    expect(answers.map(keyTaken)).toEqual([
      { code: 'import.key_taken', what },
      { code: 'import.key_taken', what },
    ]);
    // The server itself keeps quiet about the row in the way.
    expect(answers.map((error) => (error as { detail?: string }).detail)).toEqual([undefined, undefined]);
  }),
);

test.each([
  { why: 'another constraint', error: { code: '23505', constraint: 'app_user_login_taken' } },
  { why: 'another fault of the same constraint', error: { code: '23503', constraint: 'holding_source_key' } },
  { why: 'no fault of the database', error: new Error('bug') },
])('$why stays what it was', ({ error }) => {
  expect(keyTaken(error)).toBeUndefined();
});
