import { type Actor, type Consent, dayOf, type IntakeRecord } from '@vivero/domain';
import type { TestStores } from '@vivero/storage/testing';
import { imported, options } from '../../intake/testing/test-bank.ts';
import { customer, event, holding, rowsOf, testSource } from '../../intake/testing/test-source.ts';
import { refresh } from '../../refresh/refresh.ts';

/** A Tuesday. */
export const TODAY = dayOf(2026, 3, 3);
export const NOON = '2026-03-03T11:00:00.000Z';

const yes = (medium: Consent['medium']): Consent => ({
  medium,
  purpose: 'marketing',
  state: 'granted',
  on: TODAY - 400,
  source: 'form',
});

/**
 * A small bank of two books of `size` customers each: everybody may be rung, has a phone and idle cash; three have a deposit that
 * matures within the week. Customer keys are `<book>-<number>`.
 * @param more records that come after these, in the same import
 */
export async function smallBank(stores: TestStores, size: number, more: readonly IntakeRecord[] = []): Promise<void> {
  const people = [1, 2].flatMap((book) => Array.from({ length: size }, (_, i) => ({ book, key: `${book}-${i}`, i })));
  const records: IntakeRecord[] = [
    { kind: 'branch', key: 'B', name: 'Centro' },
    ...[1, 2].map((n): IntakeRecord => ({ kind: 'rm', key: `R${n}`, name: `RM ${n}`, branchKey: 'B', team: 'North' })),
    ...people.map(({ book, key, i }) =>
      customer(key, {
        rmKey: `R${book}`,
        identity: { name: `Person ${key}`, phone: `+3479${book}${String(i).padStart(6, '0')}` },
        relation: 'customer',
        basis: 'contract',
        birthYear: 1980,
        riskTolerance: 3,
        riskAssessedOn: TODAY - 100,
        consents: [yes('call'), yes('wechat')],
      }),
    ),
    ...people.flatMap(({ key, i }) => [
      holding(`${key}-a`, key, { balance: { minor: 20_000_000 + i * 100_000, currency: 'EUR' } }),
      ...(i % 5 === 0 && i < 15
        ? [
            holding(`${key}-d`, key, {
              category: 'term_deposit',
              maturesOn: TODAY + 5,
              balance: { minor: 500_000, currency: 'EUR' },
            }),
          ]
        : []),
    ]),
    ...people.map(({ key }) =>
      event(`core:v-${key}`, key, {
        code: 'CT-V',
        onDay: TODAY - 40,
        medium: 'visit',
        direction: 'out',
        flow: null,
        amount: null,
      }),
    ),
    ...more,
  ];
  await imported(stores, testSource(rowsOf('bank', ...records.map((record) => [record])), { asOf: TODAY }));
  await stores.settled();
  await refresh(stores, { now: () => NOON, newId: options().newId });
}

export const rmActor = (...rms: readonly number[]): Actor => ({
  kind: 'user',
  id: 'usr_test',
  role: rms.length > 1 ? 'team_lead' : 'rm',
  rms,
  wide: false,
});
