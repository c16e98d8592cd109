import type { Day, NeedKind, Relation, StageOrNone } from '@vivero/domain';
import { civil, dayOf } from '@vivero/domain';
import { diceFor } from '../dice.ts';
import { DEMO_RMS, type DemoRm } from './demo-rms.ts';
import { type Segment, type SegmentName, SEGMENT_NAMES, SEGMENTS } from './segments.ts';
import { dealStages } from './deal-stages.ts';
import type { StoryName } from './demo-stories/story-name.ts';

/** Where people were first met: one of the three channels, or none. */
export const CHANNELS = ['chamber_of_commerce', 'car_club', 'property_company'] as const;
export type Channel = (typeof CHANNELS)[number];
export type FirstContact = Channel | 'branch' | 'referral' | 'web';

/** Who a person of the demo bank is, before anything happens. */
export interface DemoCustomer {
  /** 1..2000, in book order. */
  readonly number: number;
  readonly key: string;
  readonly rm: DemoRm;
  readonly relation: Relation;
  /** The stage that the planted evidence is meant to end at. */
  readonly aim: StageOrNone;
  readonly segment: Segment;
  readonly sex: 'f' | 'm';
  readonly birthOn: Day;
  /** Minor units a month. */
  readonly income: number;
  readonly since: Day;
  readonly channel: Channel | null;
  readonly source: FirstContact;
  /** What this person needs now; the story decides when there is one. */
  readonly need: NeedKind;
  readonly story: StoryName | null;
}

const BOOK = 250;
const CUSTOMERS_A_BOOK = 232;
const PROSPECTS_A_BOOK = 12;

/** How likely somebody of the segment belongs to each channel; the rest came by themselves. */
const CHANNEL_OF: Readonly<Partial<Record<SegmentName, Readonly<Partial<Record<Channel, number>>>>>> = {
  shop_owner: { chamber_of_commerce: 0.45, property_company: 0.1 },
  exporter: { chamber_of_commerce: 0.7, car_club: 0.1 },
  professional: { chamber_of_commerce: 0.12, car_club: 0.18, property_company: 0.12 },
  affluent: { car_club: 0.3, property_company: 0.2, chamber_of_commerce: 0.1 },
  parent: { property_company: 0.22, car_club: 0.08 },
  payroll_employee: { property_company: 0.1, car_club: 0.08 },
};

/** The 2,000 people of the bank, 250 in each RM's book: mostly customers, then prospects, then people met at an event. */
export function drawCustomers(seed: number, asOf: Day): readonly DemoCustomer[] {
  return DEMO_RMS.flatMap((rm, book) => {
    const relations = Array.from({ length: BOOK }, (_, i): Relation =>
      i < CUSTOMERS_A_BOOK ? 'customer' : i < CUSTOMERS_A_BOOK + PROSPECTS_A_BOOK ? 'prospect' : 'event_contact',
    );
    const aims = dealStages(relations, rm.active, diceFor(seed, `stages/${rm.key}`));
    return relations.map((relation, i) => drawCustomer(seed, asOf, rm, book * BOOK + i + 1, relation, aims[i]!));
  });
}

function drawCustomer(
  seed: number,
  asOf: Day,
  rm: DemoRm,
  number: number,
  relation: Relation,
  aim: StageOrNone,
): DemoCustomer {
  const dice = diceFor(seed, `person/${number}`);
  const share = Object.fromEntries(SEGMENTS.map((s) => [s.name, s.share])) as Record<SegmentName, number>;
  const segment = SEGMENTS[SEGMENT_NAMES.indexOf(dice.weighted<SegmentName>(share))]!;
  const age = dice.whole(...segment.ages);
  const birthOn = dayOf(civil(asOf).year - age - 1, dice.whole(1, 12), dice.whole(1, 28));
  const membership = CHANNEL_OF[segment.name] ?? {};
  const member = dice.weighted<Channel | 'none'>({
    ...membership,
    none: 1 - Object.values(membership).reduce((sum, p) => sum + p, 0),
  });
  const met = relation !== 'customer' && member === 'none' ? dice.pick(CHANNELS) : member;
  const channel = met === 'none' ? null : met;
  const adultDays = Math.max(500, (age - 17) * 365);
  return {
    number,
    key: `demo-c${String(number).padStart(4, '0')}`,
    rm,
    relation,
    aim,
    segment,
    sex: dice.chance(0.5) ? 'f' : 'm',
    birthOn,
    income: Math.round(segment.income * rm.place.incomeLevel * dice.factor(0.28)) * 100,
    since: asOf - dice.whole(480, Math.min(8_000, adultDays)),
    channel,
    source: channel ?? dice.weighted<FirstContact>({ branch: 0.6, referral: 0.2, web: 0.2 }),
    need: dice.pick(segment.needs),
    story: null,
  };
}
