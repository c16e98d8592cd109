import type { KeyObject } from 'node:crypto';
import {
  type Actor,
  ASSESSMENT_DAYS,
  type Day,
  type Door,
  fail,
  type Holding,
  lockIndex,
  type LockIndex,
  ok,
  type Problem,
  refusesProfiling,
  type Relation,
  type Result,
  type Sentence,
  storyPart,
  type StoryMonth,
  type Touch,
  sightOf,
} from '@vivero/domain';
import {
  appendAudit,
  type ClosedCase,
  closedCaseOf,
  type CustomerFile,
  customerFile,
  type Db,
  decisionsOfCustomer,
  holdingsOfCustomer,
  holdoutOf,
  inScope,
  ledgerOfCustomers,
  needsOfCustomer,
  feedbackStates,
  readBank,
  recordedNeeds,
  stageHistory,
  type Stores,
  unwrap,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { gateClock } from '../bank/gate-clock.ts';
import { DECISIONS, explained, type ExplainedDecision } from '../customers/explain-customer.ts';
import { openIdentity } from '../intake/sealed-identity.ts';
import { keptValueModel } from '../models/value-model.ts';
import { customerFacts } from '../plan/customer-facts.ts';
import { touchOf } from '../plan/touch-of.ts';
import { customerName } from '../reading/customer-name.ts';
import { readAs } from '../reading/read-as.ts';
import { type Around, aroundOf } from './around-of.ts';
import { type FourValues, fourValues } from './four-values.ts';
import { ladderOf, type LadderStep } from './ladder-of.ts';
import { type Lifetime, lifetimeOf } from './lifetime-of.ts';
import { likelyPurchases } from './likely-purchases.ts';
import { readShelf } from '../content/read-shelf.ts';
import { namesMentioned, type OwnNames } from './names-mentioned.ts';
import { type NeedCard, needCards } from './need-cards.ts';
import { notesIn, type ShownNote } from './notes-in.ts';
import { overrideOf, type ShownOverride } from './override-of.ts';
import { type Permissions, permissionsOf } from './permissions-of.ts';
import { promisesOf, type ShownPromise } from './promises-of.ts';
import { resourcesOf, type ShownResource } from './resources-of.ts';
import { lastTouches, storyOf, touchRows } from './story-of.ts';

/** Entries of the story that come with the page; more on request. */
const STORY_ENTRIES = 40;
const LAST_TOUCHES = 3;

export interface CustomerPageView {
  readonly customerId: string;
  readonly version: number;
  readonly name: string;
  readonly rm: number;
  readonly rmName: string;
  readonly relation: Relation;
  readonly todayOn: Day;
  /** What the record says of the person; null where it says nothing, and all of it for a reader to whom people are masked. */
  readonly facts: {
    readonly number: string | null;
    readonly place: string | null;
    readonly segment: string | null;
    readonly birthYear: number | null;
    readonly sex: 'f' | 'm' | null;
    readonly customerSince: Day | null;
    readonly verifiedOn: Day;
    readonly phone: boolean;
    readonly email: boolean;
  };
  readonly risk: { readonly level: number; readonly assessedOn: Day | null; readonly expiresOn: Day | null } | null;
  readonly stage: CustomerFile['stage'];
  readonly ladder: readonly LadderStep[];
  readonly override: ShownOverride | null;
  readonly ties: LockIndex;
  /** null until the first fold has seen the customer. */
  readonly permissions: Permissions | null;
  readonly promises: readonly ShownPromise[];
  readonly needs: readonly NeedCard[];
  readonly holdings: readonly Holding[];
  readonly story: ToldStory;
  readonly around: Around;
  readonly resources: readonly ShownResource[];
  /** The door that stays open since the case was closed as not buying; null = it is not closed. */
  readonly door: { readonly door: Door; readonly on: Day } | null;
  readonly lastTouches: readonly Touch[];
  /** What the customer is likelier than most to take up, and why; empty where no model is in use. */
  readonly likely: readonly Sentence[];
  readonly values: FourValues;
  readonly lifetime: Lifetime;
  readonly decisions: readonly ExplainedDecision[];
  readonly holdout: { readonly from: Day; readonly until: Day | null } | null;
  readonly names: OwnNames;
}

/** A part of the story with the words of its notes; no words for a reader who sees no personal ones. */
export interface ToldStory {
  readonly months: readonly StoryMonth[];
  readonly next: Day | null;
  readonly notes: readonly ShownNote[];
}

type NotFound = Extract<Problem, { code: 'customer.not_found' }>;

/** Everything about one customer, in one reading. Somebody else's customer is not found, exactly as one that does not exist. */
export async function customerPage(
  stores: Stores,
  actor: Actor,
  customerId: string,
  now: string,
): Promise<Result<CustomerPageView, NotFound>> {
  const page = await readAs(stores, actor, (db) => read(db, stores, actor, customerId, now));
  if (page === undefined) return fail({ code: 'customer.not_found', customerId });
  await lookedAt(stores, actor, customerId, now);
  return ok(page);
}

/** A further part of the story, older than the month that begins on `before`. */
export async function customerStory(
  stores: Stores,
  actor: Actor,
  customerId: string,
  before: Day,
  now: string,
): Promise<Result<CustomerPageView['story'] & { readonly names: OwnNames }, NotFound>> {
  const part = await readAs(stores, actor, async (db) => {
    const file = await customerFile(db, customerId);
    if (file === undefined) return undefined;
    const bank = await readBank(db);
    const key = actor.role === 'marketing' ? null : unwrap(stores.keys, file.wrapped);
    const notes = await notesIn(db, customerId, notesKey(actor, key), bank, now);
    const today = businessDay(bank, now);
    const told = toldPart(await wholeStory(db, file, notes, today), before, notes);
    const { names } = await readShelf(db, bank.currency, today);
    return { ...told, names: namesMentioned(told.months, names) };
  });
  if (part === undefined) return fail({ code: 'customer.not_found', customerId });
  await lookedAt(stores, actor, customerId, now);
  return ok(part);
}

/** Compliance may see everybody, and each look is written down. */
async function lookedAt(stores: Stores, actor: Actor, customerId: string, now: string): Promise<void> {
  if (actor.role !== 'compliance') return;
  await inScope(stores, [], (db) =>
    appendAudit(db, { at: now, actor: actor.id, action: 'customer.viewed', subject: customerId, details: {} }),
  );
}

/** @param before first day of the last month shown already; null = from the start */
function toldPart(story: readonly StoryMonth[], before: Day | null, notes: readonly ShownNote[]): ToldStory {
  const part = storyPart(story, before, STORY_ENTRIES);
  const shown = new Set(part.months.flatMap(({ days }) => days.flatMap((day) => day.notes)));
  return { ...part, notes: notes.filter(({ noteId }) => shown.has(noteId)) };
}

async function wholeStory(
  db: Db,
  file: CustomerFile,
  notes: readonly ShownNote[],
  today: Day,
): Promise<readonly StoryMonth[]> {
  const { customerId, rm } = file;
  return storyOf({
    subject: { customerId, rm },
    events: (await ledgerOfCustomers(db, [customerId])).get(customerId) ?? [],
    needs: await needsOfCustomer(db, customerId),
    recordings: await recordedNeeds(db, [rm], [customerId]),
    notes,
    today,
  });
}

async function read(
  db: Db,
  stores: Stores,
  actor: Actor,
  customerId: string,
  now: string,
): Promise<CustomerPageView | undefined> {
  const file = await customerFile(db, customerId);
  if (file === undefined) return undefined;
  const bank = await readBank(db);
  const today = businessDay(bank, now);
  const subject = { customerId, rm: file.rm };
  const masked = actor.role === 'marketing';
  const key = masked ? null : unwrap(stores.keys, file.wrapped);
  const identity = key === null ? {} : openIdentity(key, file.identity);
  const history = await stageHistory(db, customerId);
  const byEvidence = history.filter((row) => row.cause !== 'manual');
  const events = (await ledgerOfCustomers(db, [customerId])).get(customerId) ?? [];
  const byId = new Map(events.map((event) => [event.eventId, event]));
  const needs = await needsOfCustomer(db, customerId);
  const recordings = await recordedNeeds(db, [file.rm], [customerId]);
  const holdings = await holdingsOfCustomer(db, customerId);
  const notes = await notesIn(db, customerId, notesKey(actor, key), bank, now);
  const [facts] = await customerFacts(db, stores.keys, [file.rm], today, [customerId]);
  const around = await aroundOf(db, stores, actor, customerId, events);
  const { products, content, names } = await readShelf(db, bank.currency, today);
  const current = file.stage?.current ?? 'unprofiled';
  const page: Omit<CustomerPageView, 'names'> = {
    customerId,
    version: file.version,
    name: customerName(stores.keys, file, actor),
    rm: file.rm,
    rmName: file.rmName,
    relation: file.relation,
    todayOn: today,
    facts: {
      number: identity.number ?? null,
      place: masked ? null : file.place,
      segment: file.segment,
      birthYear: masked ? null : file.birthYear,
      sex: masked ? null : file.sex,
      customerSince: file.customerSinceOn,
      verifiedOn: file.verifiedOn,
      phone: identity.phone !== undefined,
      email: identity.email !== undefined,
    },
    risk: riskOf(file),
    stage: file.stage,
    ladder: ladderOf(current, file.stage?.highest ?? 'unprofiled', byEvidence, byId),
    override: await overrideOf(db, customerId, byEvidence, file.stage?.asOf ?? today, key),
    ties: lockIndex(
      { holdings, events, householdHere: around.household.some((each) => each.relation === 'customer') },
      today,
    ),
    permissions:
      facts === undefined ? null : permissionsOf(facts, { today, ...gateClock(bank, today, now) }, bank.jurisdiction),
    promises: await promisesOf(db, customerId, key),
    needs: needCards(needs, {
      ...file,
      stage: current,
      balanceMinor: file.stage?.balanceMinor ?? null,
      currency: bank.currency,
      products,
      content,
      events: byId,
      today,
    }),
    holdings,
    story: toldPart(storyOf({ subject, events, needs, recordings, notes, today }), null, notes),
    around,
    resources: await resourcesOf(db, customerId, key),
    door: doorOf(await closedCaseOf(db, customerId)),
    lastTouches: lastTouches(touchRows(events, subject).map(touchOf), LAST_TOUCHES),
    likely: await likelyPurchases(db, file.rm, customerId, today),
    values: fourValues(holdings, events, products, bank.currency, today, await feedbackStates(db, customerId)),
    lifetime: lifetimeOf(await keptValueModel(db, today), {
      relation: file.relation,
      refusesProfiling: facts === undefined ? null : refusesProfiling(facts),
      holdings,
      events,
      products,
      currency: bank.currency,
      today,
    }),
    decisions: (await decisionsOfCustomer(db, customerId, DECISIONS)).map(explained),
    holdout: holdoutNow((await holdoutOf(db, customerId)) ?? null, today),
  };
  return { ...page, names: namesMentioned(page, names) };
}

const riskOf = ({ riskTolerance, riskAssessedOn }: CustomerFile): CustomerPageView['risk'] =>
  riskTolerance === null
    ? null
    : {
        level: riskTolerance,
        assessedOn: riskAssessedOn,
        expiresOn: riskAssessedOn === null ? null : riskAssessedOn + ASSESSMENT_DAYS,
      };

const doorOf = (closed: ClosedCase | undefined): CustomerPageView['door'] =>
  closed === undefined ? null : { door: closed.door, on: closed.closedOn };

const holdoutNow = (membership: CustomerPageView['holdout'], today: Day): CustomerPageView['holdout'] =>
  membership !== null && (membership.until === null || membership.until > today) ? membership : null;

/** What an RM wrote down about the own customers is nobody else's to read, as the table of who sees what says of notes. */
const notesKey = (actor: Actor, key: KeyObject | null): KeyObject | null =>
  actor.kind === 'operator' || sightOf(actor.role, 'notes') === 'own_book' ? key : null;
