import fc from 'fast-check';
import { type IntakeRecord, MATCH_KINDS } from '@vivero/domain';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rollbackImport } from './rollback-import.ts';
import { bankChecksums, imported, now, OPERATOR } from './testing/test-bank.ts';
import { customer, event, holding, rowsOf, testSource } from './testing/test-source.ts';

let stores: TestStores;
beforeAll(async () => {
  stores = await testStores();
});
afterAll(async () => stores.close());

// Few keys and few values, so that rows meet each other and what earlier runs left, within a chunk and across chunks.
const key = fc.nat(600).map(String);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 1 });
const record: fc.Arbitrary<IntakeRecord> = fc.oneof(
  fc
    .record(
      {
        name: fc.nat(40).map((n) => `Name ${n}`),
        phone: fc.nat(500).map((n) => `+34600${String(n).padStart(6, '0')}`),
        email: fc.nat(500).map((n) => `p${n}@example.org`),
      },
      { requiredKeys: [] },
    )
    .chain((identity) =>
      fc
        .tuple(key, maybe(fc.constantFrom('gold', 'mass')))
        .map(([k, segment]) => customer(k, { identity, segment: segment ?? null })),
    ),
  fc.tuple(key, key, fc.nat(3)).map(([k, owner, minor]) => holding(k, owner, { balance: { minor, currency: 'EUR' } })),
  fc
    .tuple(key, key)
    .map(([holdingKey, customerKey]) => ({ kind: 'party', holdingKey, customerKey, role: 'owner' }) as const),
  fc
    .tuple(fc.nat(2_000), key, maybe(key))
    .map(([n, owner, about]) => event(`core:${n}`, owner, { about: about ?? null })),
);
const rows = fc.array(fc.array(record, { minLength: 1, maxLength: 3 }), {
  minLength: 2_100,
  maxLength: 2_300,
  size: 'max',
});
const policy = fc.dictionary(
  fc.constantFrom('name', 'phone', 'segment', 'balance'),
  fc.constantFrom('fill', 'overwrite', 'never'),
);

test(
  'on any rows a preview says what the import does, and a rollback leaves no trace',
  { timeout: 180_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.shuffledSubarray([...MATCH_KINDS], { minLength: 1 }),
        policy,
        async (drawn, match, policies) => {
          const source = testSource(rowsOf('random', ...drawn), { match, policy: policies });
          const preview = await imported(stores, source, { preview: true });
          const before = await bankChecksums(stores);
          const report = await imported(stores, source);
          expect({ ...preview, batchId: report.batchId }).toEqual(report);
          const taken = await rollbackImport(stores, report.batchId ?? '', { actor: OPERATOR, now });
          expect(taken.ok && taken.value.kept).toEqual([]);
          expect(await bankChecksums(stores)).toEqual(before);
          // What the next run meets.
          await imported(stores, source);
        },
      ),
      { numRuns: 6, endOnFailure: true },
    );
  },
);
