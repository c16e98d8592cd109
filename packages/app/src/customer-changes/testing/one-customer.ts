import type { IntakeRecord } from '@vivero/domain';
import type { TestStores } from '@vivero/storage/testing';
import { options } from '../../intake/testing/test-bank.ts';
import { event } from '../../intake/testing/test-source.ts';
import { NOON, rmActor, smallBank, TODAY } from '../../plan/testing/plan-bank.ts';
import type { Clock } from '../change-customer.ts';

export const RM = { ...rmActor(1), id: 'usr_rm' };
export const OTHER = { ...rmActor(2), id: 'usr_other' };
export const clock: Clock = { now: NOON, newId: options().newId };

/** A year of contacts of customer 1-1: a call about idle cash, interest, a service call, a purchase, a referral without a name. */
const STORY: readonly IntakeRecord[] = [
  told('seed', 30, {
    code: 'CT-V',
    medium: 'call',
    details: { contentId: 'vivero.money_calendar', needKind: 'place_idle_cash' },
  }),
  told('pitch', 20, {
    code: 'CT-D',
    medium: 'sms',
    details: { productId: 'vivero.card_gold', needKind: 'everyday_card' },
  }),
  told('service', 10, { code: 'CT-V', medium: 'call', details: { service: true } }),
  told('asked', 8, { code: 'IN-Q', medium: 'branch', direction: 'in', details: { needKind: 'place_idle_cash' } }),
  told('bought', 200, { code: 'TX-S', category: 'insurance', details: {} }),
  told('brought', 90, { code: 'RF-C', details: {} }),
  ...Array.from({ length: 9 }, (_, i) =>
    told(`card${i}`, 35 + i, { code: 'MV', flow: 'card', amount: { minor: 4_000 + i, currency: 'EUR' } }),
  ),
  told('car', 34, { code: 'MV', flow: 'card', amount: { minor: 2_000_000, currency: 'EUR' } }),
];

function told(name: string, age: number, over: Parameters<typeof event>[2]): IntakeRecord {
  return event(`core:${name}`, '1-1', { onDay: TODAY - age, direction: 'out', flow: null, amount: null, ...over });
}

/** A small bank; ids of customer 1-1 in book 1 and of somebody in book 2. */
export async function oneCustomer(stores: TestStores): Promise<{ readonly own: string; readonly foreign: string }> {
  await smallBank(stores, 3, STORY);
  const id = async (text: string): Promise<string> =>
    (await stores.superuser.query<{ id: string }>(text)).rows[0]?.id ?? '';
  return {
    own: await id(`select customer_id as id from ledger_event where event_id = 'core:bought'`),
    foreign: await id('select customer_id as id from customer where rm = 2 limit 1'),
  };
}
