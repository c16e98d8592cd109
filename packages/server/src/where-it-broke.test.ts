import { expect, test } from 'vitest';
import { whereItBroke } from './where-it-broke.ts';

const thrown = (message: string, over: object = {}): Error => Object.assign(new Error(message), over);

test.each([
  { why: 'the message of a bug may name a person', error: thrown('no row for Alba Quintanar') },
  { why: 'and may do so on its second line', error: thrown('two rows:\nAlba Quintanar\nBruno Quintanar') },
  { why: 'or on one that looks like a place', error: thrown('rows:\n    at Alba Quintanar') },
  {
    why: 'a database says in its detail what the value was',
    error: thrown('taken', { code: '23505', detail: 'Alba' }),
  },
  { why: 'the cause has a message too', error: thrown('failed', { cause: new Error('Alba Quintanar') }) },
  { why: 'anything can be thrown', error: 'Alba Quintanar' },
  { why: 'a code that is not a code', error: thrown('failed', { code: { name: 'Alba' } }) },
])('$why', ({ error }) => {
  expect(JSON.stringify(whereItBroke(error))).not.toMatch(/Alba|Quintanar/);
});

test('what remains finds the bug', () => {
  const { name, code, at } = whereItBroke(thrown('taken', { code: '23505' }));
  expect({ name, code }).toEqual({ name: 'Error', code: '23505' });
  expect(at[0]).toContain('where-it-broke.test.ts');
});
