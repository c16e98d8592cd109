import {
  type Consent,
  type ContactMedium,
  fail,
  formatDay,
  type Language,
  nextChoiceDay,
  ok,
  type Problem,
  refusesProfiling,
  type Result,
  standingConsent,
} from '@vivero/domain';
import {
  appendAudit,
  type CustomerOfLink,
  customerOfLink,
  type Db,
  insertChoice,
  inScope,
  lockGateCustomers,
  planConsents,
  readBank,
  readWide,
  type Stores,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { readTouchLink, type TouchLink } from './touch-link.ts';

/** What the page shows to a customer who came by a link of a message. No name: whoever has the message may have it forwarded. */
export interface Choices {
  readonly bankName: string;
  readonly language: Language;
  /** Advertising by each medium: yes, no, or never said. */
  readonly media: readonly { readonly medium: (typeof CHOICE_MEDIA)[number]; readonly word: 'yes' | 'no' | 'unsaid' }[];
  /** Suggestions made from personal data. */
  readonly profiling: 'yes' | 'no';
}

/** One change of mind. `any` is all advertising. */
export interface ChoiceWish {
  readonly medium: ContactMedium | 'any';
  readonly purpose: 'marketing' | 'profiling';
  readonly says: 'yes' | 'no';
}

/** Media by which somebody can be reached from afar; being met needs no permission. */
export const CHOICE_MEDIA = [
  'email',
  'sms',
  'call',
  'wechat',
  'wecom',
  'letter',
] as const satisfies readonly ContactMedium[];
/** The text that the page shows; a new wording gets a new number. */
const TEXT_VERSION = 'choices 1';

type NoLink = Extract<Problem, { code: 'choices.link_invalid' }>;

interface ChoiceClock {
  readonly now: string;
  readonly source: 'form' | 'message';
}

/** What a customer has chosen so far. */
export async function readChoices(stores: Stores, token: string): Promise<Result<Choices, NoLink>> {
  return withLink(stores, readTouchLink(stores.keys, token), choicesOf);
}

/** Writes down what a customer chooses. It counts from the commit on: the next touch that is judged, a moment later, hears it. */
export async function choose(
  stores: Stores,
  token: string,
  wish: ChoiceWish,
  clock: ChoiceClock,
): Promise<Result<Choices, NoLink>> {
  return withLink(stores, readTouchLink(stores.keys, token), async (db, link) => {
    await keepChoice(db, link, wish, clock);
    return choicesOf(db, link);
  });
}

/** One click in the mail program (RFC 8058). */
export async function stopByOneClick(stores: Stores, token: string, now: string): Promise<Result<null, NoLink>> {
  return stopAdvertising(stores, readTouchLink(stores.keys, token), now);
}

/** Advertising by the medium of a message ends. @param about the message; undefined = it is none of this bank's */
export async function stopAdvertising(
  stores: Stores,
  about: OfTouch | undefined,
  now: string,
): Promise<Result<null, NoLink>> {
  return withLink(stores, about, async (db, link) => {
    const wish = { medium: link.medium, purpose: 'marketing', says: 'no' } as const;
    await keepChoice(db, link, wish, { now, source: 'message' });
    return null;
  });
}

async function keepChoice(
  db: Db,
  link: Linked<OfTouch>,
  { medium, purpose, says }: ChoiceWish,
  { now, source }: ChoiceClock,
): Promise<void> {
  const { customerId, touchId, rm } = link;
  // The row first: a touch that is being judged at this moment ends before, or waits and hears the new word.
  await lockGateCustomers(db, [customerId]);
  const today = businessDay(await readBank(db), now);
  const words = await wordsOf(db, link);
  const state = says === 'yes' ? 'granted' : saidYes(words, medium) ? 'withdrawn' : 'refused';
  const choice = { medium, purpose, state } as const;
  const statedOn = formatDay(nextChoiceDay(words, choice, today));
  const proof = { statedAt: now, textVersion: TEXT_VERSION, proof: touchId };
  await insertChoice(db, { ...choice, ...proof, customerId, rm, statedOn, source });
  const details = { medium, purpose, says, source, touchId, textVersion: TEXT_VERSION };
  await appendAudit(db, { at: now, actor: 'customer', action: 'consent.recorded', subject: customerId, details });
}

async function choicesOf(db: Db, link: Linked<TouchLink>): Promise<Choices> {
  const words = await wordsOf(db, link);
  return {
    bankName: (await readBank(db)).name,
    language: link.language,
    media: CHOICE_MEDIA.map((medium) => ({ medium, word: wordOf(words, medium) })),
    profiling: refusesProfiling({ noProfiling: link.noProfiling, consents: words }) ? 'no' : 'yes',
  };
}

const wordsOf = async (db: Db, { rm, customerId }: Linked<OfTouch>): Promise<readonly Consent[]> =>
  (await planConsents(db, [rm], [customerId])).get(customerId) ?? [];
const wordOf = (words: readonly Consent[], medium: ContactMedium): 'yes' | 'no' | 'unsaid' => {
  const word = standingConsent(words, medium);
  return word === null ? 'unsaid' : word.state === 'granted' ? 'yes' : 'no';
};
const saidYes = (words: readonly Consent[], medium: ContactMedium | 'any'): boolean =>
  words.some(
    (word) => word.state === 'granted' && (medium === 'any' || word.medium === 'any' || word.medium === medium),
  );

/** The message by which somebody came. */
type OfTouch = Pick<TouchLink, 'customerId' | 'touchId' | 'medium'>;
type Linked<Link extends OfTouch> = Link & CustomerOfLink;

/** Works in the scope of the customer whose link it is, and of nobody else. A customer who is gone has no choices any more. */
async function withLink<Link extends OfTouch, T>(
  stores: Stores,
  link: Link | undefined,
  work: (db: Db, link: Linked<Link>) => Promise<T>,
): Promise<Result<T, NoLink>> {
  const customer = link && (await readWide(stores, (db) => customerOfLink(db, link.customerId)));
  if (link === undefined || customer === undefined) return fail({ code: 'choices.link_invalid' });
  return ok(await inScope(stores, [customer.rm], (db) => work(db, { ...link, ...customer })));
}
