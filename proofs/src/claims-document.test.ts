import { expect, test } from 'vitest';
import { claimsDocument, readClaims } from './claims-document.ts';

const claim = (id: string, figure: string, on = '2026-01-02') => ({
  id,
  target: 'under 3 minutes',
  figure,
  on,
  command: 'npm run prove -- foundation --only foundation.berka',
});

test('what is written is read back, and a fresh figure takes the place of the earlier one', () => {
  const first = claimsDocument(
    [],
    [claim('foundation.berka.time', '44 s'), claim('foundation.berka.rows', 'all | of them')],
  );
  expect(readClaims(first)).toEqual([
    claim('foundation.berka.time', '44 s'),
    claim('foundation.berka.rows', 'all / of them'),
  ]);
  const second = readClaims(claimsDocument(readClaims(first), [claim('foundation.berka.time', '40 s', '2026-02-03')]));
  expect(second).toEqual([
    claim('foundation.berka.time', '40 s', '2026-02-03'),
    claim('foundation.berka.rows', 'all / of them'),
  ]);
});

test('a name with a number in it is read back too', () => {
  const document = claimsDocument([], [claim('workbench.list_100k.answers', 'p95 281 ms')]);
  expect(readClaims(document)).toEqual([claim('workbench.list_100k.answers', 'p95 281 ms')]);
});

test('a document without a table has no claims', () => {
  expect(readClaims('# Claims\n\n| claim | target |\n|---|---|\n')).toEqual([]);
});
