import type { IncrementalShare } from '@vivero/decision';
import { type Actor, type Day, type Door, DOORS, formatDay, type Money } from '@vivero/domain';
import {
  asksByLot,
  type ClosedCase,
  closedCases,
  type Db,
  inScope,
  leavingSigns,
  type LeavingSign,
  readBank,
  readWide,
  type Stores,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { jumpedToLeave } from './jumped-to-leave.ts';
import { type Named, namesOf } from './names-of.ts';
import { type EngagementValue, throughOthers } from './through-others.ts';

export const VALUE_COLUMNS = ['own', 'referral', 'influence', 'feedback'] as const;
export type ValueColumn = (typeof VALUE_COLUMNS)[number];

/** Four values of one person, side by side. */
export interface PersonValues extends Named {
  readonly bought: boolean;
  readonly brought: number;
  readonly own: Money;
  readonly referral: { readonly value: Money; readonly from: Money; readonly to: Money };
  readonly influence: Money;
  readonly feedback: number;
}

/** Somebody who brought others and may be leaving, and whom to watch for it. */
export interface LeavingReferrer extends Named {
  readonly signs: readonly { readonly sign: Sign; readonly on: string | null }[];
  readonly watch: readonly Named[];
}

export interface DoorValue {
  readonly door: Door;
  readonly people: number;
  readonly brought: number;
  readonly referral: Money;
  readonly influence: Money;
  readonly feedback: number;
}

/** Who brings what, by name: for those who know these people. */
export interface TrafficPeople {
  readonly by: ValueColumn;
  /** The first by that column, of those who are worth anything through others. */
  readonly first: readonly PersonValues[];
  readonly of: number;
  readonly share: IncrementalShare;
  readonly channel: readonly PersonValues[];
  /** What comes through non-buyers whose case is closed, by the door that stays open. */
  readonly doors: readonly DoorValue[];
  readonly leaving: readonly LeavingReferrer[];
}

const SHOWN = 20;
/** A sign of leaving older than this is no alarm any more. */
const ALARM_DAYS = 30;

/**
 * The people of the actor's books who are worth something through others; whom a book of somebody else holds is not in it.
 * @param by which of the four columns to begin with; they are never added up
 */
export async function trafficPeople(
  stores: Stores,
  actor: Actor,
  by: ValueColumn,
  now: string,
): Promise<TrafficPeople> {
  const asks = await readWide(stores, async (db) => asksByLot(db, businessDay(await readBank(db), now)));
  return inScope(stores, actor.rms, async (db) => {
    const bank = await readBank(db);
    const today = businessDay(bank, now);
    const found = await throughOthers(db, actor, { currency: bank.currency, today, asks });
    const some = found.values.filter((each) => each.referral > 0 || each.influence > 0 || each.feedback > 0);
    const first = some.toSorted((a, b) => b[by] - a[by] || (a.customerId < b.customerId ? -1 : 1)).slice(0, SHOWN);
    const alarms = await exitAlarms(db, actor, found.broughtBy, { today, currency: bank.currency });
    const named = await namesOf(db, stores, actor, [
      ...[...first, ...found.channel].map(({ customerId }) => customerId),
      ...alarms.flatMap(({ customerId, watch }) => [customerId, ...watch]),
    ]);
    const shown = (value: EngagementValue): PersonValues =>
      shownValues(value, named(value.customerId).name, bank.currency);
    return {
      by,
      first: first.map(shown),
      of: some.length,
      share: found.share,
      channel: found.channel.map(shown),
      doors: doorValues(found.values, await closedCases(db), bank.currency),
      leaving: alarms.map(({ customerId, signs, watch }) => ({ ...named(customerId), signs, watch: watch.map(named) })),
    };
  });
}

function shownValues(value: EngagementValue, name: string, currency: string): PersonValues {
  const amount = (minor: number): Money => ({ minor: Math.round(minor), currency });
  return {
    customerId: value.customerId,
    name,
    bought: value.bought,
    brought: value.brought,
    own: amount(value.own),
    referral: {
      value: amount(value.referral),
      from: amount(value.referralFrom),
      to: amount(value.referralTo),
    },
    influence: amount(value.influence),
    feedback: value.feedback,
  };
}

function doorValues(
  values: readonly EngagementValue[],
  cases: readonly ClosedCase[],
  currency: string,
): readonly DoorValue[] {
  const valueOf = new Map(values.map((value) => [value.customerId, value]));
  return DOORS.map((door) => {
    const behind = cases.filter((closed) => closed.door === door);
    const own = behind.flatMap(({ customerId }) => valueOf.get(customerId) ?? []);
    const sum = (column: 'brought' | 'referral' | 'influence' | 'feedback'): number =>
      own.reduce((all, value) => all + value[column], 0);
    const amount = (column: 'referral' | 'influence'): Money => ({ minor: Math.round(sum(column)), currency });
    return {
      door,
      people: behind.length,
      brought: sum('brought'),
      referral: amount('referral'),
      influence: amount('influence'),
      feedback: sum('feedback'),
    };
  });
}

type Sign = LeavingSign | 'likelier_to_leave';

/** The referrers who show a sign of leaving, and all whom they brought themselves: these leave less only as long as the referrer stays. */
async function exitAlarms(
  db: Db,
  actor: Actor,
  broughtBy: ReadonlyMap<string, string>,
  { today, currency }: { readonly today: Day; readonly currency: string },
) {
  const friends = Map.groupBy(broughtBy, ([, referrer]) => referrer);
  const referrers = [...friends.keys()];
  const jumped = await jumpedToLeave(db, actor.rms, referrers, { today, currency, days: ALARM_DAYS });
  const signs: readonly { readonly customerId: string; readonly sign: Sign; readonly on: Day | null }[] = [
    ...(await leavingSigns(db, referrers, today, ALARM_DAYS)),
    ...jumped.map((customerId) => ({ customerId, sign: 'likelier_to_leave' as const, on: null })),
  ];
  return [...Map.groupBy(signs, ({ customerId }) => customerId)].map(([customerId, own]) => ({
    customerId,
    signs: own.map(({ sign, on }) => ({ sign, on: on === null ? null : formatDay(on) })),
    watch: (friends.get(customerId) ?? []).map(([friend]) => friend),
  }));
}
