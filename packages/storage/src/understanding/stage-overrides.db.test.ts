import { dayOf, type StageOverride } from '@vivero/domain';
import { expect, test } from 'vitest';
import { insertTestCustomers } from '../testing/insert-test-customers.ts';
import { withTestDb } from '../testing/index.ts';
import { endOverrides, insertOverride, overrideReason, overridesOfCustomers } from './stage-overrides.ts';

const TODAY = dayOf(2026, 3, 3);
const override = (overrideId: string, setOn: number, until: number): StageOverride => ({
  overrideId,
  from: 'reached',
  to: 'interested',
  by: 'usr_1',
  setOn,
  until,
  recordedAt: '2026-03-03T10:00:00.000Z',
});
const subject = { customerId: 'cus_1', rm: 1 };

test('an end leaves the past as it was: what is over stays, what runs ends yesterday, what began today goes', () =>
  withTestDb(async ({ db }) => {
    await insertTestCustomers(db, [1, 2]);
    const over = override('ovr_1', TODAY - 50, TODAY - 20);
    const running = override('ovr_2', TODAY - 5, TODAY + 40);
    const today = override('ovr_3', TODAY, TODAY + 10);
    for (const each of [over, running, today]) await insertOverride(db, subject, each, Buffer.from(each.overrideId));
    await insertOverride(db, { customerId: 'cus_2', rm: 2 }, override('ovr_4', TODAY - 5, TODAY), Buffer.from('x'));
    expect((await overridesOfCustomers(db, ['cus_1'])).get('cus_1')).toEqual([over, running, today]);
    expect(await overrideReason(db, 'ovr_2')).toEqual(Buffer.from('ovr_2'));

    expect(await endOverrides(db, 'cus_1', TODAY)).toBe(2);
    const left = await overridesOfCustomers(db, ['cus_1', 'cus_2']);
    expect(left.get('cus_1')).toEqual([over, { ...running, until: TODAY - 1 }]);
    expect(left.get('cus_2')).toEqual([override('ovr_4', TODAY - 5, TODAY)]);
    expect(await endOverrides(db, 'cus_1', TODAY)).toBe(0);
  }));

test('more than ninety days, or an end before the beginning, the database does not take', () =>
  withTestDb(async ({ db }) => {
    await insertTestCustomers(db, [1]);
    await expect(insertOverride(db, subject, override('ovr_1', TODAY, TODAY + 91), Buffer.from('x'))).rejects.toThrow(
      /stage_override/,
    );
  }));
