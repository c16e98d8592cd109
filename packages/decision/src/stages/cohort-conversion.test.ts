import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proportion } from '../rates/proportion.ts';
import { cohortConversion, type CohortGroup } from './cohort-conversion.ts';

const TODAY = 1_000;
const H = 30;
/** One person: entered on a day and went on some days later, or has not yet. */
interface Member {
  readonly enteredOn: number;
  readonly wentOnAfter: number | null;
}
const groupOf = ({ enteredOn, wentOnAfter }: Member): CohortGroup => ({
  mature: TODAY - enteredOn >= H,
  moved: wentOnAfter !== null,
  days: wentOnAfter ?? TODAY - enteredOn,
  people: 1,
});

describe('cohortConversion', () => {
  test.each([
    { why: 'going on exactly at the horizon is in time', member: { enteredOn: 900, wentOnAfter: 30 }, then: [1, 1] },
    { why: 'a day later is not', member: { enteredOn: 900, wentOnAfter: 31 }, then: [0, 1] },
    { why: 'entered exactly the horizon ago is mature', member: { enteredOn: 970, wentOnAfter: null }, then: [0, 1] },
    { why: 'a day less is not', member: { enteredOn: 971, wentOnAfter: null }, then: null },
    { why: 'nor is one who went on early but came too late', member: { enteredOn: 990, wentOnAfter: 2 }, then: null },
  ])('$why', ({ member, then }) => {
    const { mature, immature } = cohortConversion([groupOf(member)], H);
    expect(mature).toEqual(then === null ? { noBase: true, denominator: 0 } : proportion(then[0] ?? 0, then[1] ?? 0));
    const moved = member.wentOnAfter === null ? 0 : 1;
    expect(immature).toEqual(then === null ? { people: 1, moved } : { people: 0, moved: 0 });
  });

  const member = fc
    .record({ enteredOn: fc.integer({ min: TODAY - 120, max: TODAY }), after: fc.option(fc.nat({ max: 120 })) })
    .map(({ enteredOn, after }): Member => ({
      enteredOn,
      wentOnAfter: after === null || enteredOn + after > TODAY ? null : after,
    }));

  test('counts are those of looking at each member', () => {
    fc.assert(
      fc.property(fc.array(member, { maxLength: 40 }), (members) => {
        const found = cohortConversion(members.map(groupOf), H);
        const old = members.filter(({ enteredOn }) => enteredOn <= TODAY - H);
        const inTime = old.filter(({ wentOnAfter }) => wentOnAfter !== null && wentOnAfter <= H);
        expect(found.mature).toEqual(proportion(inTime.length, old.length));
        const young = members.filter(({ enteredOn }) => enteredOn > TODAY - H);
        expect(found.immature).toEqual({
          people: young.length,
          moved: young.filter(({ wentOnAfter }) => wentOnAfter !== null).length,
        });
      }),
    );
  });

  test('when everybody is mature, the estimate is the mature share', () => {
    fc.assert(
      fc.property(fc.array(member, { minLength: 1, maxLength: 40 }), (members) => {
        const old = members.filter(({ enteredOn }) => enteredOn <= TODAY - H);
        fc.pre(old.length > 0);
        const { mature, estimate } = cohortConversion(old.map(groupOf), H);
        if (!('value' in estimate) || 'noBase' in mature) throw new Error('has a base');
        expect(estimate.value).toBeCloseTo(mature.value, 10);
        expect(estimate.denominator).toBe(mature.denominator);
      }),
    );
  });

  test('the recent ones move the estimate only by what was seen of them', () => {
    const old = Array.from({ length: 10 }, (_, i) => groupOf({ enteredOn: 900, wentOnAfter: i < 2 ? 20 : null }));
    const alone = cohortConversion(old, H).estimate;
    const unseen = { mature: false, moved: false, days: 5, people: 100 };
    const beside = cohortConversion([...old, unseen], H).estimate;
    if (!('value' in alone && 'value' in beside)) throw new Error('has a base');
    expect(beside.value).toBeCloseTo(alone.value, 12);
    expect(beside.denominator).toBe(110);
  });

  test('two who came early and both went on late say nothing about 300 who still wait', () => {
    const cohort = [
      { mature: false, moved: true, days: 9, people: 80 },
      { mature: false, moved: false, days: 12, people: 300 },
      { mature: true, moved: true, days: 25, people: 2 },
    ];
    expect(cohortConversion(cohort, H).estimate).toEqual({ tooEarly: true, denominator: 382 });
  });

  test('a mature group that was not watched for the horizon is a fault', () => {
    expect(() => cohortConversion([{ mature: true, moved: false, days: 29, people: 1 }], H)).toThrow(RangeError);
  });
});
