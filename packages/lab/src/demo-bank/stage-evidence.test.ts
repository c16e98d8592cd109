import {
  activeShare,
  dayOf,
  foldStages,
  type LedgerEvent,
  type NeedKind,
  parseDay,
  type RecordedNeed,
  STAGES,
  type Touch,
} from '@vivero/domain';
import { expect, test } from 'vitest';
import { drawCustomers } from './demo-customer.ts';
import { DEMO_RMS } from './demo-rms.ts';
import { tellStories } from './demo-stories/tell-stories.ts';
import { liveOn } from './live-on.ts';

const SEED = 5;
const AS_OF = dayOf(2025, 7, 14);

const people = tellStories(SEED, drawCustomers(SEED, AS_OF)).map((customer) => {
  const { record, holdings, drafts } = liveOn(SEED, customer, AS_OF);
  const ids = new Map(drafts.map((draft, i) => [draft, `${customer.key}-${i}`]));
  const events = drafts.map((draft): LedgerEvent => {
    const at = new Date((draft.day * 1_440 + (draft.minute ?? 720)) * 60_000).toISOString();
    const about =
      draft.about === null || typeof draft.about === 'string' ? draft.about : (ids.get(draft.about) ?? null);
    return { ...draft, eventId: ids.get(draft) ?? '', at, recordedAt: at, about };
  });
  const bare = customer.aim === 'unprofiled';
  const { current } = foldStages({
    events,
    profile: { completeness: bare ? 0.35 : 0.8, hasBasis: record.basis !== 'none', verifiedOn: null },
    holdings: holdings.map((h) => ({ ...h, holdingId: h.key, productId: null })),
    asOf: AS_OF,
  });
  return { customer, events, stage: current.current };
});

test('the evidence leads everybody to the stage it was planted for', () => {
  const elsewhere = people.filter(({ customer, stage }) => customer.aim !== stage);
  expect(elsewhere.map(({ customer, stage }) => `${customer.key}: ${customer.aim} but ${stage}`)).toEqual([]);
});

test.each([
  ['profiled', 0.12],
  ['reached', 0.18],
  ['interested', 0.14],
  ['in_need', 0.09],
  ['transacted', 0.27],
  ['repurchasing', 0.16],
  ['super_customer', 0.04],
] as const)('%s holds about %d of all', (stage, share) => {
  const here = people.filter((p) => p.stage === stage).length / people.length;
  expect(Math.abs(here - share)).toBeLessThan(0.015);
});

test('the active share of each book comes out near what its RM is like', () => {
  for (const rm of DEMO_RMS) {
    const book = people
      .filter((p) => p.customer.rm === rm)
      .flatMap((p) => p.events.map((event) => ({ event, id: p.customer.key })));
    const touches = book.flatMap(({ event, id }) => (event.code.startsWith('CT-') ? [touchOf(event, id)] : []));
    const needs = book.flatMap(({ event, id }) => needOf(event, id));
    const share = activeShare(touches, needs);
    if (!('numerator' in share)) throw new Error(`${rm.key} has no touches`);
    expect(Math.abs(share.numerator / share.denominator - rm.active), rm.key).toBeLessThan(0.08);
  }
});

test('the most active RM has more late stages than the least active one', () => {
  const late = (active: number): number =>
    people.filter((p) => p.customer.rm.active === active && STAGES.indexOf(p.customer.aim as 'profiled') >= 4).length;
  const actives = DEMO_RMS.map((rm) => rm.active);
  expect(late(Math.max(...actives))).toBeGreaterThan(late(Math.min(...actives)) * 1.3);
});

function touchOf({ eventId, day, at, direction, medium, details }: LedgerEvent, customerId: string): Touch {
  const text = (key: string): string | null => (typeof details[key] === 'string' ? details[key] : null);
  if (direction === null || medium === null) throw new Error(`${eventId} is no whole touch`);
  return {
    eventId,
    customerId,
    rm: 1,
    day,
    at,
    direction,
    medium,
    service: details['service'] === true,
    needKind: text('needKind') as NeedKind | null,
    productId: text('productId'),
    contentId: text('contentId'),
    activityId: text('activityId'),
    asksQuestion: details['asksQuestion'] === true,
    nextStepOn: parseDay(text('nextStepOn') ?? '') ?? null,
    extent: 'talk',
    declined: null,
    closes: details['closes'] === true,
  };
}

/** What the customer did or said about a need puts it on record at that moment. */
function needOf({ code, eventId, at, details }: LedgerEvent, customerId: string): readonly RecordedNeed[] {
  if (!code.startsWith('IN-') && code !== 'ND-C' && code !== 'ND-Q') return [];
  const kind = details['needKind'] as NeedKind;
  return [{ customerId, kind, recordedAt: at, endedAt: null, typedByRm: null, evidenceIds: [eventId] }];
}
