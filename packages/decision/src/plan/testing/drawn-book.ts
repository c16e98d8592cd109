import { type Need, NEED_KINDS, PRODUCT_CATEGORIES, type Touch } from '@vivero/domain';
import { type RandomStream, randomStreams } from '../../random/random-stream.ts';
import type { CustomerFacts } from '../customer-facts.ts';
import type { PlanInput } from '../plan-input.ts';
import { customer, deposit, input, need, TODAY, yes } from './one-customer.ts';

/**
 * A bank as banks are: people with four products, a few contacts and a consent, of whom nearly all are in order; who has `needs` open
 * needs has them of different kinds. With none there is nothing to do for nearly everybody.
 */
export function bookOf({
  customers,
  rms,
  needs,
  seed = 5,
}: {
  readonly customers: number;
  readonly rms: number;
  readonly needs: number;
  readonly seed?: number;
}): PlanInput {
  const draw = randomStreams(seed).stream('book');
  const people = Array.from({ length: customers }, (_, i) => personOf(draw, i, (i % rms) + 1, needs));
  return input(people, { rms: Array.from({ length: rms }, (_, i) => ({ rm: i + 1, minutesADay: 240 })) });
}

function personOf(draw: RandomStream, index: number, rm: number, needs: number): CustomerFacts {
  const customerId = `cus_${String(index).padStart(26, '0')}`;
  const any = (most: number): number => Math.floor(draw() * most);
  const first = any(NEED_KINDS.length);
  return customer({
    customerId,
    rm,
    consents: [yes, { ...yes, medium: 'call' }],
    reach: { phone: true, email: draw() < 0.6, wechat: draw() < 0.6 },
    touches: Array.from({ length: any(7) }, (_, i) => touchOf(`evt_${customerId}_${i}`, customerId, draw)),
    riskTolerance: 3,
    riskAssessedOn: TODAY - any(330),
    age: 20 + any(70),
    heldOut: draw() < 0.05,
    stage: { current: 'transacted', highest: 'transacted', since: TODAY - any(400), nextDecayOn: null, decaysTo: null },
    segment: draw() < 0.8 ? 'mass' : 'affluent',
    needs: Array.from({ length: needs }, (_, i) =>
      needOf(customerId, i, NEED_KINDS[(first + i) % NEED_KINDS.length]!, draw),
    ),
    holdings: Array.from({ length: 4 }, (_, i) =>
      deposit(TODAY + 30 + any(300), {
        holdingId: `hol_${customerId}_${i}`,
        category: PRODUCT_CATEGORIES[any(PRODUCT_CATEGORIES.length)]!,
        balance: { minor: any(9_000_000), currency: 'EUR' },
      }),
    ),
    balanceMinor: any(20_000_000),
  });
}

const needOf = (customerId: string, i: number, kind: Need['kind'], draw: RandomStream): Need =>
  need({
    needId: `need_${customerId}_${i}`,
    customerId,
    kind,
    strength: draw(),
    amountMinor: Math.floor(draw() * 9_000_000),
    state: draw() < 0.6 ? 'latent' : draw() < 0.5 ? 'aware' : 'confirmed',
  });

const touchOf = (eventId: string, customerId: string, draw: RandomStream): Touch => ({
  eventId,
  customerId,
  rm: 1,
  day: TODAY - 1 - Math.floor(draw() * 58),
  at: '2024-10-01T08:00:00Z',
  direction: draw() < 0.7 ? 'out' : 'in',
  medium: draw() < 0.5 ? 'call' : 'wechat',
  service: draw() < 0.4,
  needKind: null,
  productId: null,
  contentId: draw() < 0.8 ? 'con_1' : null,
  activityId: null,
  asksQuestion: draw() < 0.3,
  nextStepOn: null,
  extent: 'talk',
  declined: null,
  closes: false,
});
