import { type Actor, dayOf, type IntakeRecord, type Role } from '@vivero/domain';
import { allRms, inScope, type Stores } from '@vivero/storage';
import { imported } from '../../intake/testing/test-bank.ts';
import { customer, holding, rowsOf, testSource } from '../../intake/testing/test-source.ts';

/** A Tuesday, ten in the morning in Madrid. */
export const NOW = '2026-03-10T09:00:00.000Z';
export const TODAY = dayOf(2026, 3, 10);

/** Two books whose customers have these names, each with a deposit that matures next week. The first book's number is 1, the second's 2. */
export async function twoBooks(stores: Stores, first: readonly string[], second: readonly string[]): Promise<void> {
  const records: IntakeRecord[][] = [
    [{ kind: 'branch', key: 'B', name: 'Centro' }],
    ...[1, 2].map((n): IntakeRecord[] => [
      { kind: 'rm', key: `R${n}`, name: `Keeper ${n}`, branchKey: 'B', team: `Team ${n}` },
    ]),
    ...[first, second].flatMap((names, book) =>
      names.map((name, i) => person(`${book + 1}-${i}`, `R${book + 1}`, name)),
    ),
  ];
  const source = testSource(rowsOf('bank', ...records), { asOf: TODAY, lacks: ['RF-I', 'RF-C', 'FB'] });
  await imported(stores, source, { now: () => NOW });
  const rms = await inScope(stores, [], allRms);
  if (rms.join() !== '0,1,2') throw new Error(`books 1 and 2 expected, got ${rms.join()}`);
}

const person = (key: string, rmKey: string, name: string): IntakeRecord[] => [
  customer(key, {
    rmKey,
    identity: { name, phone: '+34600000000' },
    place: 'Gijón',
    relation: 'customer',
    basis: 'contract',
  }),
  holding(`D${key}`, key, {
    category: 'term_deposit',
    maturesOn: TODAY + 7,
    balance: { minor: 1_000_000, currency: 'EUR' },
  }),
];

/** Somebody of a role; `rms` are the books that the role sees by name. */
export const actor = (role: Role, rms: readonly number[] = []): Actor => ({
  kind: 'user',
  id: `usr_${role}`,
  role,
  rms,
  wide: role === 'marketing' || role === 'compliance',
});
