import {
  type ContactMedium,
  fail,
  formatDay,
  type Language,
  type NewId,
  ok,
  plainEvent,
  type Problem,
  type Purpose,
  referralRules,
  type Result,
} from '@vivero/domain';
import {
  appendAudit,
  appendEvents,
  type Db,
  findMatches,
  holdText,
  insertArrival,
  insertChoice,
  inScope,
  matchDigest,
  readBank,
  readWide,
  type SourceCode,
  type Stores,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { contactOf, createPerson, type OneContact, personContext, personRow } from '../customers/new-person.ts';
import { identityDigests } from '../intake/judge/digests.ts';
import { refreshCustomers } from '../refresh/refresh-customers.ts';
import { codeInUse, type NoCode } from './landing.ts';

/** What a visitor leaves on a landing page. Every yes is a box of its own that was empty before. */
export interface Visitor {
  readonly name: string;
  /** A phone number or an e-mail address. */
  readonly contact: string;
  /** The bank may get in touch about what it offers, by this contact. Without it there is nothing to leave data for. */
  readonly marketing: boolean;
  readonly profiling: boolean;
  readonly research: boolean;
  /** Whoever forwarded the link may be told. */
  readonly tellOwner: boolean;
  readonly language: Language;
}

/** The text that the page shows; a new wording gets a new number. */
const TEXT_VERSION = 'arrival 1';
/** Who did it: the visitor, of whom the bank knows no more. */
const BY = 'visitor';

interface Clock {
  readonly now: string;
  readonly newId: NewId;
}

type Refusal = NoCode | Extract<Problem, { code: 'arrival.needs_consent' | 'customer.contact_invalid' }>;

/**
 * Takes in who came by a code. Somebody new becomes a prospect of the code's book or of the pool, with consent and its proof; by a customer's
 * link, and with the friend's own yes, also that customer's referral. Of somebody whom the bank knows only the arrival is kept: nobody has
 * shown that it is they who typed the number, so no consent, no event and no edge comes of it. The answer is the same: the page tells
 * nobody who is a customer.
 * @param device what this browser is told apart by: a random text that the server gave it
 */
export async function arrive(
  stores: Stores,
  code: string,
  visitor: Visitor,
  device: string,
  clock: Clock,
): Promise<Result<null, Refusal>> {
  const source = await readWide(stores, (db) => codeInUse(db, code, clock.now));
  if (source === undefined) return fail({ code: 'source_code.not_found' });
  if (!visitor.marketing) return fail({ code: 'arrival.needs_consent' });
  const contact = contactOf(visitor.contact);
  if (contact === undefined || visitor.name.trim() === '') return fail({ code: 'customer.contact_invalid' });
  const digests = identityDigests(stores.keys, contact, ['phone', 'email']);
  const known = await readWide(stores, (db) => holders(db, digests));
  await inScope(stores, [source.rm, ...known.map(({ rm }) => rm)], async (db) => {
    // Two taps on one button: the second one finds what the first has written.
    await holdText(db, Object.values(contact).join());
    const holder = await holders(db, digests);
    const bank = await readBank(db);
    const arrived = {
      arrivalId: clock.newId('arr'),
      code,
      arrivedAt: clock.now,
      arrivedOn: businessDay(bank, clock.now),
      purposes: purposesOf(visitor),
      textVersion: TEXT_VERSION,
      language: visitor.language,
      device: matchDigest(stores.keys, 'event', 'device', device),
    };
    const agreed = source.ownerId !== null && visitor.tellOwner;
    const rules =
      source.ownerId === null
        ? []
        : referralRules({ agreed, ownerId: source.ownerId, knownAs: holder.map(({ customerId }) => customerId) });
    const referrerId = agreed ? source.ownerId : null;
    const first = holder[0];
    if (first !== undefined) {
      await insertArrival(db, { ...arrived, ...first, first: false, referrerId, rules });
      return;
    }
    const context = personContext(bank, stores, source.rm, clock);
    const row = personRow({ ...contact, name: visitor.name.trim() }, { relation: 'prospect', basis: 'consent' });
    const customerId = await createPerson(db, stores, context, row, BY);
    const person = { customerId, rm: source.rm };
    await insertArrival(db, { ...arrived, ...person, first: true, referrerId, rules });
    await writeConsents(db, visitor, contact, { ...person, ...arrived });
    const brought = referrerId !== null && rules.length === 0;
    await appendEvents(db, [
      ...eventsOfFriend(person, source, arrived),
      ...(brought ? [edge(referrerId, person, source, arrived)] : []),
    ]);
    await refreshCustomers(db, brought ? [customerId, referrerId] : [customerId], clock);
  });
  return ok(null);
}

type Arrived = Parameters<typeof insertArrival>[1];
type Person = Pick<Arrived, 'customerId' | 'rm'>;
type Moment = Pick<Arrived, 'arrivalId' | 'arrivedAt' | 'arrivedOn' | 'device'>;

async function holders(db: Db, digests: ReturnType<typeof identityDigests>): Promise<Person[]> {
  const found: Person[] = [];
  for (const { kind, digest } of digests)
    for (const { customerId, rm } of await findMatches(db, kind, [digest])) found.push({ customerId, rm });
  return found;
}

const PURPOSES = ['marketing', 'profiling', 'research'] as const satisfies readonly Purpose[];
const purposesOf = (visitor: Visitor): readonly Purpose[] => PURPOSES.filter((purpose) => visitor[purpose]);

/** A box that stayed empty is a no: nobody has to say it twice. */
async function writeConsents(
  db: Db,
  visitor: Visitor,
  contact: OneContact,
  { customerId, rm, arrivalId, arrivedAt, arrivedOn, textVersion }: Person & Moment & Pick<Arrived, 'textVersion'>,
): Promise<void> {
  const media: readonly ContactMedium[] = 'email' in contact ? ['email'] : ['call', 'sms'];
  const proof = { statedOn: formatDay(arrivedOn), statedAt: arrivedAt, textVersion, proof: arrivalId, source: 'form' };
  for (const purpose of PURPOSES) {
    const state = visitor[purpose] ? 'granted' : 'refused';
    for (const medium of purpose === 'marketing' ? media : (['any'] as const))
      await insertChoice(db, { customerId, rm, medium, purpose, state, ...proof });
  }
  const details = { purposes: purposesOf(visitor), media, source: 'form', textVersion, arrivalId };
  await appendAudit(db, { at: arrivedAt, actor: BY, action: 'consent.recorded', subject: customerId, details });
}

const FIRST_CONTACT = { event: 'event', referral: 'referral' } as const;

/** Where the person comes from, once and for all, and that they asked to be contacted. */
function eventsOfFriend({ customerId, rm }: Person, { kind, code }: SourceCode, moment: Moment) {
  const { arrivalId, arrivedAt: at, arrivedOn: day } = moment;
  const ledger = { customerId, rm, source: 'vivero', batchId: null };
  const came = kind === 'event' || kind === 'referral' ? FIRST_CONTACT[kind] : 'web';
  return [
    {
      ...ledger,
      event: plainEvent({
        eventId: `vivero:${arrivalId}:PROF`,
        code: 'PROF',
        day,
        at,
        direction: 'in',
        details: { source: came, sourceCode: code },
      }),
    },
    {
      ...ledger,
      event: plainEvent({ eventId: `vivero:${arrivalId}:IN-Q`, code: 'IN-Q', day, at, direction: 'in' }),
    },
  ];
}

/** That a customer has brought somebody, by that person's own word. */
function edge(referrerId: string, { customerId, rm }: Person, { campaignId }: SourceCode, moment: Moment) {
  const { arrivalId, arrivedAt: at, arrivedOn: day, device } = moment;
  return {
    customerId: referrerId,
    rm,
    source: 'vivero',
    batchId: null,
    event: plainEvent({
      eventId: `vivero:${arrivalId}:RF-I`,
      code: 'RF-I',
      day,
      at,
      direction: 'in',
      about: customerId,
      details: { accepted: true, arrivalId, device, campaignId: campaignId ?? '' },
    }),
  };
}
