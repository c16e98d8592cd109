import {
  type ContactMedium,
  type Consent,
  DETOURS,
  defaultCatalogue,
  type Holding,
  JURISDICTIONS,
  type Need,
  NEED_KINDS,
  NEED_STATES,
  PRODUCT_CATEGORIES,
  type RiskLevel,
  STAGES,
  type Touch,
} from '@vivero/domain';
import { type RandomStream, randomStreams } from '../../random/random-stream.ts';
import type { CustomerFacts } from '../customer-facts.ts';
import { defaultPolicy, type PlanInput } from '../plan-input.ts';

const TODAY = 20_000;

const pick = <T>(draw: RandomStream, from: readonly T[]): T => from[Math.floor(draw() * from.length)] as T;
const whole = (draw: RandomStream, from: number, to: number): number => from + Math.floor(draw() * (to - from + 1));
const many = <T>(draw: RandomStream, most: number, make: (i: number) => T): T[] =>
  Array.from({ length: whole(draw, 0, most) }, (_, i) => make(i));
const WAYS: readonly ContactMedium[] = ['call', 'wechat', 'email', 'sms'];

/** A customer drawn from everything that the rules look at, each state about as likely as the others. */
function randomCustomer(draw: RandomStream, index: number, rms: number): CustomerFacts {
  const customerId = `cus_${String(index).padStart(6, '0')}`;
  const consent = (): Consent => ({
    medium: pick(draw, [...WAYS, 'any']),
    purpose: pick(draw, ['marketing', 'marketing', 'marketing', 'profiling']),
    state: pick(draw, ['granted', 'granted', 'granted', 'refused', 'withdrawn']),
    on: TODAY - whole(draw, 0, 5),
    source: 'import',
  });
  const need = (i: number): Need => {
    const from = TODAY - whole(draw, -2, 20);
    return {
      needId: `need_${index}_${i}`,
      customerId,
      kind: pick(draw, NEED_KINDS),
      origin: 'trigger',
      rule: 'inflow@1',
      strength: draw(),
      from,
      until: from + whole(draw, 0, 60),
      amountMinor: draw() < 0.3 ? 0 : whole(draw, 0, 9_000_000),
      reason: { key: 'reason.inflow', params: {} },
      evidenceIds: [`ev_${index}_${i}`],
      state: pick(draw, NEED_STATES),
      hypothesisedOn: from,
      surfacedOn: null,
      movedOn: from,
    };
  };
  const touch = (i: number): Touch => ({
    eventId: `t_${index}_${i}`,
    customerId,
    rm: 1,
    day: TODAY - whole(draw, 0, 60),
    at: '2024-10-01T08:00:00Z',
    direction: draw() < 0.8 ? 'out' : 'in',
    medium: pick(draw, WAYS),
    service: draw() < 0.2,
    needKind: pick(draw, [...NEED_KINDS, null]),
    productId: draw() < 0.3 ? 'prd_1' : null,
    contentId: draw() < 0.6 ? 'con_1' : null,
    activityId: null,
    asksQuestion: draw() < 0.3,
    nextStepOn: null,
    extent: 'talk',
    declined: null,
    closes: false,
  });
  const holding = (i: number): Holding => ({
    holdingId: `hol_${index}_${i}`,
    category: pick(draw, PRODUCT_CATEGORIES),
    productId: null,
    elsewhere: draw() < 0.1,
    openedOn: TODAY - 500,
    maturesOn: draw() < 0.3 ? TODAY + whole(draw, -20, 60) : null,
    endedOn: draw() < 0.1 ? TODAY - 5 : null,
    balance: draw() < 0.8 ? { minor: whole(draw, 0, 9_000_000), currency: 'EUR' } : null,
    payment: null,
  });
  const promise = (): CustomerFacts['promises'][number] => ({
    promiseId: `pro_${index}`,
    madeOn: TODAY - whole(draw, 0, 40),
    dueOn: TODAY - whole(draw, -3, 3),
    needId: draw() < 0.5 ? `need_${index}_0` : null,
    waits: draw() < 0.3,
  });
  return {
    customerId,
    rm: whole(draw, 1, rms),
    detour: draw() < 0.15 ? pick(draw, DETOURS) : null,
    relation: pick(draw, ['customer', 'customer', 'customer', 'prospect', 'event_contact']),
    basis: pick(draw, ['contract', 'contract', 'consent', 'legitimate_interest', 'none']),
    noProfiling: draw() < 0.1,
    namedByFriend: false,
    consents: many(draw, 4, consent),
    reach: { phone: draw() < 0.8, email: draw() < 0.6, wechat: draw() < 0.6 },
    touches: many(draw, 5, touch),
    openComplaint: draw() < 0.1 ? { eventId: `cp_${index}`, on: TODAY - whole(draw, 0, 20) } : null,
    riskTolerance: draw() < 0.7 ? (whole(draw, 1, 5) as RiskLevel) : null,
    riskAssessedOn: draw() < 0.7 ? TODAY - whole(draw, 0, 500) : null,
    age: draw() < 0.9 ? whole(draw, 20, 90) : null,
    heldOut: draw() < 0.15,
    stage: {
      current: pick(draw, [...STAGES, 'unprofiled']),
      highest: pick(draw, STAGES),
      since: TODAY - 40,
      ...(draw() < 0.2
        ? { nextDecayOn: TODAY + whole(draw, -1, 12), decaysTo: pick(draw, STAGES) }
        : { nextDecayOn: null, decaysTo: null }),
    },
    segment: pick(draw, ['mass', 'affluent', null]),
    birthday:
      draw() < 0.1 ? { on: TODAY + whole(draw, 0, 3), calendar: pick(draw, ['gregorian', 'lunar'] as const) } : null,
    needs: many(draw, 3, need),
    holdings: many(draw, 3, holding),
    promises: draw() < 0.1 ? [promise()] : [],
    answered: draw() < 0.05,
    balanceMinor: draw() < 0.9 ? whole(draw, 0, 20_000_000) : null,
  };
}

/** A whole bank: `customers` customers over `rms` RMs under a drawn jurisdiction, hour and weekday, with the shipped catalogue. */
export function randomInstance(seed: number, customers: number, rms: number): PlanInput {
  const draw = randomStreams(seed).stream('instance');
  const { products, content } = defaultCatalogue('EUR');
  return {
    today: TODAY,
    now: {
      at: '2024-10-04T08:00:00Z',
      minuteOfDay: draw() < 0.5 ? 600 : whole(draw, 0, 1439),
      weekday: whole(draw, 1, 7),
      holiday: draw() < 0.1,
    },
    jurisdiction: pick(draw, JURISDICTIONS),
    currency: 'EUR',
    rms: Array.from({ length: rms }, (_, i) => ({ rm: i + 1, minutesADay: whole(draw, 0, 200) })),
    customers: Array.from({ length: customers }, (_, i) => randomCustomer(draw, i, rms)),
    products,
    content,
    baseRates: many(draw, 5, () => ({
      segment: pick(draw, ['mass', 'affluent', null]),
      stage: pick(draw, STAGES),
      action: pick(draw, ['offer', 'ask', 'seed']),
      contacted: 50,
      succeeded: whole(draw, 0, 50),
    })),
    policy: { ...defaultPolicy('EUR'), rows: pick(draw, [3, 8, 15]) },
    seed,
  };
}
