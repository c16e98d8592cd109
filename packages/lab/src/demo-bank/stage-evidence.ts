import { type Day, money, type NeedKind, type Product, stageRank } from '@vivero/domain';
import type { Dice } from '../dice.ts';
import type { DemoCustomer } from './demo-customer.ts';
import { type Diary, openDiary } from './diary.ts';
import type { EventDraft } from './event-draft.ts';
import { NEED_OFFERS } from './need-offer.ts';
import { contactRound, roundAges } from './rm-rounds.ts';

/** Something bought in these months; it becomes a holding and the event points at it. */
export interface Purchase {
  readonly product: Product;
  readonly day: Day;
  readonly cents: number;
  /** Set when it was taken back inside the cooling-off time. */
  readonly undoneOn: Day | null;
}

export interface StageEvidence {
  readonly events: readonly EventDraft[];
  readonly purchases: readonly Purchase[];
}

/** Everything that brought the customer to the stage they stand at: profile, contacts, interest, needs, purchases, referrals. */
export function stageEvidence(
  customer: DemoCustomer,
  holdingKey: (purchase: number) => string,
  asOf: Day,
  dice: Dice,
): StageEvidence {
  const diary = openDiary(customer, asOf, dice);
  const rank = stageRank(customer.aim);
  const purchases: Purchase[] = [];
  const buy = (age: number, need: NeedKind, undoneAfter?: number): void => {
    const { product } = NEED_OFFERS[need];
    const cents = priceOf(customer, product, dice);
    const sold = diary.add('TX-S', age, {
      category: product.category,
      amount: money(cents, 'EUR'),
      about: holdingKey(purchases.length),
      details: { productId: product.productId, needKind: need },
    });
    const undoneOn = undoneAfter === undefined ? null : asOf - age + undoneAfter;
    if (undoneAfter !== undefined) diary.add('TX-V', age - undoneAfter, { category: product.category, about: sold });
    purchases.push({ product, day: asOf - age, cents, undoneOn });
  };

  profile(customer, diary, dice);
  if (rank >= 1) contacts(customer, diary, rank, dice);
  if (customer.aim === 'interested' || customer.aim === 'in_need') warmUp(customer, diary, dice);
  if (customer.aim === 'interested' && dice.chance(0.05)) buy(dice.whole(90, 200), customer.need, 9);
  if (customer.aim === 'in_need') {
    const age = dice.whole(4, 28);
    diary.word(dice.chance(0.65) ? 'ND-C' : 'ND-Q', age, customer.need);
    diary.touch('CT-V', dice.whole(1, age - 1), {
      needKind: customer.need,
      carries: 'content',
      asks: true,
      nextStepIn: dice.whole(7, 20),
    });
  }
  if (rank >= 5) for (const sale of sales(customer, dice)) sell(customer, diary, sale.age, sale.need, buy, dice);
  if (rank >= 5) aftercare(customer, diary, dice);
  if (rank === 7) advocate(diary, dice);
  return { events: diary.events, purchases };
}

/** The record is made when the person is first met and checked again within the year. */
function profile({ relation, aim, source, channel }: DemoCustomer, diary: Diary, dice: Dice): void {
  const details = { source, ...(channel !== null && { channel }) };
  if (aim === 'unprofiled') {
    diary.add('PROF', dice.whole(20, 200), {
      medium: 'event',
      details: { ...details, completeness: 0.35, basis: false },
    });
    return;
  }
  const first = { ...details, completeness: dice.whole(62, 80) / 100, basis: true };
  diary.add('PROF', relation === 'customer' ? dice.whole(414, 424) : dice.whole(395, 424), {
    medium: relation === 'event_contact' ? 'event' : 'branch',
    details: first,
  });
  diary.add('PROF', dice.whole(10, 330), {
    medium: 'branch',
    details: { completeness: dice.whole(70, 96) / 100, basis: true },
  });
}

function contacts(customer: DemoCustomer, diary: Diary, rank: number, dice: Dice): void {
  const silent = rank === 1;
  const latest = silent ? dice.whole(150, 300) : rank === 2 ? dice.whole(3, 88) : dice.whole(52, 80);
  roundAges(customer, latest, dice).forEach((age, i) => {
    if (!silent || dice.chance(0.7)) contactRound(customer, diary, age, !silent && i === 0, dice);
  });
  // What is sent out and never opened reaches nobody.
  if (silent && dice.chance(0.7))
    diary.touch('CT-D', dice.whole(3, 80), { needKind: 'everyday_card', carries: 'product' });
  const linked = customer.rm.place.writing.includes('wechat') && dice.chance(silent ? 0.15 : 0.7);
  if (linked) diary.add('PD-A', dice.whole(300, 410), { medium: 'wechat', direction: 'in' });
  if (linked && silent) diary.add('PD-X', dice.whole(110, 145), { medium: 'wechat', direction: 'in' });
}

/** Three weeks in which the customer takes one step after the other. */
function warmUp(customer: DemoCustomer, diary: Diary, dice: Dice): void {
  const led = dice.chance(customer.rm.active);
  diary.interest('IN-C', dice.whole(30, 38), customer.need);
  diary.touch(
    'CT-V',
    dice.whole(23, 27),
    led ? { needKind: customer.need, carries: 'content', asks: true, nextStepIn: 10 } : { direction: 'in' },
  );
  diary.interest('IN-Q', dice.whole(13, 20), customer.need);
  diary.interest(customer.channel === null ? 'IN-Q' : 'IN-A', dice.whole(6, 10), customer.need);
}

/** When and for which need the customer bought: once, or two or three times in different families at least six weeks apart. */
function sales(
  { aim, segment, need }: DemoCustomer,
  dice: Dice,
): readonly { readonly age: number; readonly need: NeedKind }[] {
  const others = dice.shuffled(segment.needs.filter((n) => categoryOf(n) !== categoryOf(need)));
  if (aim === 'transacted') return [{ age: dice.whole(20, 330), need: others[0] ?? need }];
  const latest = dice.whole(15, 120);
  const kinds = aim === 'super_customer' ? [need, others[0]!, others[1] ?? need] : [others[0]!, need];
  return kinds.map((kind, i) => ({ age: latest + i * dice.whole(50, 90), need: kind }));
}

const categoryOf = (need: NeedKind): string => NEED_OFFERS[need].product.category;

/** Active RMs sell into a need that was on record; the others name the product and sometimes that is enough. */
function sell(
  { rm }: DemoCustomer,
  diary: Diary,
  age: number,
  need: NeedKind,
  buy: (age: number, need: NeedKind) => void,
  dice: Dice,
): void {
  if (dice.chance(rm.active)) {
    diary.interest('IN-Q', age + dice.whole(18, 26), need);
    diary.touch('CT-V', age + dice.whole(13, 16), { needKind: need, carries: 'content', asks: true, nextStepIn: 7 });
    diary.word('ND-C', age + dice.whole(6, 11), need);
    diary.touch('CT-V', age + 1, { needKind: need, carries: 'product', closes: true });
  } else diary.touch('CT-V', age + dice.whole(1, 6), { needKind: need, carries: 'product' });
  buy(age, need);
  if (age > 35 && dice.chance(0.5)) diary.touch('CT-V', age - 30, { service: true });
}

/** What customers say afterwards: feedback, now and then a complaint, now and then the next need. */
function aftercare(customer: DemoCustomer, diary: Diary, dice: Dice): void {
  if (dice.chance(0.08))
    diary.add('FB', dice.whole(10, 300), { medium: 'call', direction: 'in', details: { kind: 'service' } });
  if (dice.chance(0.05) && customer.aim !== 'super_customer') {
    const opened = diary.add('CP', dice.whole(3, 200), { medium: 'call', direction: 'in', details: { kind: 'fee' } });
    if (dice.chance(0.85)) diary.add('CP-X', 2, { medium: 'call', direction: 'out', about: opened });
  }
  if (dice.chance(0.25)) diary.interest('IN-C', dice.whole(2, 20), customer.need);
  if (dice.chance(0.1 + customer.rm.active * 0.2)) diary.word('ND-C', dice.whole(2, 25), customer.need);
}

function advocate(diary: Diary, dice: Dice): void {
  const age = dice.whole(90, 200);
  const invited = diary.add('RF-I', age, { medium: 'branch', direction: 'in' });
  diary.add('RF-C', age - dice.whole(25, 70), { about: invited });
  if (dice.chance(0.5)) diary.add('RF-C', dice.whole(5, 20), { about: invited });
  diary.add('FB', dice.whole(5, 80), { medium: 'event', direction: 'in', details: { kind: 'praise' } });
}

/** What such a customer would put into the product, in whole hundreds of euros. */
function priceOf({ income, segment }: DemoCustomer, product: Product, dice: Dice): number {
  const months =
    product.category === 'mortgage' ? 50 : product.category.endsWith('loan') ? 6 : Math.max(1, segment.saved * 0.5);
  const fixed = product.marginRate === 0;
  return Math.max(
    product.minimumMinor,
    Math.round((income * (fixed ? 0.05 : months) * dice.factor(0.3)) / 10_000) * 10_000,
    10_000,
  );
}
